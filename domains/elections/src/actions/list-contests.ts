import type { ActionContext, Scope } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { today } from "@nhiemky/kernel";
import { scopeCondition, unitNames } from "@nhiemky/org-structure";
import type { ContestRow } from "../contest-schemas.ts";
import type { ContestState } from "../rules/contest-state.ts";
import { type StoredContest, selectContests, selectContestsCountedBy } from "../storage/contest-rows.ts";

export async function presentContests(
  connection: Connection,
  contests: readonly StoredContest[],
  on: CivilDate,
): Promise<readonly ContestRow[]> {
  const names = await unitNames(
    connection,
    contests.map((contest) => contest.unit_id),
    on,
  );
  return contests.map((contest) => ({
    id: contest.id,
    unitId: contest.unit_id,
    unitName: names.get(contest.unit_id)?.fullName ?? "",
    title: contest.title,
    office: contest.office,
    meeting: contest.meeting,
    meetingName: contest.meeting_name,
    term: contest.term,
    place: contest.place,
    heldOn: contest.held_on,
    rulePack: contest.rule_pack,
    seats: contest.seats,
    grammar: contest.grammar,
    state: contest.state,
    round: { number: contest.round_number, kind: contest.round_kind },
    previousContestId: contest.previous_contest_id,
  }));
}

/** Các cuộc bầu in the actor's scope. */
export async function listContests(
  { connection, clock }: ActionContext,
  scope: Scope,
  filter: { readonly unitId: string | null; readonly state: ContestState | null },
): Promise<readonly ContestRow[]> {
  const contests = await selectContests(connection, scopeCondition(scope, "contest.unit_id"), filter);
  return presentContests(connection, contests, today(clock));
}

/** Các cuộc bầu mà tôi kiểm phiếu, wherever they are held. */
export async function listMyCounts({
  connection,
  clock,
  actor,
}: ActionContext): Promise<readonly ContestRow[]> {
  if (actor.kind !== "account") return [];
  const contests = await selectContestsCountedBy(connection, actor.accountId);
  return presentContests(connection, contests, today(clock));
}
