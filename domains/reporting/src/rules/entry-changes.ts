import type { EntryLetter } from "./entry-letter.ts";

/** What a cell says, and the remark beside it. */
export interface CellWords {
  readonly entry: EntryLetter;
  readonly value: string | null;
  readonly remark: string | null;
}

export interface StandingCell extends CellWords {
  readonly version: number;
}

export interface OfferedCell extends CellWords {
  /** Indicator and category, as one key. */
  readonly place: string;
  readonly basedOnVersion: number;
}

export interface EntryChanges<Offered extends OfferedCell> {
  /** To be written as the next version of their cell. */
  readonly changed: readonly { readonly cell: Offered; readonly version: number }[];
  /** Somebody else wrote since, and wrote something else. */
  readonly conflicts: readonly Offered[];
}

function sayTheSame(left: CellWords, right: CellWords): boolean {
  return left.entry === right.entry && left.value === right.value && left.remark === right.remark;
}

/**
 * What becomes of cells that were written on what their writer saw. A cell that says the same as the one that stands
 * changes nothing, whichever version it was based on: an entry that is sent twice because its answer was lost is no
 * conflict. Anything else on an older version is one: neither figure wins by itself.
 */
export function weighEntries<Offered extends OfferedCell>(
  standing: ReadonlyMap<string, StandingCell>,
  offered: readonly Offered[],
): EntryChanges<Offered> {
  const changed: { cell: Offered; version: number }[] = [];
  const conflicts: Offered[] = [];
  for (const cell of offered) {
    const now = standing.get(cell.place) ?? { entry: "b", value: null, remark: null, version: 0 };
    if (sayTheSame(now, cell)) continue;
    if (now.version !== cell.basedOnVersion) conflicts.push(cell);
    else changed.push({ cell, version: now.version + 1 });
  }
  return { changed, conflicts };
}
