import type { ActionContext } from "@nhiemky/access-control";
import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import type { Grammar } from "../election-words.ts";
import { contestErrors } from "../errors.ts";
import type { ContestId } from "../ids.ts";
import type { CandidateList } from "../rules/candidate-list.ts";
import type { SurplusCheck } from "../rules/surplus.ts";
import { selectCommittee } from "../storage/attendance-rows.ts";
import { updateContest } from "../storage/contest-rows.ts";
import { numberList, selectNominations } from "../storage/list-rows.ts";
import { actOnContest } from "./act-on-contest.ts";
import { refuseCandidatesOnCommittee } from "./choose-counting-committee.ts";
import { expectedGrammar, listOfContest, type NominationOfContest } from "./list-of-contest.ts";
import { rulesOfContest } from "./rules-of-contest.ts";

const grammarWords: Readonly<Record<Grammar, { readonly vi: string; readonly en: string }>> = {
  "strike-out": { vi: "gạch tên", en: "striking names" },
  "agree-disagree": { vi: "đánh dấu X vào ô đồng ý, không đồng ý", en: "an X under agree or disagree" },
};

/** Chốt danh sách bầu cử: in ballot order, with a surplus that the pack allows, by decision of the assembly. */
export function freezeCandidateList(
  context: ActionContext,
  contestId: ContestId,
  input: { readonly decision: string; readonly grammar?: Grammar | null | undefined },
): Promise<Result<number>> {
  return actOnContest(context, contestId, { verb: "freeze the list" }, async ({ connection }, contest) => {
    const rules = await rulesOfContest(connection, contest);
    const list = listOfContest(contest, await selectNominations(connection, contestId), rules);
    const refusal = refuseList(list, contest.round_number > 1);
    if (refusal !== null) return err(refusal);
    const prescribed = expectedGrammar(rules, list.surplus.surplus);
    const grammar = input.grammar ?? contest.grammar ?? prescribed?.grammar ?? "strike-out";
    if (prescribed !== null && prescribed.grammar !== grammar) {
      const words = grammarWords[prescribed.grammar];
      return err(
        appError(
          contestErrors.ELECTIONS_GRAMMAR_UNEXPECTED,
          { citation: prescribed.rule.citation ?? "", expectedVi: words.vi, expectedEn: words.en },
          { field: "grammar" },
        ),
      );
    }
    const committee = await selectCommittee(connection, contestId);
    const names = list.listed.map(({ name }) => name);
    const conflict = refuseCandidatesOnCommittee(committee, names, rules);
    if (conflict !== null) return err(conflict);
    await numberList(
      connection,
      list.listed.map(({ stored }) => stored.id),
    );
    await updateContest(connection, contestId, {
      state: "list-frozen",
      grammar,
      list_decision: input.decision,
    });
    const listed = list.listed.length;
    return ok({
      value: listed,
      event: "candidate-list.frozen",
      data: { listed, seats: contest.seats, grammar, surplus: list.surplus.surplus },
    });
  });
}

/** A further round votes on who is left: its list follows from the result, not from the rules of surplus. */
function refuseList(list: CandidateList<NominationOfContest>, isFurtherRound: boolean): AppError | null {
  const undecided = list.leftOut.filter(({ reason }) => reason === "withdrawal-undecided");
  if (undecided.length > 0) {
    const names = undecided.map(({ nomination }) => nomination.name).join(", ");
    return appError(contestErrors.ELECTIONS_WITHDRAWAL_UNDECIDED, { names });
  }
  if (list.listed.length === 0) return tooShort(list.surplus);
  if (isFurtherRound) return null;
  if (list.surplus.surplus < 0) return tooShort(list.surplus);
  return refuseSurplus(list.surplus);
}

function tooShort({ listed, seats }: SurplusCheck): AppError {
  return appError(contestErrors.ELECTIONS_LIST_TOO_SHORT, { listed, seats });
}

function refuseSurplus(surplus: SurplusCheck): AppError | null {
  const citation = [...new Set(surplus.rules.map((rule) => rule.citation))].join("; ");
  const { listed, seats } = surplus;
  if (surplus.standing === "missing")
    return appError(contestErrors.ELECTIONS_SURPLUS_MISSING, { listed, seats, citation });
  if (surplus.standing !== "over-cap") return null;
  const parameters = { cap: surplus.cap ?? 0, arithmetic: surplus.arithmetic.vi, citation };
  return appError(contestErrors.ELECTIONS_SURPLUS_OVER_CAP, parameters);
}
