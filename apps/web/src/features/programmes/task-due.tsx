import { daysBetween, systemClock, today } from "@nhiemky/kernel";
import type { TaskRow } from "@nhiemky/programmes/contract";
import { LatenessBadge } from "../../shared-ui/lateness-badge.tsx";

/** How a task stands, with its days: late by, or left. */
export function TaskStanding({ task }: { task: Pick<TaskRow, "lateness" | "daysLate" | "dueOn"> }) {
  const { lateness, daysLate, dueOn } = task;
  if (lateness === "overdue") return <LatenessBadge lateness={lateness} days={daysLate} />;
  if (dueOn === null) return <LatenessBadge lateness={lateness} />;
  return <LatenessBadge lateness={lateness} days={daysBetween(today(systemClock), dueOn)} />;
}
