import { addDays, type CivilDate, systemClock, today } from "@nhiemky/kernel";
import type { FormRow, NewPeriod, NewRound, Period } from "@nhiemky/reporting/contract";
import type { PickedUnit } from "../../shared-ui/unit-picker.tsx";

/** What is being filled in to open a round. */
export interface RoundDraft {
  readonly owner: PickedUnit | null;
  readonly formId: string | null;
  readonly title: string;
  /** Of a calendar period: a day in it. */
  readonly dayWithin: CivilDate | null;
  /** Of a term or window. */
  readonly periodLabel: string;
  readonly periodFrom: CivilDate | null;
  readonly periodTo: CivilDate | null;
  readonly cutoffOn: CivilDate | null;
  readonly opensOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly levelCount: number;
  readonly units: readonly PickedUnit[];
}

const usualDays = 10;

export function emptyRound(owner: PickedUnit | null): RoundDraft {
  const day = today(systemClock);
  return {
    owner,
    formId: null,
    title: "",
    dayWithin: day,
    periodLabel: "",
    periodFrom: null,
    periodTo: null,
    cutoffOn: null,
    opensOn: day,
    dueOn: addDays(day, usualDays),
    levelCount: 1,
    units: [],
  };
}

export function isCalendar(frequency: FormRow["frequency"]): boolean {
  return frequency !== "term" && frequency !== "window";
}

/** The period that the draft names; null while something is missing. */
export function periodOf(draft: RoundDraft, frequency: FormRow["frequency"]): NewPeriod | null {
  const { dayWithin, periodLabel, periodFrom, periodTo, cutoffOn } = draft;
  if (frequency !== "term" && frequency !== "window") {
    return dayWithin === null ? null : { kind: frequency, on: dayWithin };
  }
  if (periodFrom === null || periodTo === null || periodLabel.trim() === "") return null;
  return { kind: frequency, label: periodLabel, fromOn: periodFrom, toOn: periodTo, cutoffOn };
}

/** The round that the draft describes; null while something is missing. */
export function roundOf(draft: RoundDraft, form: FormRow, periodId: Period["id"]): NewRound | null {
  const { owner, opensOn, dueOn, title, levelCount, units } = draft;
  if (owner === null || opensOn === null || dueOn === null || units.length === 0) return null;
  return {
    ownerUnitId: owner.id,
    formId: form.id,
    periodId,
    title: title.trim() === "" ? form.title : title,
    opensOn,
    dueOn,
    approvalLevelCount: levelCount,
    unitIds: units.map(({ id }) => id),
  };
}
