import type { ActionContext } from "@nhiemky/access-control";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import type { z } from "zod";
import type { newBatchSchema } from "../counting-schemas.ts";
import { countingErrors } from "../errors.ts";
import type { BatchId, ContestId } from "../ids.ts";
import { insertBatch } from "../storage/ballot-rows.ts";
import { actOnContest } from "./act-on-contest.ts";

/** Lập lô phiếu: batches get their marks only after the box is opened, never when ballots are issued. */
export function openBatch(
  context: ActionContext,
  contestId: ContestId,
  { label, expectedCount }: z.output<typeof newBatchSchema>,
): Promise<Result<BatchId>> {
  const act = { verb: "count ballots", seat: "table", isBeside: true } as const;
  return actOnContest(context, contestId, act, async ({ connection, clock, random }) => {
    const id = makeId<"ballot-batch">(clock, random);
    const isNew = await insertBatch(connection, {
      id,
      contest_id: contestId,
      label,
      expected_count: expectedCount,
    });
    if (!isNew)
      return err(appError(countingErrors.ELECTIONS_BATCH_LABEL_TAKEN, { label }, { field: "label" }));
    return ok({ value: id, event: "ballot-batch.opened", data: { batch: label, expectedCount } });
  });
}
