import { Button } from "@mantine/core";
import { type OpenedNumber, type RecordsBehind, totalRoutes } from "@nhiemky/reporting/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useCan } from "../../session/use-me.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { say } from "../../shared-ui/said.ts";
import { computedMessages } from "./computed-messages.ts";
import classes from "./reporting.module.css";

interface RecordsBehindSectionProps {
  readonly number: OpenedNumber;
  readonly behind: RecordsBehind;
}

/** Of a number that nobody types: the tasks, documents, decisions or units that are counted, and as of when. */
export function RecordsBehindSection({ number, behind }: RecordsBehindSectionProps) {
  const t = useMessages(computedMessages);
  const formats = useFormats();
  const { countedAt, countNow, allNow, records, kind } = behind;
  const stated = number.revisions.find(({ categoryOptionId }) => categoryOptionId === null)?.content;
  const differs = stated?.entry === "figure" && Number(stated.value) !== countNow;
  return (
    <section className={classes.section} aria-label={t.title}>
      <h2>{t.title}</h2>
      <p className={classes.quiet}>
        {countedAt === null ? t.notCounted : t.countedAt(formats.instant(countedAt))}
        {allNow > 0 && ` · ${t.now(formats.number(countNow), formats.number(allNow))}`}
      </p>
      {differs && <p role="status">{t.differs}</p>}
      <Recount number={number} />
      {records.length === 0 ? (
        <p className={classes.quiet}>{t.none}</p>
      ) : (
        <ol className={classes.lines}>
          {records.map(({ id, label, on, counts }) => (
            <li key={id}>
              <RecordLink kind={kind} id={id}>
                {label}
              </RecordLink>{" "}
              <span className={classes.quiet}>
                · {formats.day(on)} · {counts ? t.counts : t.countsNot}
              </span>
            </li>
          ))}
        </ol>
      )}
      {records.length < allNow && <p className={classes.quiet}>{t.shown(formats.number(records.length))}</p>}
    </section>
  );
}

function Recount({ number }: { readonly number: OpenedNumber }) {
  const t = useMessages(computedMessages);
  const can = useCan();
  const recount = useAction(totalRoutes.recountUnit, { onDone: () => say(t.recounted) });
  if (!can("figure:enter")) return null;
  const { unit, period } = number;
  return (
    <>
      {recount.problem !== null && <ProblemNotice problem={recount.problem} />}
      <Button
        variant="default"
        size="compact-md"
        data-print="never"
        loading={recount.isRunning}
        onClick={() => void recount.run({ params: { unitId: unit.id }, body: { periodId: period.id } })}
      >
        {t.recount}
      </Button>
    </>
  );
}
