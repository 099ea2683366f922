import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import { loadRuleBook } from "@nhiemky/rule-settings";
import { electionEvents } from "../audit-events.ts";
import type { NewContest } from "../contest-schemas.ts";
import { contestErrors } from "../errors.ts";
import type { ContestId } from "../ids.ts";
import { packsOn } from "../rules/choose-pack.ts";
import { insertContest } from "../storage/contest-rows.ts";

/** Lập cuộc bầu of a unit: the day of the vote chooses the pack. */
export async function openContest(context: ActionContext, input: NewContest): Promise<Result<ContestId>> {
  return inTransaction(context.connection, async (connection) => {
    const packs = packsOn(await loadRuleBook(connection), input.heldOn);
    const pack = packs.find(({ scope }) => scope["family"] === input.family);
    if (pack === undefined)
      return err(appError(contestErrors.ELECTIONS_NO_PACK, { heldOn: input.heldOn }, { field: "heldOn" }));
    const id = makeId<"contest">(context.clock, context.random);
    await insertContest(connection, {
      id,
      unit_id: input.unitId,
      title: input.title,
      office: input.office,
      meeting: input.meeting,
      meeting_name: input.meetingName,
      term: input.term ?? null,
      place: input.place ?? null,
      held_on: input.heldOn,
      rule_pack: pack.value.code,
      seats: input.seats,
      grammar: input.grammar ?? null,
      state: "opened",
      round_number: 1,
      round_kind: "first",
      opened_at: context.clock.now(),
    });
    await recordEvent(
      { ...context, connection },
      {
        event: electionEvents["contest.opened"],
        unitId: input.unitId,
        subject: { kind: "contest", id },
        data: { office: input.office, seats: input.seats, heldOn: input.heldOn, rulePack: pack.value.code },
      },
    );
    return ok(id);
  });
}
