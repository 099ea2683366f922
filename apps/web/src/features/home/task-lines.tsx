import { type CivilDate, daysBetween } from "@nhiemky/kernel";
import type { TaskRow } from "@nhiemky/programmes/contract";
import { LatenessBadge } from "../../shared-ui/lateness-badge.tsx";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { type Alike, groupAlike } from "./group-alike.ts";
import classes from "./home-page.module.css";
import { UnitLinks } from "./unit-links.tsx";

function daysOf({ lateness, daysLate, dueOn }: TaskRow, day: CivilDate): number | undefined {
  if (lateness === "overdue") return daysLate;
  return dueOn === null ? undefined : daysBetween(day, dueOn);
}

/** A task in a short list, or one that several units have: what, how it stands, whose, under which clause. */
function TaskLine({ alike: { first, rows } }: { alike: Alike<TaskRow> }) {
  const { day } = useAsOfDay();
  const days = daysOf(first, day);
  return (
    <li className={classes.line}>
      <RecordLink kind="task" id={first.id}>
        {first.title}
      </RecordLink>
      <span className={classes.about}>
        <LatenessBadge lateness={first.lateness} {...(days === undefined ? {} : { days })} />
        {first.restsOn !== null && <span>{first.restsOn.label}</span>}
        <UnitLinks kind="task" records={rows.map(({ id, leadUnit }) => ({ id, unitName: leadUnit.name }))} />
      </span>
    </li>
  );
}

/** Tasks in the order given; those that differ only in their unit stand together. */
export function TaskLines({ tasks, most = tasks.length }: { tasks: readonly TaskRow[]; most?: number }) {
  const groups = groupAlike(tasks, ({ title, dueOn, lateness }) => `${title} ${dueOn} ${lateness}`);
  return (
    <ul className={classes.lines}>
      {groups.slice(0, most).map((alike) => (
        <TaskLine key={alike.first.id} alike={alike} />
      ))}
    </ul>
  );
}
