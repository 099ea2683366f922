import { createHash } from "node:crypto";
import type { ActionContext } from "@nhiemky/access-control";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import type { z } from "zod";
import type { Marks } from "../counting-schemas.ts";
import { resultErrors } from "../errors.ts";
import type { AuditId, BallotId, ContestId } from "../ids.ts";
import type { auditLineSchema, handAuditSchema } from "../result-schemas.ts";
import { agreesWithCount, auditFormula, auditMethod, drawSample, planAudit } from "../rules/hand-audit.ts";
import { selectBallots } from "../storage/ballot-rows.ts";
import { findContest } from "../storage/contest-rows.ts";
import { findAudit, insertAudit, recordAuditSheet, selectAudits } from "../storage/result-rows.ts";
import { actOnContest } from "./act-on-contest.ts";
import { certifiedResult } from "./read-result.ts";
import { requireCounter } from "./require-counter.ts";
import { rulesOfContest } from "./rules-of-contest.ts";
import { standBallots } from "./stand-ballots.ts";

type Reply = z.output<typeof handAuditSchema>;

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

/** Rút mẫu kiểm tay from the certified ballots: the seed is thrown in the hall after certification. */
export async function drawHandAudit(
  context: ActionContext,
  contestId: ContestId,
  { seed, riskPercent }: { readonly seed: string; readonly riskPercent: number },
): Promise<Result<Reply>> {
  const certified = await certifiedResult(context, contestId, "committee");
  if (!certified.ok) return certified;
  const { votes, verdict } = certified.value.report;
  const act = { verb: "audit by hand", seat: "ruler" } as const;
  return actOnContest(context, contestId, act, async (inside, contest) => {
    const rules = await rulesOfContest(inside.connection, contest);
    const counted = (await standBallots(inside.connection, contest, rules)).filter(
      ({ counts }) => counts !== null,
    );
    const plan = planAudit(votes, verdict, verdict.need, counted.length, riskPercent);
    const ids = counted.map(({ ballot }) => ballot.id);
    const sample = drawSample(ids, seed, plan.sampleSize, digest);
    const id = makeId<"hand-audit">(inside.clock, inside.random);
    await insertAudit(
      inside.connection,
      {
        id,
        contest_id: contestId,
        seed,
        risk_percent: riskPercent,
        population: plan.population,
        margin: plan.margin,
        wrong_ballots: plan.wrongBallots,
      },
      sample.map((ballotId, index) => ({ audit_id: id, draw: index + 1, ballot_id: ballotId as BallotId })),
    );
    const value = await present(inside, contestId, id);
    if (!value.ok) return value;
    return ok({ value: value.value, event: "hand-audit.drawn", data: { seed, sampleSize: plan.sampleSize } });
  });
}

/** Các lần kiểm tay of a contest, for the committee to come back to. */
export async function listHandAudits(
  context: ActionContext,
  contestId: ContestId,
): Promise<Result<readonly z.output<typeof auditLineSchema>[]>> {
  const counter = await requireCounter(context, contestId, "table");
  if (!counter.ok) return counter;
  const audits = await selectAudits(context.connection, contestId);
  return ok(
    audits.map(({ id, seed, risk_percent, sheets, recorded }) => ({
      id,
      seed,
      riskPercent: risk_percent,
      sampleSize: sheets,
      recorded,
    })),
  );
}

/** Một lần kiểm tay: what is asked, what is found so far. */
export async function readHandAudit(
  context: ActionContext,
  contestId: ContestId,
  auditId: AuditId,
): Promise<Result<Reply>> {
  const counter = await requireCounter(context, contestId, "table");
  return counter.ok ? present(context, contestId, auditId) : counter;
}

/** Ghi một tờ đã kiểm tay: two tellers typed it without seeing what was counted; here the two are compared. */
export async function recordAuditFinding(
  context: ActionContext,
  contestId: ContestId,
  auditId: AuditId,
  { draw, marks }: { readonly draw: number; readonly marks: Marks },
): Promise<Result<Reply>> {
  const act = { verb: "audit by hand", seat: "ruler" } as const;
  return actOnContest(context, contestId, act, async (inside, contest) => {
    const { connection } = inside;
    const audit = await findAudit(connection, contestId, auditId);
    if (audit === null) return err(appError(resultErrors.ELECTIONS_AUDIT_NOT_FOUND));
    const asked = audit.sheets.find((sheet) => sheet.draw === draw);
    const rules = await rulesOfContest(connection, contest);
    const standing = await standBallots(connection, contest, rules);
    const counted = standing.find(({ ballot }) => ballot.id === asked?.ballot_id)?.counts;
    if (counted == null) return err(appError(resultErrors.ELECTIONS_AUDIT_POSITION, { position: draw }));
    const agrees = agreesWithCount(counted, marks);
    const isOpen = await recordAuditSheet(connection, { auditId, draw, agrees });
    if (!isOpen) return err(appError(resultErrors.ELECTIONS_AUDIT_POSITION, { position: draw }));
    const value = await present(inside, contestId, auditId);
    if (!value.ok) return value;
    return ok({ value: value.value, event: "hand-audit.recorded", data: { draw, agrees } });
  });
}

async function present(
  context: ActionContext,
  contestId: ContestId,
  auditId: AuditId,
): Promise<Result<Reply>> {
  const { connection } = context;
  const found = await findAudit(connection, contestId, auditId);
  const contest = await findContest(connection, contestId);
  if (found === null || contest === null) return err(appError(resultErrors.ELECTIONS_AUDIT_NOT_FOUND));
  const { audit, sheets } = found;
  const ballots = new Map((await selectBallots(connection, contestId)).map((ballot) => [ballot.id, ballot]));
  const size = sheets.length;
  const { population, wrong_ballots: wrongBallots, risk_percent: riskPercent } = audit;
  const formula = auditFormula({ population, wrongBallots, sampleSize: size, riskPercent });
  const isDiffering = sheets.some(({ agrees }) => agrees === false);
  const isDone = sheets.every(({ agrees }) => agrees !== null);
  return ok({
    id: audit.id,
    seed: audit.seed,
    riskPercent,
    population,
    margin: audit.margin,
    wrongBallots,
    sampleSize: size,
    arithmetic: { vi: formula, en: formula },
    method: auditMethod,
    sheets: sheets.map(({ draw, ballot_id, agrees }) => ({
      draw,
      ballotId: ballot_id,
      batchLabel: ballots.get(ballot_id)?.batch_label ?? "",
      position: ballots.get(ballot_id)?.position ?? null,
      recorded: agrees === null ? "open" : agrees ? "agrees" : "differs",
    })),
    conclusion: isDiffering ? "full-hand-count" : isDone ? "confirmed" : "open",
  });
}
