import {
  IconAlertTriangleFilled,
  IconCheck,
  IconCircleDashed,
  IconClockExclamation,
  IconClockHour4,
  IconPlayerPause,
} from "@tabler/icons-react";
import { defineMessages, useMessages } from "../language/messages.ts";
import classes from "./lateness-badge.module.css";

/** How a thing with a due day stands: the levels of the programmes domain, computed and never stored. */
export type Lateness = "overdue" | "due-soon" | "on-course" | "undated" | "on-time" | "late" | "paused";

const messages = defineMessages({
  overdue: { vi: "Quá hạn", en: "Overdue" },
  "due-soon": { vi: "Sắp đến hạn", en: "Due soon" },
  "on-course": { vi: "Trong hạn", en: "On course" },
  undated: { vi: "Chưa có hạn", en: "No due date" },
  "on-time": { vi: "Hoàn thành đúng hạn", en: "Completed on time" },
  late: { vi: "Hoàn thành quá hạn", en: "Completed late" },
  paused: { vi: "Tạm dừng", en: "Paused" },
  overdueBy: {
    vi: (days: number) => `Quá hạn ${days} ngày`,
    en: (days: number) => `Overdue by ${days} ${days === 1 ? "day" : "days"}`,
  },
  dueIn: {
    vi: (days: number) => (days === 0 ? "Đến hạn hôm nay" : `Còn ${days} ngày`),
    en: (days: number) => (days === 0 ? "Due today" : `${days} ${days === 1 ? "day" : "days"} left`),
  },
});

const signs = {
  overdue: IconAlertTriangleFilled,
  "due-soon": IconClockExclamation,
  "on-course": IconClockHour4,
  undated: IconCircleDashed,
  "on-time": IconCheck,
  late: IconCheck,
  paused: IconPlayerPause,
} as const;

interface LatenessBadgeProps {
  readonly lateness: Lateness;
  /** Whole days past the due day (overdue) or left until it (due-soon, on-course). */
  readonly days?: number;
}

/** Word, sign and colour, in this order of importance. */
export function LatenessBadge({ lateness, days }: LatenessBadgeProps) {
  const t = useMessages(messages);
  const Sign = signs[lateness];
  const isCounted = days !== undefined;
  const word =
    isCounted && lateness === "overdue"
      ? t.overdueBy(days)
      : isCounted && (lateness === "due-soon" || lateness === "on-course")
        ? t.dueIn(days)
        : t[lateness];
  return (
    <span className={classes.badge} data-lateness={lateness}>
      <Sign size={14} aria-hidden />
      {word}
    </span>
  );
}
