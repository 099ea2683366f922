/** Amount, centre and ends of the foreign ink of a row or a box, in millimetres on the page. */
export interface InkPlace {
  /** Square millimetres. */
  readonly area: number;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  /** Where the ink lies piece by piece, in a fixed order; null where a piece holds none. */
  readonly shape: readonly (number | null)[];
}
