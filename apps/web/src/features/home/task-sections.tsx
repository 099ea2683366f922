import type { RouteReply } from "@nhiemky/http-contract";
import {
  entryWords,
  homeRoutes,
  type Lateness,
  latenessLevels,
  latenessWords,
} from "@nhiemky/programmes/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { FigureLink } from "../../shared-ui/figure-link.tsx";
import { LatenessBadge } from "../../shared-ui/lateness-badge.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { groupAlike } from "./group-alike.ts";
import { homeMessages } from "./home-messages.ts";
import classes from "./home-page.module.css";
import { HomeSection } from "./home-section.tsx";
import { TaskFigurePanel } from "./task-figure-panel.tsx";
import { TaskLines } from "./task-lines.tsx";
import { UnitLinks } from "./unit-links.tsx";

/** As many as the route gives: tasks alike are put together before they are shown. */
const askedRows = 20;
const shownEntries = 5;

type Summary = RouteReply<typeof homeRoutes.readTaskSummary>;

/** What is late, what moved, what is next, in everything that the reader may see. */
export function TaskSections() {
  const { on } = useAsOfDay();
  const summary = useRoute(
    homeRoutes.readTaskSummary,
    { query: { on, top: askedRows } },
    { keepsPrevious: true },
  );
  return (
    <Loaded query={summary}>
      {(reply) => (
        <>
          <Standing summary={reply} />
          <div className={classes.columns}>
            <Late summary={reply} />
            <Moved summary={reply} />
            <Next summary={reply} />
          </div>
        </>
      )}
    </Loaded>
  );
}

function AllTasks({ lateness }: { lateness: Lateness }) {
  const t = useMessages(homeMessages);
  return (
    <Link to={"/tasks" as string} search={{ lateness } as never}>
      {t.seeAll}
    </Link>
  );
}

/** Every task by how it stands, with the base that the figures are parts of. */
function Standing({ summary }: { summary: Summary }) {
  const t = useMessages(homeMessages);
  const formats = useFormats();
  const text = useText();
  const can = useCan();
  const present = latenessLevels.filter((level) => (summary.counts[level] ?? 0) > 0);
  const total = latenessLevels.reduce((sum, level) => sum + (summary.counts[level] ?? 0), 0);
  if (total === 0) return null;
  const waiting = summary.awaitingConfirmationCount + summary.pendingExtensionCount;
  return (
    <section aria-label={t.standing} className={classes.standing}>
      {present.map((level) => (
        <span key={level} className={classes.count}>
          <FigureLink
            label={t.tasksThatAre(formats.number(summary.counts[level] ?? 0), text(latenessWords[level]))}
            panel={() => <TaskFigurePanel lateness={level} />}
          >
            {formats.number(summary.counts[level] ?? 0)}
          </FigureLink>
          <LatenessBadge lateness={level} />
        </span>
      ))}
      <span className={classes.about}>
        {t.base(formats.number(total))} · {t.asOf(formats.day(summary.asOf))}
      </span>
      {can("task:decide") && waiting > 0 && (
        <span className={classes.about}>
          {t.decide}: {formats.number(summary.awaitingConfirmationCount)} {t.awaitingConfirmation},{" "}
          {formats.number(summary.pendingExtensionCount)} {t.pendingExtensions}
        </span>
      )}
    </section>
  );
}

function Late({ summary: { late } }: { summary: Summary }) {
  const t = useMessages(homeMessages);
  const formats = useFormats();
  const sentence = t.lateCount(formats.number(late.count), formats.number(late.unitCount));
  return (
    <HomeSection
      title={t.late}
      figure={
        late.count === 0 ? (
          t.lateNone
        ) : (
          <FigureLink label={sentence} panel={() => <TaskFigurePanel lateness="overdue" />}>
            {sentence}
          </FigureLink>
        )
      }
      {...(late.count > late.rows.length ? { footer: <AllTasks lateness="overdue" /> } : {})}
    >
      <TaskLines tasks={late.rows} most={shownEntries} />
    </HomeSection>
  );
}

function Moved({ summary: { moved, since } }: { summary: Summary }) {
  const t = useMessages(homeMessages);
  const text = useText();
  const formats = useFormats();
  const day = formats.day(since);
  return (
    <HomeSection
      title={t.moved}
      figure={moved.count === 0 ? t.movedNone(day) : t.movedCount(formats.number(moved.count), day)}
    >
      <ul className={classes.lines}>
        {groupAlike(moved.rows, ({ taskTitle, kind, percent }) => `${taskTitle} ${kind} ${percent}`)
          .slice(0, shownEntries)
          .map(({ first, rows }) => (
            <li key={`${first.taskId} ${first.at}`} className={classes.line}>
              <RecordLink kind="task" id={first.taskId}>
                {first.taskTitle}
              </RecordLink>
              <span className={classes.about}>
                <span>
                  {text(entryWords[first.kind])}
                  {first.percent !== null && ` ${first.percent}%`} · {formats.instant(first.at)}
                </span>
                <UnitLinks
                  kind="task"
                  records={rows.map(({ taskId, leadUnit }) => ({ id: taskId, unitName: leadUnit.name }))}
                />
              </span>
            </li>
          ))}
      </ul>
    </HomeSection>
  );
}

function Next({ summary: { next, nextUntil } }: { summary: Summary }) {
  const t = useMessages(homeMessages);
  const formats = useFormats();
  const day = formats.day(nextUntil);
  return (
    <HomeSection
      title={t.next}
      figure={next.count === 0 ? t.nextNone(day) : t.nextCount(formats.number(next.count), day)}
      {...(next.count > next.rows.length ? { footer: <AllTasks lateness="due-soon" /> } : {})}
    >
      <TaskLines tasks={next.rows} most={shownEntries} />
    </HomeSection>
  );
}
