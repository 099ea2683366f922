import { Button } from "@mantine/core";
import { countingRoutes, type KeyingId, resultRoutes } from "@nhiemky/elections/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { confirmAction } from "../../shared-ui/confirm-action.ts";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import type { ContestId } from "./contest-reply.ts";
import { type DeskLayout, useDeskLayout } from "./desk-layout.ts";
import classes from "./elections.module.css";
import { keyingMessages } from "./keying-messages.ts";
import { SheetForm } from "./sheet-form.tsx";

type Keying = RouteReply<typeof countingRoutes.readKeying>;

/** One person's keying of one batch: a sheet a line, Enter after each. */
export function KeyingPage() {
  const params = useParams({ from: "/shell/contests/$contestId/keyings/$keyingId" });
  const contestId = params.contestId as ContestId;
  const keyingId = params.keyingId as KeyingId;
  const keying = useRoute(countingRoutes.readKeying, { params: { contestId, keyingId } });
  const overlay = useDeskLayout(contestId);
  return (
    <Loaded query={overlay}>
      {(layout) => (
        <Loaded query={keying}>
          {(reply) => <KeyingDesk contestId={contestId} keying={reply} overlay={layout} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface KeyingDeskProps {
  readonly contestId: ContestId;
  readonly keying: Keying;
  readonly overlay: DeskLayout;
}

function KeyingDesk({ contestId, keying, overlay }: KeyingDeskProps) {
  const t = useMessages(keyingMessages);
  const desk = useRoute(countingRoutes.readCountingDesk, { params: { contestId } });
  const batch = desk.data?.batches.find(({ id }) => id === keying.batchId);
  const firstOpen = firstGap(keying.sheets.map(({ position }) => position));
  const [chosen, setChosen] = useState<number | null>(null);
  const position = chosen ?? firstOpen;
  const isFull = batch !== undefined && chosen === null && firstOpen > batch.expectedCount;
  return (
    <>
      <PageHeader
        title={t.title}
        crumbs={[{ label: t.desk, to: "/contests/$contestId/count", params: { contestId } }]}
        description={
          batch === undefined ? undefined : t.facts(batch.label, keying.sheets.length, batch.expectedCount)
        }
      />
      <p className={classes.quiet}>{t.help}</p>
      <div className={classes.section}>
        {!keying.isClosed && !isFull && (
          <SheetForm
            key={position}
            contestId={contestId}
            keyingId={keying.id}
            position={position}
            overlay={overlay}
            onKeyed={() => setChosen(null)}
          />
        )}
        <CloseKeying contestId={contestId} keying={keying} />
      </div>
      <section aria-label={t.sheets} className={classes.section}>
        <h2>{t.sheets}</h2>
        <ul className={classes.sheets}>
          {keying.sheets.map((sheet) => (
            <li key={sheet.position}>
              <Button
                size="compact-sm"
                variant="default"
                disabled={keying.isClosed}
                title={t.correct(sheet.position)}
                onClick={() => setChosen(sheet.position)}
              >
                {t.sheet(sheet.position)}: {summary(sheet.marks, overlay)}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** The first place of the pile that is not keyed. */
function firstGap(positions: readonly number[]): number {
  const keyed = new Set(positions);
  let place = 1;
  while (keyed.has(place)) place++;
  return place;
}

/** The numbers against, as they are typed on a struck ballot. */
function summary(marks: Keying["sheets"][number]["marks"], overlay: DeskLayout): string {
  const numbers = overlay.pages
    .flatMap(({ rows }) => rows)
    .filter(({ candidate }) => marks[candidate] === "against")
    .map(({ number }) => number);
  return numbers.length === 0 ? "–" : numbers.join(" ");
}

function CloseKeying({ contestId, keying }: Omit<KeyingDeskProps, "overlay">) {
  const t = useMessages(keyingMessages);
  const close = useAction(countingRoutes.closeKeying, {
    invalidates: [
      countingRoutes.readKeying,
      countingRoutes.readCountingDesk,
      countingRoutes.readComparison,
      resultRoutes.readReconciliation,
      countingRoutes.listBallots,
    ],
    onDone: ({ differences }) =>
      say(differences === null ? t.closed : differences === 0 ? t.agrees : t.differs(differences)),
  });
  const ask = async () => {
    const isSure = await confirmAction({ title: t.close, text: t.closeHelp, confirmLabel: t.close });
    if (isSure) await close.run({ params: { contestId, keyingId: keying.id } });
  };
  if (keying.isClosed)
    return (
      <div className={classes.verbs}>
        <span>{t.closed}</span>
        <LinkButton to="/contests/$contestId/count" params={{ contestId }}>
          {t.desk}
        </LinkButton>
      </div>
    );
  return (
    <div className={classes.stack}>
      {close.problem !== null && <ProblemNotice problem={close.problem} />}
      <div>
        <Button variant="default" loading={close.isRunning} onClick={() => void ask()}>
          {t.close}
        </Button>
      </div>
    </div>
  );
}
