import { addDecimals, type Cascade, compareDecimals } from "@nhiemky/reporting/contract";
import type { PickedUnit } from "../../shared-ui/unit-picker.tsx";
import { decimalOf } from "./target-draft.ts";

export type CascadeWay = Cascade["by"];

export interface CascadeDraft {
  readonly by: CascadeWay;
  readonly units: readonly PickedUnit[];
  /** By unit: a weight or a value, as typed; and the upper value of a range. */
  readonly typed: Readonly<Record<string, string>>;
  readonly upper: Readonly<Record<string, string>>;
}

export const emptyCascade: CascadeDraft = { by: "equally", units: [], typed: {}, upper: {} };

/** What was typed, as the route takes it; null while a part is missing or is no number. */
export function cascadeOf(draft: CascadeDraft, isBetween: boolean): Cascade | null {
  const { by, units } = draft;
  if (units.length === 0) return null;
  if (by === "equally") return { by, unitIds: units.map(({ id }) => id) };
  if (by === "weight") {
    const parts = units.map(({ id }) => ({
      unitId: id,
      weight: Number(draft.typed[id]?.trim() || Number.NaN),
    }));
    return parts.every(({ weight }) => Number.isInteger(weight) && weight >= 0) ? { by, parts } : null;
  }
  const parts = units.flatMap(({ id }) => {
    const value = decimalOf(draft.typed[id] ?? "");
    const upperValue = isBetween ? decimalOf(draft.upper[id] ?? "") : null;
    return value === null || (isBetween && upperValue === null) ? [] : [{ unitId: id, value, upperValue }];
  });
  return parts.length === units.length ? { by, parts } : null;
}

/** What the parts given one by one make together, so far, and whether that is the whole. */
export function sumOfParts(
  draft: CascadeDraft,
  whole: string,
): { readonly sum: string; readonly agrees: boolean } {
  const values = draft.units.flatMap(({ id }) => decimalOf(draft.typed[id] ?? "") ?? []);
  const sum = values.reduce(addDecimals, "0");
  return { sum, agrees: compareDecimals(sum, whole) === 0 };
}
