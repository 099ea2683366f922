import { type CivilDate, daysBetween } from "@nhiemky/kernel";
import type { TaskState } from "./task-state.ts";

/**
 * Mức độ trễ hạn: how a task stands against its due date on a day. Computed, never stored.
 * - `overdue`: not completed, and the due date has passed
 * - `due-soon`: not completed, and due within the warning days
 * - `on-course`: not completed, and due later
 * - `undated`: not completed, without a due date
 * - `on-time`, `late`: completed or confirmed by the due date, or after it
 * - `paused`: suspended or no longer applicable
 */
export const latenessLevels = [
  "overdue",
  "due-soon",
  "on-course",
  "undated",
  "on-time",
  "late",
  "paused",
] as const;
export type Lateness = (typeof latenessLevels)[number];

/**
 * The parameters that colour lists. No source was seen for them (term-rules TK-05, unverified), so an
 * administrator may change them in the rule book.
 */
export interface LatenessThresholds {
  /** From how many days before the due date a task counts as due soon; 0: only on the day itself. */
  readonly dueSoonDays: number;
}

export interface DatedTask {
  readonly state: TaskState;
  readonly dueOn: CivilDate | null;
  /** The day on which the lead unit last reported completion; null while it has not, or after a return. */
  readonly completedOn: CivilDate | null;
}

/** Lateness on a day of Vietnam; the due date itself is still in time. */
export function latenessOf(task: DatedTask, on: CivilDate, thresholds: LatenessThresholds): Lateness {
  if (task.state === "suspended" || task.state === "cancelled") return "paused";
  if (task.completedOn !== null) {
    return task.dueOn === null || task.completedOn <= task.dueOn ? "on-time" : "late";
  }
  if (task.dueOn === null) return "undated";
  if (task.dueOn < on) return "overdue";
  return daysBetween(on, task.dueOn) <= thresholds.dueSoonDays ? "due-soon" : "on-course";
}

/** Days past the due date, of an overdue task until `on` and of a late one until it was completed; otherwise 0. */
export function daysLate(task: DatedTask, on: CivilDate): number {
  if (task.dueOn === null || task.state === "suspended" || task.state === "cancelled") return 0;
  return Math.max(0, daysBetween(task.dueOn, task.completedOn ?? on));
}
