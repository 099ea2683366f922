import { Button } from "@mantine/core";
import { contestRoutes } from "@nhiemky/elections/contract";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { AmendContestPanel } from "./amend-contest-panel.tsx";
import { AttendanceStep } from "./attendance-step.tsx";
import { CommitteeStep } from "./committee-step.tsx";
import { contestMessages } from "./contest-messages.ts";
import type { ContestReply } from "./contest-reply.ts";
import { contestStateWords } from "./election-words.ts";
import classes from "./elections.module.css";
import { ListStep } from "./list-step.tsx";
import { PaperStep } from "./paper-step.tsx";
import { type ContestStep, contestSteps } from "./routes.ts";

/** One contest, a step at a time; the address says which. */
export function ContestPage() {
  const { contestId } = useParams({ from: "/shell/contests/$contestId" });
  const contest = useRoute(contestRoutes.readContest, {
    params: { contestId: contestId as ContestReply["contest"]["id"] },
  });
  return <Loaded query={contest}>{(reply) => <Contest reply={reply} />}</Loaded>;
}

function Contest({ reply }: { readonly reply: ContestReply }) {
  const t = useMessages(contestMessages);
  const states = useMessages(contestStateWords);
  const formats = useFormats();
  const search = useSearch({ from: "/shell/contests/$contestId" });
  const [isAmending, setAmending] = useState(false);
  const { contest, nominations } = reply;
  const step = search.step ?? stepOf(reply);
  const listed = nominations.filter(({ listNumber }) => listNumber !== null).length;
  return (
    <>
      <PageHeader
        title={contest.title}
        crumbs={[{ label: t.contests, to: "/contests" }]}
        description={`${contest.unitName} · ${t.facts(contest.seats, listed, formats.day(contest.heldOn))} · ${contest.rulePack} · ${states[contest.state]}`}
        actions={
          contest.state === "opened" && reply.mayConduct ? (
            <Button variant="default" onClick={() => setAmending(true)}>
              {t.amend}
            </Button>
          ) : undefined
        }
      />
      {isAmending && <AmendContestPanel reply={reply} onClose={() => setAmending(false)} />}
      <Steps reply={reply} current={step} />
      {step === "list" && <ListStep reply={reply} />}
      {step === "committee" && <CommitteeStep reply={reply} />}
      {step === "attendance" && <AttendanceStep reply={reply} />}
      {step === "paper" && <PaperStep reply={reply} />}
    </>
  );
}

/** The step that waits for somebody, so that a link to the contest opens where the work is. */
function stepOf({ contest, committee, attendance }: ContestReply): ContestStep {
  if (contest.state === "opened") return "list";
  if (committee.members.length === 0) return "committee";
  return attendance === null ? "attendance" : "paper";
}

function Steps({ reply, current }: { readonly reply: ContestReply; readonly current: ContestStep }) {
  const t = useMessages(contestMessages);
  const params = { contestId: reply.contest.id };
  const isCounted = ["certified", "announced", "ballots-destroyed"].includes(reply.contest.state);
  const isClosed = isCounted || reply.contest.state === "vote-closed";
  return (
    <nav aria-label={t.steps} data-print="never">
      <ol className={classes.steps}>
        {contestSteps.map((step) => (
          <li key={step}>
            <Link
              to="/contests/$contestId"
              params={params}
              search={{ step }}
              className={classes.step}
              aria-current={step === current ? "step" : undefined}
            >
              {t[step]}
            </Link>
          </li>
        ))}
        {isClosed && reply.myRole !== null && (
          <li>
            <Link to="/contests/$contestId/count" params={params} className={classes.step}>
              {t.count}
            </Link>
          </li>
        )}
        {isCounted && (
          <li>
            <Link to="/contests/$contestId/result" params={params} className={classes.step}>
              {t.result}
            </Link>
          </li>
        )}
      </ol>
    </nav>
  );
}
