import { type ActionContext, type Scope, scopeOf } from "@nhiemky/access-control";
import { appError, err, ok, type Result, today } from "@nhiemky/kernel";
import { isWithin } from "@nhiemky/org-structure";
import type { z } from "zod";
import type { contestReplySchema } from "../contest-schemas.ts";
import { contestErrors } from "../errors.ts";
import type { ContestId } from "../ids.ts";
import { electionPermissions } from "../permissions.ts";
import { opinionPollRule } from "../rules/candidate-list.ts";
import { exclusionRules, reckonBase } from "../rules/majority-base.ts";
import { checkQuorum } from "../rules/quorum.ts";
import {
  countPrinted,
  findMembership,
  type StoredExclusion,
  selectCommittee,
  selectExclusions,
} from "../storage/attendance-rows.ts";
import { findContest, type StoredContest } from "../storage/contest-rows.ts";
import { type StoredNomination, selectNominations } from "../storage/list-rows.ts";
import { attendanceOf } from "./attendance-of-contest.ts";
import { presentContests } from "./list-contests.ts";
import { expectedGrammar, listOfContest } from "./list-of-contest.ts";
import { packOfContest, rulesOfContest } from "./rules-of-contest.ts";

type Reply = z.output<typeof contestReplySchema>;

async function mayConduct(
  { connection, clock, actor }: ActionContext,
  contest: StoredContest,
): Promise<boolean> {
  const scope: Scope = scopeOf(actor, electionPermissions["contest:conduct"], today(clock));
  return scope.kind === "instance" || isWithin(connection, [contest.unit_id], scope.rootUnitIds);
}

/** The base of the majority before the vote; null where it rests on ballots, or attendance is not recorded. */
function baseBefore(
  contest: StoredContest,
  exclusions: readonly StoredExclusion[],
  rules: Parameters<typeof reckonBase>[1],
): Reply["base"] {
  const { convened, issued, collected } = contest;
  if (convened === null) return null;
  const counts = exclusions.map(({ kind }) => ({ kind, count: 1 }));
  const input = { convened, exclusions: counts, issued: issued ?? 0, collected: collected ?? 0, valid: 0 };
  const base = reckonBase(input, rules);
  if (!base.ok) return null;
  const { kind, value, need, arithmetic, rule } = base.value;
  const isKnown =
    kind === "people" ||
    (kind === "ballots-issued" && issued !== null) ||
    (kind === "ballots-collected" && collected !== null);
  return isKnown ? { kind, value, need, arithmetic, rule } : null;
}

/** Một cuộc bầu: list and surplus as they stand, committee, attendance, base. Never a vote. */
export async function readContest(context: ActionContext, contestId: ContestId): Promise<Result<Reply>> {
  const { connection, actor, clock } = context;
  const contest = await findContest(connection, contestId);
  if (contest === null) return err(appError(contestErrors.ELECTIONS_CONTEST_NOT_FOUND));
  const rules = await rulesOfContest(connection, contest);
  const nominations = await selectNominations(connection, contestId);
  const list = listOfContest(contest, nominations, rules);
  const numbers = new Map(
    list.listed.map(({ stored }, index) => [stored.id, stored.list_number ?? index + 1]),
  );
  const byNumber = (left: StoredNomination, right: StoredNomination) =>
    (numbers.get(left.id) ?? nominations.length + 1) - (numbers.get(right.id) ?? nominations.length + 1);
  const leftOut = new Map(list.leftOut.map((one) => [one.nomination.stored.id, one]));
  const exclusions = await selectExclusions(connection, contestId);
  const kinds = exclusionRules(rules);
  const committee = await selectCommittee(connection, contestId);
  const [row] = await presentContests(connection, [contest], today(clock));
  const membership =
    actor.kind === "account" ? await findMembership(connection, contestId, actor.accountId) : null;
  const { unused, issued, collected } = contest;
  const attendance = attendanceOf(contest);
  const poll = opinionPollRule(rules);
  return ok({
    contest: row!,
    pack: packOfContest(rules),
    nominations: nominations.toSorted(byNumber).map((one) => ({
      id: one.id,
      name: one.name,
      personId: one.person_id,
      born: one.born_on ?? one.born_year,
      memberSince: one.member_since,
      source: one.source,
      hasConsented: one.has_consented,
      isNomineeBound: one.is_nominee_bound,
      isNominatorBound: one.is_nominator_bound,
      note: one.note,
      poll:
        one.poll_agreed === null || one.poll_attending === null
          ? null
          : { agreed: one.poll_agreed, attending: one.poll_attending },
      withdrawal: one.withdrawal,
      withdrawalText: one.withdrawal_text,
      listNumber: numbers.get(one.id) ?? null,
      leftOut: leftOutOf(leftOut.get(one.id)),
    })),
    surplus: list.surplus,
    expectedGrammar: expectedGrammar(rules, list.surplus.surplus),
    opinionPoll: poll === null ? null : { isRequired: poll.value === "required", rule: poll },
    committee: {
      members: committee.map(({ name, role, account_id }) => ({
        name,
        role,
        hasAccount: account_id !== null,
      })),
      decision: contest.committee_decision,
    },
    exclusionKinds: kinds.map((rule) => ({ kind: rule.scope["kind"] ?? "", rule })),
    exclusions: exclusions.flatMap((one) => {
      const rule = kinds.find(({ scope }) => scope["kind"] === one.kind);
      const { id, kind, person_name: personName, reason, decision } = one;
      return rule === undefined ? [] : [{ id, kind, personName, reason, decision, text: rule.value, rule }];
    }),
    attendance,
    quorum: attendance === null ? null : checkQuorum(attendance, rules),
    printed: await countPrinted(connection, contestId),
    ballots: unused === null || issued === null || collected === null ? null : { unused, issued, collected },
    base: baseBefore(contest, exclusions, rules),
    mayConduct: await mayConduct(context, contest),
    myRole: membership?.role ?? null,
  });
}

function leftOutOf(
  found:
    | {
        readonly reason: NonNullable<Reply["nominations"][number]["leftOut"]>["reason"];
        readonly rule: Reply["pack"] | null;
      }
    | undefined,
): Reply["nominations"][number]["leftOut"] {
  return found === undefined ? null : { reason: found.reason, rule: found.rule };
}
