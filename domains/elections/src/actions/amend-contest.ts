import type { ActionContext } from "@nhiemky/access-control";
import { ok, type Result } from "@nhiemky/kernel";
import type { ContestAmendment } from "../contest-schemas.ts";
import type { ContestId } from "../ids.ts";
import { updateContest } from "../storage/contest-rows.ts";
import { actOnContest } from "./act-on-contest.ts";

/** Sửa cuộc bầu while its list is being made. The day stands: it has chosen the rules. */
export function amendContest(
  context: ActionContext,
  contestId: ContestId,
  { title, meetingName, term, place, seats }: ContestAmendment,
): Promise<Result<void>> {
  return actOnContest(context, contestId, { verb: "change the list" }, async ({ connection }) => {
    await updateContest(connection, contestId, {
      ...(title !== undefined && { title }),
      ...(meetingName !== undefined && { meeting_name: meetingName }),
      ...(term !== undefined && { term }),
      ...(place !== undefined && { place }),
      ...(seats !== undefined && { seats }),
    });
    return ok({ value: undefined, event: "contest.amended", data: { seats: seats ?? null } });
  });
}
