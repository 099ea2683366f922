import { Button, NumberInput, TextInput } from "@mantine/core";
import { countingRoutes } from "@nhiemky/elections/contract";
import { useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { BatchCard } from "./batch-card.tsx";
import { ComparisonSection } from "./comparison-section.tsx";
import type { ContestId } from "./contest-reply.ts";
import { countingMessages } from "./counting-messages.ts";
import classes from "./elections.module.css";
import { ReconciliationSection } from "./reconciliation-section.tsx";
import { useCount } from "./use-count.ts";

/** Several stations count at once; the desk of each looks again this often. */
const lookEvery = 5000;

/** Batches, scans, keyings, rulings that wait, differences, reconciliation: the whole count, without any votes. */
export function CountPage() {
  const t = useMessages(countingMessages);
  const contestId = useParams({ from: "/shell/contests/$contestId/count" }).contestId as ContestId;
  const count = useCount(contestId);
  const desk = useRoute(countingRoutes.readCountingDesk, { params: { contestId } });
  const { refetch } = desk;
  useEffect(() => {
    const timer = setInterval(() => void refetch(), lookEvery);
    return () => clearInterval(timer);
  }, [refetch]);
  const isCounting = count?.state === "vote-closed";
  return (
    <>
      <PageHeader
        title={t.title}
        crumbs={[
          { label: t.contests, to: "/contests" },
          { label: count?.title ?? t.contest, to: "/contests/$contestId", params: { contestId } },
        ]}
        description={desk.data === undefined ? undefined : t.progress(desk.data.ballots, desk.data.waiting)}
        actions={
          <LinkButton to="/contests/$contestId/rulings" params={{ contestId }} search={{}}>
            {desk.data === undefined || desk.data.mine === 0 ? t.rulings : t.rulingsMine(desk.data.mine)}
          </LinkButton>
        }
      />
      <p className={classes.quiet}>{t.secrecy}</p>
      <Loaded query={desk}>
        {({ batches, ballots }) => (
          <>
            <section aria-label={t.batches} className={classes.section}>
              <h2>{t.batches}</h2>
              {batches.length === 0 && <EmptyState title={t.noBatches}>{t.noBatchesHelp}</EmptyState>}
              <ul className={classes.cards}>
                {batches.map((batch) => (
                  <BatchCard key={batch.id} contestId={contestId} batch={batch} />
                ))}
              </ul>
              {isCounting && <BatchForm contestId={contestId} next={batches.length + 1} />}
            </section>
            {batches.some(({ keyings }) => keyings.length > 0) && <ComparisonSection contestId={contestId} />}
            {(ballots > 0 || batches.length > 0) && <ReconciliationSection contestId={contestId} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function BatchForm({ contestId, next }: { readonly contestId: ContestId; readonly next: number }) {
  const t = useMessages(countingMessages);
  const [label, setLabel] = useState("");
  const [expected, setExpected] = useState<number | string>("");
  const open = useAction(countingRoutes.openBatch, {
    invalidates: [countingRoutes.readCountingDesk],
    onDone: () => {
      setLabel("");
      setExpected("");
    },
  });
  const proposed = `Lô ${next}`;
  return (
    <form
      className={classes.form}
      aria-label={t.openBatch}
      onSubmit={(event) => {
        event.preventDefault();
        void open.run({
          params: { contestId },
          body: { label: label === "" ? proposed : label, expectedCount: Number(expected) },
        });
      }}
    >
      <div className={classes.pair}>
        <TextInput
          label={t.label}
          placeholder={proposed}
          maxLength={60}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <NumberInput label={t.expected} required min={1} max={5000} value={expected} onChange={setExpected} />
      </div>
      {open.problem !== null && <ProblemNotice problem={open.problem} kept="form" />}
      <div>
        <Button type="submit" variant="default" loading={open.isRunning}>
          {t.openBatch}
        </Button>
      </div>
    </form>
  );
}
