import type { ActionContext } from "@nhiemky/access-control";
import { type AppError, appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import type { z } from "zod";
import type { attendanceSchema, newExclusionSchema } from "../contest-schemas.ts";
import { contestErrors } from "../errors.ts";
import { electionFileErrors } from "../file-errors.ts";
import type { ContestId, ExclusionId } from "../ids.ts";
import { exclusionRules } from "../rules/majority-base.ts";
import { deleteExclusion, insertExclusion } from "../storage/attendance-rows.ts";
import { updateContest } from "../storage/contest-rows.ts";
import { actOnContest } from "./act-on-contest.ts";
import { rulesOfContest } from "./rules-of-contest.ts";

const verb = "change the attendance";

/** Người không tính vào cơ sở quá nửa: one person, one reason, one decision, of a kind that the pack lists. */
export function recordBaseExclusion(
  context: ActionContext,
  contestId: ContestId,
  input: z.output<typeof newExclusionSchema>,
): Promise<Result<ExclusionId>> {
  return actOnContest(context, contestId, { verb }, async (inside, contest) => {
    const allowed = exclusionRules(await rulesOfContest(inside.connection, contest));
    if (!allowed.some(({ scope }) => scope["kind"] === input.kind)) {
      const kinds = allowed.map(({ scope }) => scope["kind"]).join(", ") || "–";
      const parameters = { kind: input.kind, allowed: kinds };
      return err(appError(electionFileErrors.ELECTIONS_EXCLUSION_NOT_ALLOWED, parameters, { field: "kind" }));
    }
    const id = makeId<"base-exclusion">(inside.clock, inside.random);
    await insertExclusion(inside.connection, {
      id,
      contest_id: contestId,
      kind: input.kind,
      person_name: input.personName,
      reason: input.reason,
      decision: input.decision,
    });
    return ok({ value: id, event: "base-exclusion.recorded", data: { exclusionId: id, kind: input.kind } });
  });
}

export function withdrawBaseExclusion(
  context: ActionContext,
  contestId: ContestId,
  exclusionId: ExclusionId,
): Promise<Result<void>> {
  return actOnContest(context, contestId, { verb }, async ({ connection }) => {
    const gone = await deleteExclusion(connection, contestId, exclusionId);
    if (!gone) return err(appError(contestErrors.ELECTIONS_EXCLUSION_NOT_FOUND));
    return ok({ value: undefined, event: "base-exclusion.withdrawn", data: { exclusionId } });
  });
}

/** More people present or excluded than were convened cannot be. */
export function refuseAttendance(convened: number, present: number, excluded: number): AppError | null {
  if (present + excluded <= convened) return null;
  return appError(contestErrors.ELECTIONS_ATTENDANCE_IMPOSSIBLE, { convened, present, excluded });
}

/** Số được triệu tập, số có mặt khi bỏ phiếu. */
export function recordAttendance(
  context: ActionContext,
  contestId: ContestId,
  attendance: z.output<typeof attendanceSchema>,
): Promise<Result<void>> {
  return actOnContest(context, contestId, { verb }, async ({ connection }) => {
    const { convened, present, organisationsConvened, organisationsPresent } = attendance;
    const refusal =
      refuseAttendance(convened, present, 0) ??
      refuseAttendance(organisationsConvened ?? 0, organisationsPresent ?? 0, 0);
    if (refusal !== null) return err(refusal);
    const areCounted = organisationsConvened != null && organisationsPresent != null;
    await updateContest(connection, contestId, {
      convened,
      present,
      organisations_convened: areCounted ? organisationsConvened : null,
      organisations_present: areCounted ? organisationsPresent : null,
    });
    return ok({ value: undefined, event: "attendance.recorded", data: { convened, present } });
  });
}
