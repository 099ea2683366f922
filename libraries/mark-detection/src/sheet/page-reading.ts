import type { InkPlace } from "../reading/ink-place.ts";
import type { BoxMeasures } from "../reading/judge-box.ts";
import type { NameMeasures } from "../reading/judge-name.ts";
import type { RowReason, SheetReason } from "../reading/reasons.ts";
import type { Placement } from "../registration/placement.ts";

/** One row as read. Null where the readings do not agree, or where the grammar has no such mark. */
export interface RowResult {
  readonly candidate: string;
  readonly struck: boolean | null;
  readonly agree: boolean | null;
  readonly disagree: boolean | null;
  /** 0 no mark, 1 a whole mark: what the first reading measured. */
  readonly score: number;
  readonly reason: RowReason | null;
  readonly measures: RowMeasures;
}

export interface RowMeasures {
  readonly name?: NameMeasures;
  readonly agree?: BoxMeasures;
  readonly disagree?: BoxMeasures;
  /** Where the row's foreign ink lies; tells a sheet scanned twice from two sheets marked alike. */
  readonly ink: readonly (InkPlace | null)[];
}

/** One image as read by itself, before it is joined with the other images of its batch. */
export interface PageReading {
  /** Page of the layout, or null where the code does not say so. */
  readonly page: number | null;
  readonly rows: readonly RowResult[];
  readonly reasons: readonly SheetReason[];
  /** Null when the sheet could not be laid over the layout. */
  readonly placement: Placement | null;
  readonly isBlank: boolean;
}
