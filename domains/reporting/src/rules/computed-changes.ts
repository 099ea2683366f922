import type { UnitId } from "@nhiemky/access-control/contract";
import type { CategoryKey, IndicatorKey } from "../ids.ts";
import { compareDecimals } from "./decimal.ts";
import type { EntryLetter } from "./entry-letter.ts";

export interface ComputedCell {
  readonly unitId: UnitId;
  readonly indicatorKey: IndicatorKey;
  readonly categoryKey: CategoryKey;
  /** Null: asked in a round, and nothing of the kind is on record (không phát sinh). */
  readonly value: string | null;
}

/** The latest revision of a computed cell. */
export interface StandingCell {
  readonly unitId: UnitId;
  readonly indicatorKey: IndicatorKey;
  readonly categoryKey: CategoryKey;
  readonly revision: number;
  readonly entry: EntryLetter;
  readonly value: string | null;
}

/** The next revision of a cell that reads otherwise than it was counted; "b": nothing is left to count. */
export type CellChange = StandingCell;

/** What must be written so that the figures that stand are those counted. */
export function computedChanges(
  counted: readonly ComputedCell[],
  standing: readonly StandingCell[],
): readonly CellChange[] {
  const before = new Map(standing.map((cell) => [placeOf(cell), cell]));
  const after = new Set(counted.map(placeOf));
  const written = counted.flatMap((cell): CellChange[] => {
    const old = before.get(placeOf(cell));
    if (old !== undefined && saysTheSame(old, cell.value)) return [];
    const entry = cell.value === null ? "n" : "f";
    return [{ ...cell, entry, revision: (old?.revision ?? 0) + 1 }];
  });
  const takenBack = standing
    .filter((cell) => cell.entry !== "b" && !after.has(placeOf(cell)))
    .map((cell): CellChange => ({ ...cell, entry: "b", value: null, revision: cell.revision + 1 }));
  return [...written, ...takenBack];
}

function saysTheSame(old: StandingCell, value: string | null): boolean {
  if (value === null) return old.entry === "n";
  return old.value !== null && compareDecimals(old.value, value) === 0;
}

function placeOf({ unitId, indicatorKey, categoryKey }: Omit<ComputedCell, "value">): string {
  return `${unitId} ${indicatorKey} ${categoryKey}`;
}
