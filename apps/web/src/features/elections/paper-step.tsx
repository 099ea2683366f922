import { Button, NumberInput } from "@mantine/core";
import { contestRoutes, paperRoutes, votingRoutes } from "@nhiemky/elections/contract";
import { routeUrl } from "@nhiemky/http-contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { confirmAction } from "../../shared-ui/confirm-action.ts";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import type { StepProps } from "./contest-reply.ts";
import classes from "./elections.module.css";
import { FileLink } from "./file-link.tsx";
import { HeldLocksSection } from "./held-locks-section.tsx";
import { votingMessages } from "./voting-messages.ts";

/** Ballots as paper, the opening of the vote, and the figures when it is closed. */
export function PaperStep({ reply }: StepProps) {
  const t = useMessages(votingMessages);
  const { contest, mayConduct } = reply;
  if (contest.state === "opened") return <p className={classes.box}>{t.printFirst}</p>;
  const params = { contestId: contest.id };
  return (
    <section aria-label={t.print} className={classes.section}>
      <h2>{t.print}</h2>
      <p className={classes.quiet}>{t.printHelp}</p>
      {mayConduct && (
        <div className={classes.verbs}>
          <FileLink href={routeUrl(contestRoutes.printBallots, { params, query: {} })}>
            {t.oneBallot}
          </FileLink>
          <FileLink
            href={routeUrl(paperRoutes.printTrialBallots, { params, query: { kind: "large-print" } })}
          >
            {t.largePrint}
          </FileLink>
          <FileLink
            href={routeUrl(paperRoutes.printTrialBallots, { params, query: { kind: "test-sheets" } })}
          >
            {t.testBallots}
          </FileLink>
          <FileLink href={routeUrl(contestRoutes.readBallotLayout, { params })} name="layout.json">
            {t.layout}
          </FileLink>
          <FileLink href={routeUrl(contestRoutes.readElectionFile, { params })} name="E.json">
            {t.election}
          </FileLink>
          <FileLink href={routeUrl(paperRoutes.showSlides, { params })}>{t.slides}</FileLink>
        </div>
      )}
      <p>{t.printed(reply.printed)}</p>
      {mayConduct && contest.state === "list-frozen" && <PrintRunForm reply={reply} />}
      <h2>{t.vote}</h2>
      {mayConduct && contest.state === "list-frozen" && <OpenVote reply={reply} />}
      {contest.state === "vote-opened" && (
        <>
          <p>{t.voteOpened}</p>
          {mayConduct && <CloseVoteForm reply={reply} />}
        </>
      )}
      {reply.ballots !== null && (
        <dl className={classes.facts}>
          <dt>{t.issued}</dt>
          <dd>{reply.ballots.issued}</dd>
          <dt>{t.unused}</dt>
          <dd>{reply.ballots.unused}</dd>
          <dt>{t.collected}</dt>
          <dd>{reply.ballots.collected}</dd>
        </dl>
      )}
      {contest.state === "vote-closed" && (
        <>
          <p>{t.voteClosed}</p>
          {reply.myRole !== null && (
            <div>
              <LinkButton to="/contests/$contestId/count" params={params}>
                {t.toCount}
              </LinkButton>
            </div>
          )}
          {mayConduct && <HeldLocksSection contestId={contest.id} />}
        </>
      )}
    </section>
  );
}

function PrintRunForm({ reply }: StepProps) {
  const t = useMessages(votingMessages);
  const [copies, setCopies] = useState<number | string>(reply.attendance?.present ?? "");
  const [bundle, setBundle] = useState<number | string>(50);
  const record = useAction(votingRoutes.recordPrintRun, {
    invalidates: [contestRoutes.readContest],
    onDone: ({ printed }) => say(t.printed(printed)),
  });
  const submit = async () => {
    const params = { contestId: reply.contest.id };
    const isDone = await record.run({
      params,
      body: { printed: Number(copies), bundleSize: Number(bundle) },
    });
    if (!isDone) return;
    const query = { copies: Number(copies), bundle: Number(bundle) };
    globalThis.location.assign(routeUrl(contestRoutes.printBallots, { params, query }));
  };
  return (
    <form
      className={classes.form}
      aria-label={t.print}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={classes.pair}>
        <NumberInput label={t.copies} required min={1} max={10_000} value={copies} onChange={setCopies} />
        <NumberInput label={t.bundle} required min={10} max={1000} value={bundle} onChange={setBundle} />
      </div>
      {record.problem !== null && <ProblemNotice problem={record.problem} kept="form" />}
      <div>
        <Button type="submit" variant="default" loading={record.isRunning}>
          {t.printRun}
        </Button>
      </div>
    </form>
  );
}

function OpenVote({ reply }: StepProps) {
  const t = useMessages(votingMessages);
  const open = useAction(votingRoutes.openVote, { invalidates: [contestRoutes.readContest] });
  const start = async () => {
    const isSure = await confirmAction({ title: t.openVote, text: t.openVoteHelp, confirmLabel: t.openVote });
    if (isSure) await open.run({ params: { contestId: reply.contest.id } });
  };
  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>{t.openVoteHelp}</p>
      {open.problem !== null && <ProblemNotice problem={open.problem} />}
      <div>
        <Button loading={open.isRunning} onClick={() => void start()}>
          {t.openVote}
        </Button>
      </div>
    </div>
  );
}

function CloseVoteForm({ reply }: StepProps) {
  const t = useMessages(votingMessages);
  const [issued, setIssued] = useState<number | string>(reply.attendance?.present ?? "");
  const [unused, setUnused] = useState<number | string>("");
  const [collected, setCollected] = useState<number | string>("");
  const close = useAction(votingRoutes.closeVote, { invalidates: [contestRoutes.readContest] });
  return (
    <form
      className={classes.form}
      aria-label={t.closeVote}
      onSubmit={(event) => {
        event.preventDefault();
        void close.run({
          params: { contestId: reply.contest.id },
          body: { issued: Number(issued), unused: Number(unused), collected: Number(collected) },
        });
      }}
    >
      <div className={classes.pair}>
        <NumberInput label={t.issued} required min={0} value={issued} onChange={setIssued} />
        <NumberInput label={t.unused} required min={0} value={unused} onChange={setUnused} />
        <NumberInput label={t.collected} required min={0} value={collected} onChange={setCollected} />
      </div>
      {close.problem !== null && <ProblemNotice problem={close.problem} kept="form" />}
      <div>
        <Button type="submit" loading={close.isRunning}>
          {t.closeVote}
        </Button>
      </div>
    </form>
  );
}
