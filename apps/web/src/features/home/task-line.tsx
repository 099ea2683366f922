import { daysBetween, systemClock, today } from "@nhiemky/kernel";
import type { TaskRow } from "@nhiemky/programmes/contract";
import { LatenessBadge } from "../../shared-ui/lateness-badge.tsx";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import classes from "./home-page.module.css";

/** A task in a short list: what, whose, how it stands; the title opens it. */
export function TaskLine({ task }: { task: TaskRow }) {
  const days =
    task.lateness === "overdue"
      ? task.daysLate
      : task.dueOn === null
        ? undefined
        : daysBetween(today(systemClock), task.dueOn);
  return (
    <li className={classes.line}>
      <RecordLink kind="task" id={task.id}>
        {task.title}
      </RecordLink>
      <span className={classes.about}>
        <LatenessBadge lateness={task.lateness} {...(days === undefined ? {} : { days })} />
        {task.leadUnit.name}
        {task.restsOn !== null && ` · ${task.restsOn.label}`}
      </span>
    </li>
  );
}
