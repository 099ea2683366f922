import type { QuorumInput } from "../rules/quorum.ts";
import type { StoredContest } from "../storage/contest-rows.ts";

/** Số triệu tập, số có mặt as recorded; null: not yet. */
export function attendanceOf(contest: StoredContest): QuorumInput | null {
  const { convened, present } = contest;
  if (convened === null || present === null) return null;
  const { organisations_convened: organisationsConvened, organisations_present: organisationsPresent } =
    contest;
  return { convened, present, organisationsConvened, organisationsPresent };
}
