import { type CivilDate, civilDate, isCivilDate } from "@nhiemky/kernel";
import {
  readEntryText,
  type TargetComparator,
  type TargetSchedule,
  type TargetShape,
  writeVietnamese,
} from "@nhiemky/reporting/contract";

export interface StepDraft {
  readonly key: number;
  readonly dueOn: CivilDate | null;
  readonly value: string;
  readonly upperValue: string;
}

/** A target's shape as it is typed: numbers as Vietnamese readers write them. */
export interface ShapeDraft {
  readonly comparator: TargetComparator;
  readonly schedule: TargetSchedule;
  readonly value: string;
  readonly upperValue: string;
  readonly baselineValue: string;
  readonly fromOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly steps: readonly StepDraft[];
}

const mostDecimals = 6;

/** A typed number as a decimal; null when it is none. */
export function decimalOf(text: string): string | null {
  const reading = readEntryText(text, "vi", mostDecimals);
  return reading.kind === "figure" ? reading.value : null;
}

export function isWrongNumber(text: string): boolean {
  return text.trim() !== "" && decimalOf(text) === null;
}

export function emptyShape(today: CivilDate): ShapeDraft {
  return {
    comparator: "at-least",
    schedule: "whole",
    value: "",
    upperValue: "",
    baselineValue: "",
    fromOn: civilDate(`${today.slice(0, 4)}-01-01`),
    dueOn: civilDate(`${today.slice(0, 4)}-12-31`),
    steps: [{ key: 1, dueOn: null, value: "", upperValue: "" }],
  };
}

const written = (value: string | null) => (value === null ? "" : writeVietnamese(value));
const dayOf = (day: string) => (isCivilDate(day) ? day : null);

/** A target that is to be revised, as a form shows it. */
export function draftOfShape(shape: TargetShape): ShapeDraft {
  return {
    comparator: shape.comparator,
    schedule: shape.schedule,
    value: written(shape.value),
    upperValue: written(shape.upperValue),
    baselineValue: written(shape.baselineValue),
    fromOn: dayOf(shape.fromOn),
    dueOn: dayOf(shape.dueOn),
    steps: shape.path.map((step, index) => ({
      key: index + 1,
      dueOn: dayOf(step.dueOn),
      value: written(step.value),
      upperValue: written(step.upperValue),
    })),
  };
}

/** The shape that was typed; null while something that it needs is missing or is no number. */
export function shapeOfDraft(draft: ShapeDraft): TargetShape | null {
  const { comparator, schedule, fromOn, dueOn } = draft;
  const isBetween = comparator === "between";
  const baselineValue = decimalOf(draft.baselineValue);
  if (fromOn === null || dueOn === null || isWrongNumber(draft.baselineValue)) return null;
  const plain = { comparator, schedule, baselineValue, fromOn, dueOn };
  if (schedule !== "path") {
    const value = decimalOf(draft.value);
    const upperValue = isBetween ? decimalOf(draft.upperValue) : null;
    if (value === null || (isBetween && upperValue === null)) return null;
    return { ...plain, value, upperValue, path: [] };
  }
  const path = draft.steps.flatMap((step) => {
    const value = decimalOf(step.value);
    const upperValue = isBetween ? decimalOf(step.upperValue) : null;
    const isWhole = step.dueOn !== null && value !== null && (!isBetween || upperValue !== null);
    return isWhole ? [{ dueOn: step.dueOn, value, upperValue }] : [];
  });
  if (path.length < draft.steps.length || path.length === 0) return null;
  return { ...plain, value: null, upperValue: null, path };
}
