import { type Lateness, taskListRoutes } from "@nhiemky/programmes/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { homeMessages } from "./home-messages.ts";
import classes from "./home-page.module.css";
import { TaskLines } from "./task-lines.tsx";

const shownRows = 50;

/** What a count of tasks rests on: the tasks themselves, the earliest due first. */
export function TaskFigurePanel({ lateness }: { lateness: Lateness }) {
  const t = useMessages(homeMessages);
  const formats = useFormats();
  const { on } = useAsOfDay();
  const tasks = useRoute(taskListRoutes.listTasks, { query: { on, lateness, pageSize: shownRows } });
  return (
    <Loaded query={tasks}>
      {({ rows, total, asOf }) => (
        <>
          <p className={classes.about}>
            {t.asOf(formats.day(asOf))} · {t.shownOf(formats.number(rows.length), formats.number(total))}
            {" · "}
            <Link to={"/tasks" as string} search={{ lateness } as never}>
              {t.seeAll}
            </Link>
          </p>
          <TaskLines tasks={rows} />
        </>
      )}
    </Loaded>
  );
}
