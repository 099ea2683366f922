import { Button } from "@mantine/core";
import type { RouteReply } from "@nhiemky/http-contract";
import { systemClock } from "@nhiemky/kernel";
import { type CorrectedFigure, changeRoutes, writeVietnamese } from "@nhiemky/reporting/contract";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { say } from "../../shared-ui/said.ts";
import { figureChangesMessages } from "./figure-changes-messages.ts";
import { figureMessages } from "./figure-messages.ts";
import classes from "./reporting.module.css";

type Changes = RouteReply<typeof changeRoutes.readFigureChanges>;

/** What changed in the figures since this account last marked them as seen. */
export function FigureChangesPage() {
  const t = useMessages(figureChangesMessages);
  const formats = useFormats();
  const changes = useRoute(changeRoutes.readFigureChanges, { query: {} });
  const mark = useAction(changeRoutes.markFiguresSeen, { onDone: () => say(t.seenDone) });
  const { data } = changes;
  const upTo = new Date(changes.dataUpdatedAt || systemClock.now()).toISOString();
  const words = data?.seenAt === null ? t.firstTime : t.since;
  return (
    <>
      <PageHeader
        title={t.title}
        description={data && words(formats.instant(data.since))}
        actions={
          data !== undefined &&
          !isQuiet(data) && (
            <Button loading={mark.isRunning} onClick={() => void mark.run({ body: { upTo } })}>
              {t.seen}
            </Button>
          )
        }
      />
      <Loaded query={changes}>
        {(reply) =>
          isQuiet(reply) ? (
            <EmptyState title={t.nothing}>{t.nothingHelp}</EmptyState>
          ) : (
            <ChangeSections changes={reply} />
          )
        }
      </Loaded>
    </>
  );
}

function isQuiet({ arrived, corrected, targets, rounds }: Changes): boolean {
  return [arrived, corrected, targets, rounds].every((rows) => rows.length === 0);
}

function ChangeSections({ changes }: { readonly changes: Changes }) {
  const t = useMessages(figureChangesMessages);
  const formats = useFormats();
  const { arrived, corrected, targets, rounds } = changes;
  return (
    <div className={classes.stack}>
      <Section title={t.corrected}>
        {corrected.map((row) => (
          <CorrectedLine key={`${row.unit.id} ${row.indicator.id} ${row.at}`} row={row} />
        ))}
      </Section>
      <Section title={t.arrived}>
        {arrived.map(({ period, kind, unitCount, cellCount, lastAt, round }) => (
          <li key={`${period.id} ${kind}`}>
            <Link to="/figures" search={{ periodId: period.id }}>
              {period.label}
            </Link>
            : {t.arrivedLine(formats.number(unitCount), formats.number(cellCount))} {t[kind]}
            <div className={classes.quiet}>
              {formats.instant(lastAt)}
              {round !== null && (
                <>
                  {" · "}
                  <Link to="/rounds/$roundId" params={{ roundId: round.id }} search={{}}>
                    {round.title}
                  </Link>
                </>
              )}
            </div>
          </li>
        ))}
      </Section>
      <Section title={t.targets}>
        {targets.map(({ id, title, unit, reason, by, at }) => (
          <li key={id}>
            <Link to="/targets/$targetId" params={{ targetId: id }}>
              {title}
            </Link>{" "}
            · {unit.name} · {reason === null ? t.targetSet : `${t.reason}: ${reason}`}
            <div className={classes.quiet}>{t.by(by, formats.instant(at))}</div>
          </li>
        ))}
      </Section>
      <Section title={t.rounds}>
        {rounds.map(({ id, title, unit, by, at }) => (
          <li key={id}>
            <Link to="/rounds/$roundId" params={{ roundId: id }} search={{}}>
              {title}
            </Link>{" "}
            · {unit.name}
            <div className={classes.quiet}>{t.by(by, formats.instant(at))}</div>
          </li>
        ))}
      </Section>
    </div>
  );
}

function CorrectedLine({ row }: { readonly row: CorrectedFigure }) {
  const t = useMessages(figureChangesMessages);
  const shared = useMessages(figureMessages);
  const formats = useFormats();
  const { unit, indicator, period, before, after, reason, by, at } = row;
  const said = (cell: typeof before) =>
    cell.entry === "figure" ? writeVietnamese(cell.value) : shared[cell.entry];
  return (
    <li>
      <Link
        to="/figures/$indicatorId"
        params={{ indicatorId: indicator.id }}
        search={{ unitId: unit.id, periodId: period.id }}
      >
        {indicator.name}
      </Link>
      , {unit.name}, {period.label}: <strong>{t.fromTo(said(before), said(after))}</strong>
      <div className={classes.quiet}>
        {reason !== null && `${t.reason}: ${reason} · `}
        {t.by(by, formats.instant(at))}
      </div>
    </li>
  );
}

/** Nothing of the kind: no section. */
function Section({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section className={classes.section} aria-label={title}>
      <h2>{title}</h2>
      <ul className={classes.lines}>{children}</ul>
    </section>
  );
}
