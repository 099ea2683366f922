/** Amount, centre and ends of the foreign ink of a row or a box, in millimetres on the page. */
export interface InkPlace {
  /** Square millimetres. */
  readonly area: number;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
}
