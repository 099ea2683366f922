import type { ActionContext } from "@nhiemky/access-control";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { z } from "zod";
import type {
  ballotFilters,
  ballotRowSchema,
  comparisonSchema,
  countingDeskSchema,
} from "../counting-schemas.ts";
import { contestErrors } from "../errors.ts";
import type { BatchId, ContestId } from "../ids.ts";
import { selectBatches } from "../storage/ballot-rows.ts";
import { findContest } from "../storage/contest-rows.ts";
import { countKeyedSheets, selectKeyings } from "../storage/keying-rows.ts";
import { compareBatches } from "./compare-batches.ts";
import { type Counter, requireCounter } from "./require-counter.ts";
import { rulesOfContest } from "./rules-of-contest.ts";
import { type StandingBallot, standBallots } from "./stand-ballots.ts";

interface Table {
  readonly counter: Counter;
  readonly standing: readonly StandingBallot[];
}

async function sitDown(context: ActionContext, contestId: ContestId): Promise<Result<Table>> {
  const counter = await requireCounter(context, contestId, "table");
  if (!counter.ok) return counter;
  const contest = await findContest(context.connection, contestId);
  if (contest === null) return err(appError(contestErrors.ELECTIONS_CONTEST_NOT_FOUND));
  const rules = await rulesOfContest(context.connection, contest);
  return ok({ counter: counter.value, standing: await standBallots(context.connection, contest, rules) });
}

function isWaiting({ standing }: StandingBallot): boolean {
  return standing === "waiting" || standing === "disputed";
}

/** Ballots on which this member has yet to rule. */
function waitsFor({ accountId, role }: Counter): (one: StandingBallot) => boolean {
  return (one) =>
    role !== "technician" && isWaiting(one) && !one.rulings.some((ruling) => ruling.account_id === accountId);
}

/** Bàn kiểm phiếu: batches and how far they are; no vote, no name. */
export async function readCountingDesk(
  context: ActionContext,
  contestId: ContestId,
): Promise<Result<z.output<typeof countingDeskSchema>>> {
  const { connection } = context;
  const table = await sitDown(context, contestId);
  if (!table.ok) return table;
  const { counter, standing } = table.value;
  const keyings = await selectKeyings(connection, contestId);
  const keyed = await countKeyedSheets(connection, contestId);
  const batches = (await selectBatches(connection, contestId)).map((batch) => {
    const ballots = standing.filter(({ ballot }) => ballot.batch_id === batch.id);
    return {
      id: batch.id,
      label: batch.label,
      expectedCount: batch.expected_count,
      scanned: ballots.filter(({ ballot }) => ballot.source === "scan").length,
      waiting: ballots.filter(isWaiting).length,
      keyings: keyings
        .filter(({ batch_id }) => batch_id === batch.id)
        .map((keying) => ({
          id: keying.id,
          keyer: keying.keyer,
          isMine: keying.account_id === counter.accountId,
          isClosed: keying.is_closed,
          keyed: keyed.get(keying.id) ?? 0,
        })),
    };
  });
  return ok({
    batches,
    ballots: standing.length,
    waiting: standing.filter(isWaiting).length,
    mine: standing.filter(waitsFor(counter)).length,
  });
}

export function presentBallot({
  ballot,
  rulings,
  standing,
}: StandingBallot): z.output<typeof ballotRowSchema> {
  return {
    id: ballot.id,
    batchId: ballot.batch_id,
    batchLabel: ballot.batch_label,
    position: ballot.position,
    status: ballot.status,
    reasons: ballot.reasons,
    rulingCount: rulings.length,
    standing,
  };
}

/** Các lá phiếu by standing; "mine": those on which the reader has yet to rule. */
export async function listBallots(
  context: ActionContext,
  contestId: ContestId,
  filter: { readonly standing: (typeof ballotFilters)[number]; readonly batchId: BatchId | null },
): Promise<Result<readonly z.output<typeof ballotRowSchema>[]>> {
  const table = await sitDown(context, contestId);
  if (!table.ok) return table;
  const { counter, standing } = table.value;
  const wanted: Readonly<Record<typeof filter.standing, (one: StandingBallot) => boolean>> = {
    waiting: isWaiting,
    mine: waitsFor(counter),
    read: (one) => one.standing === "certain",
    ruled: (one) => one.standing === "ruled",
    discarded: (one) => one.standing === "discarded",
  };
  return ok(
    standing
      .filter(wanted[filter.standing])
      .filter(({ ballot }) => filter.batchId === null || ballot.batch_id === filter.batchId)
      .map(presentBallot),
  );
}

/** Chỗ khác nhau giữa các lần kiểm, batch by batch. */
export async function readComparison(
  context: ActionContext,
  contestId: ContestId,
): Promise<Result<readonly z.output<typeof comparisonSchema>[]>> {
  const table = await sitDown(context, contestId);
  if (!table.ok) return table;
  const { compared } = await compareBatches(context.connection, contestId, table.value.standing);
  return ok(
    compared.map(({ batch, against, differences }) => ({
      batchId: batch.id,
      label: batch.label,
      against,
      differences,
    })),
  );
}
