import type { CivilDate } from "@nhiemky/kernel";

/** Một trang chiếu. Long tables go on by themselves on further slides. */
export type Slide =
  | { readonly kind: "title"; readonly title: string; readonly lines: readonly string[] }
  | {
      readonly kind: "figures";
      readonly title: string;
      readonly figures: readonly { readonly label: string; readonly value: string }[];
      readonly note: string | null;
    }
  | {
      readonly kind: "table";
      readonly title: string;
      readonly columns: readonly {
        readonly title: string;
        readonly share: number;
        readonly align: "left" | "right";
      }[];
      readonly rows: readonly (readonly string[])[];
    };

/** Bộ trang chiếu for a hall: 16:9, read from the last row. */
export interface SlideDeck {
  readonly title: string;
  readonly date: CivilDate;
  /** On each slide, small: the meeting. */
  readonly footer: string;
  readonly slides: readonly Slide[];
}
