import { type AccountId, type ActionContext, findAccountHolder } from "@nhiemky/access-control";
import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import { z } from "zod";
import type { CommitteeChoice } from "../contest-schemas.ts";
import { contestErrors } from "../errors.ts";
import type { ContestId } from "../ids.ts";
import { type ElectionRules, ruleFor } from "../rules/applied-rule.ts";
import { replaceCommittee } from "../storage/attendance-rows.ts";
import { updateContest } from "../storage/contest-rows.ts";
import { selectNominations } from "../storage/list-rows.ts";
import { actOnContest } from "./act-on-contest.ts";
import { listOfContest } from "./list-of-contest.ts";
import { rulesOfContest } from "./rules-of-contest.ts";

const committeeRule = z.object({ excludesCandidates: z.boolean() }).loose();

/** QC190 Điều 8.1: nobody whose name is on the list. Equal names are taken for one person until somebody is replaced. */
export function refuseCandidatesOnCommittee(
  members: readonly { readonly name: string }[],
  candidateNames: readonly string[],
  rules: ElectionRules,
): AppError | null {
  const rule = ruleFor(rules, "elections.counting-committee", committeeRule);
  if (rule?.value.excludesCandidates !== true) return null;
  const listed = new Set(candidateNames.map((name) => name.toLocaleLowerCase("vi")));
  const both = members.map(({ name }) => name).filter((name) => listed.has(name.toLocaleLowerCase("vi")));
  if (both.length === 0) return null;
  const parameters = { names: both.join(", "), citation: rule.citation ?? "" };
  return appError(contestErrors.ELECTIONS_COMMITTEE_HAS_CANDIDATE, parameters);
}

/** Enough members that two can agree and a third can decide. */
const fewestRulers = 3;

/** Bầu ban kiểm phiếu: members, head and technicians as the assembly chose them; replaces an earlier choice. */
export function chooseCountingCommittee(
  context: ActionContext,
  contestId: ContestId,
  { members, decision }: CommitteeChoice,
): Promise<Result<void>> {
  const act = { verb: "choose the counting committee" } as const;
  return actOnContest(context, contestId, act, async ({ connection }, contest) => {
    const rulers = members.filter(({ role }) => role !== "technician");
    const heads = members.filter(({ role }) => role === "head");
    if (heads.length !== 1 || rulers.length < fewestRulers)
      return err(appError(contestErrors.ELECTIONS_COMMITTEE_HEAD, {}, { field: "members" }));
    const rules = await rulesOfContest(connection, contest);
    const { listed } = listOfContest(contest, await selectNominations(connection, contestId), rules);
    const names = listed.map(({ name }) => name);
    const conflict = refuseCandidatesOnCommittee(members, names, rules);
    if (conflict !== null) return err(conflict);
    const seen = new Set<AccountId>();
    const rows = [];
    for (const [index, { name, role, signInName }] of members.entries()) {
      const holder = signInName == null ? null : await findAccountHolder(connection, signInName);
      if (signInName != null && (holder === null || seen.has(holder.accountId))) {
        const field = `members.${index}.signInName`;
        return err(appError(contestErrors.ELECTIONS_COMMITTEE_ACCOUNT, { signInName }, { field }));
      }
      if (holder !== null) seen.add(holder.accountId);
      rows.push({ name, role, account_id: holder?.accountId ?? null });
    }
    await replaceCommittee(connection, contestId, rows);
    await updateContest(connection, contestId, { committee_decision: decision });
    return ok({
      value: undefined,
      event: "counting-committee.chosen",
      data: { members: rulers.length, technicians: members.length - rulers.length },
    });
  });
}
