import type { ActionContext } from "@nhiemky/access-control";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import { readPerson } from "@nhiemky/people";
import type { NewNomination } from "../contest-schemas.ts";
import { contestErrors } from "../errors.ts";
import type { ContestId, NominationId } from "../ids.ts";
import { bindingRule, boundBreaches } from "../rules/bound-members.ts";
import { insertNomination } from "../storage/list-rows.ts";
import { actOnContest } from "./act-on-contest.ts";
import { rulesOfContest } from "./rules-of-contest.ts";

/** Giới thiệu, đề cử, ứng cử. What breaks the limits on sitting members is not entered (QC190 Điều 11). */
export function nominateCandidate(
  context: ActionContext,
  contestId: ContestId,
  input: NewNomination,
): Promise<Result<NominationId>> {
  return actOnContest(context, contestId, { verb: "change the list" }, async (inside, contest) => {
    const rules = await rulesOfContest(inside.connection, contest);
    if (boundBreaches(input, rules).length > 0) {
      const citation = bindingRule(rules)?.citation ?? "";
      return err(appError(contestErrors.ELECTIONS_BOUND_MEMBER, { citation }));
    }
    if (input.personId != null) {
      const person = await readPerson(inside, input.personId);
      if (!person.ok) return person;
    }
    const id = makeId<"nomination">(inside.clock, inside.random);
    await insertNomination(inside.connection, {
      id,
      contest_id: contestId,
      person_id: input.personId ?? null,
      name: input.name,
      born_year: typeof input.born === "number" ? input.born : null,
      born_on: typeof input.born === "string" ? input.born : null,
      member_since: input.memberSince ?? null,
      note: input.note ?? null,
      source: input.source,
      has_consented: input.hasConsented,
      is_nominee_bound: input.isNomineeBound,
      is_nominator_bound: input.isNominatorBound,
      withdrawal: "none",
    });
    return ok({ value: id, event: "candidate.nominated", data: { nominationId: id, source: input.source } });
  });
}
