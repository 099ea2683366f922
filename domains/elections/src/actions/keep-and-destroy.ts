import type { ActionContext } from "@nhiemky/access-control";
import { removeFile } from "@nhiemky/file-store";
import { appError, err, formatCivilDate, ok, type Result, today } from "@nhiemky/kernel";
import type { z } from "zod";
import { resultErrors } from "../errors.ts";
import type { ContestId } from "../ids.ts";
import type { destructionSchema, sealSchema } from "../result-schemas.ts";
import { retentionOf } from "../rules/retention.ts";
import { deleteBallotData, imagesStillCited } from "../storage/ballot-rows.ts";
import { updateContest } from "../storage/contest-rows.ts";
import { insertDestruction, replaceSeal } from "../storage/result-rows.ts";
import { actOnContest } from "./act-on-contest.ts";
import { rulesOfContest } from "./rules-of-contest.ts";

/** Niêm phong phiếu: each envelope with what lies in it, by whom, handed to whom; no collected ballot stays outside. */
export function sealBallots(
  context: ActionContext,
  contestId: ContestId,
  { envelopes, sealedBy, handedTo }: z.output<typeof sealSchema>,
): Promise<Result<void>> {
  const act = { verb: "seal the ballots" } as const;
  return actOnContest(context, contestId, act, async ({ connection, clock }, contest) => {
    const ballots = envelopes.reduce((sum, one) => sum + one.ballots, 0);
    const unused = envelopes.reduce((sum, one) => sum + one.unused, 0);
    const collected = contest.collected ?? 0;
    if (ballots !== collected)
      return err(
        appError(resultErrors.ELECTIONS_SEAL_DIFFERS, { sealed: ballots, collected }, { field: "envelopes" }),
      );
    const seal = {
      contest_id: contestId,
      envelopes: envelopes.length,
      ballots,
      unused,
      sealed_by: sealedBy,
      handed_to: handedTo,
      sealed_at: clock.now(),
    };
    await replaceSeal(connection, seal, envelopes);
    return ok({
      value: undefined,
      event: "ballots.sealed",
      data: { envelopes: envelopes.length, ballots, unused },
    });
  });
}

/**
 * Hủy phiếu: images and everything about single ballots, once the pack's period is over and nobody complains, by a
 * recorded decision (QC190 Điều 35). Totals, verdict, minutes and journal stay. Answers how many ballots went.
 */
export function destroyBallots(
  context: ActionContext,
  contestId: ContestId,
  { decision, decidedOn, hasNoComplaint }: z.output<typeof destructionSchema>,
): Promise<Result<number>> {
  const act = { verb: "destroy the ballots" } as const;
  return actOnContest(context, contestId, act, async ({ connection, clock }, contest) => {
    const { until, rule } = retentionOf(await rulesOfContest(connection, contest));
    const citation = rule.citation ?? "";
    if (today(clock) <= until || decidedOn <= until) {
      const parameters = { until: formatCivilDate(until), citation };
      return err(appError(resultErrors.ELECTIONS_RETENTION_LOCKED, parameters));
    }
    if (rule.value.needsNoComplaint && !hasNoComplaint)
      return err(appError(resultErrors.ELECTIONS_COMPLAINT_OPEN, { citation }, { field: "hasNoComplaint" }));
    const { ballots, images } = await deleteBallotData(connection, contestId);
    const kept = await imagesStillCited(connection, images);
    for (const image of images) if (!kept.has(image)) await removeFile(connection, image);
    await insertDestruction(connection, {
      contest_id: contestId,
      decision,
      decided_on: decidedOn,
      destroyed: ballots,
      destroyed_at: clock.now(),
    });
    await updateContest(connection, contestId, { state: "ballots-destroyed" });
    return ok({ value: ballots, event: "ballots.destroyed", data: { ballots, decision, decidedOn } });
  });
}
