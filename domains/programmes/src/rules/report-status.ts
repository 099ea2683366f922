import type { CivilDate } from "@nhiemky/kernel";
import type { DatedTask } from "./lateness.ts";

/**
 * Tình trạng thực hiện, as reports to a superior list it. The list is this product's model of term-rules 4.7
 * (unverified as a norm): no published rule for 08-QC/TW names its statuses.
 */
export const reportStatuses = [
  "not-started",
  "in-progress",
  "completed-on-time",
  "completed-late",
  "overdue",
  "extension-requested",
  "suspended",
  "no-longer-applicable",
] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** A pending request does not stop the clock: what is overdue stays overdue until the superior grants a date. */
export function reportStatusOf(
  task: DatedTask & { readonly hasPendingExtension: boolean },
  on: CivilDate,
): ReportStatus {
  if (task.state === "cancelled") return "no-longer-applicable";
  if (task.state === "suspended") return "suspended";
  if (task.completedOn !== null) {
    return task.dueOn === null || task.completedOn <= task.dueOn ? "completed-on-time" : "completed-late";
  }
  if (task.dueOn !== null && task.dueOn < on) return "overdue";
  if (task.hasPendingExtension) return "extension-requested";
  return task.state === "assigned" || task.state === "acknowledged" ? "not-started" : "in-progress";
}
