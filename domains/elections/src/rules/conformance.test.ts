import { describe, expect, test } from "vitest";
import {
  type AlikeBallots,
  ballotOf,
  ballotsOf,
  candidateIds,
  type ElectionVector,
  electionOf,
  type PackCase,
  rulesOf,
  vectors,
} from "../../test/rule-world.ts";
import type { FoundRow, Grammar } from "../election-words.ts";
import { ballotKind } from "./ballot.ts";
import { decideValidity } from "./ballot-validity.ts";
import { isAdmittedByPoll } from "./candidate-list.ts";
import { orderCandidates } from "./candidate-order.ts";
import { countVotes } from "./count-votes.ts";
import { reckonBase } from "./majority-base.ts";
import { percentOf, percentsMakingHundred } from "./percentages.ts";
import { reconcile } from "./reconciliation.ts";
import { lockNumbers } from "./reconciliation-locks.ts";
import { checkSurplus } from "./surplus.ts";
import { tally } from "./tally.ts";
import { validityRows } from "./validity-rows.ts";

interface ValidityCase {
  readonly row: string;
  readonly title: string;
  readonly pack: PackCase;
  readonly ballot: {
    readonly grammar: Grammar;
    readonly names: number;
    readonly seats: number;
    readonly marks: string;
    readonly found: FoundRow | null;
    readonly ruledValid: boolean | null;
  };
  readonly expected: { readonly case: string; readonly outcome: string; readonly votes: number | null };
}

describe("bảng quyết định 4: lá phiếu có hợp lệ không", () => {
  const { cases } = vectors<{ cases: readonly ValidityCase[] }>("validity");

  test("mỗi dòng của bảng có ít nhất một trường hợp", () => {
    expect([...new Set(cases.map(({ row }) => row))].sort()).toEqual([...validityRows].sort());
  });

  test.each(cases)("dòng $row: $title", ({ pack, ballot, expected }) => {
    const rules = rulesOf(pack);
    const paper = ballotOf("x", ballot.marks, ballot);
    const kind = ballotKind(ballot.grammar, ballot.names);
    const decision = decideValidity(kind, ballot.seats, paper, rules);
    expect(decision).toMatchObject({ case: expected.case, outcome: expected.outcome });
    expect(decision.rule.citation).not.toBeNull();
    if (expected.votes === null) return;
    const counted = countVotes(candidateIds(ballot.names), decision.outcome === "valid" ? [paper] : []);
    expect(counted.reduce((sum, { votes }) => sum + votes, 0)).toBe(expected.votes);
  });
});

interface LockCase {
  readonly lock: string;
  readonly title: string;
  readonly election: ElectionVector;
  readonly ballots?: readonly AlikeBallots[];
  readonly differing?: number;
  readonly figures?: {
    readonly valid: number;
    readonly invalid: number;
    readonly votes: readonly number[];
    readonly against?: readonly number[];
  };
  readonly expected: {
    readonly lock: string;
    readonly standing: string;
    readonly base?: number;
    readonly need?: number;
  };
}

describe("bảng quyết định 5: đối chiếu trước khi kết luận", () => {
  const { cases } = vectors<{ cases: readonly LockCase[] }>("reconciliation");

  test("mỗi khóa R1–R11 có ít nhất một trường hợp", () => {
    expect([...new Set(cases.map(({ lock }) => lock))].sort()).toEqual([...lockNumbers].sort());
  });

  test.each(cases)("$lock: $title", ({ election: vector, ballots, figures, differing, expected }) => {
    const election = electionOf(vector);
    const rules = rulesOf(vector);
    if (figures !== undefined) {
      const votes = figures.votes.map((count, index) => ({
        candidate: election.candidates[index]!.id,
        votes: count,
        against: figures.against?.[index] ?? figures.valid - count,
        both: 0,
        neither: 0,
      }));
      const locks = reconcile(
        {
          kind: ballotKind(election.grammar, votes.length),
          seats: election.seats,
          printed: null,
          unused: null,
          presentAtVote: null,
          issued: election.issued,
          collected: election.collected,
          valid: figures.valid,
          invalid: figures.invalid,
          votes,
          differing: null,
          overrides: [],
        },
        rules,
      );
      expect(locks.find(({ lock }) => lock === expected.lock)?.standing).toBe(expected.standing);
      return;
    }
    const counted = tally(election, ballotsOf(ballots ?? []), rules, differing ?? null);
    const { reconciliation } = counted.ok ? counted.value : counted.error;
    const lock = reconciliation?.locks.find((one) => one.lock === expected.lock);
    expect(lock?.standing).toBe(expected.standing);
    expect(counted.ok).toBe(expected.standing !== "locked");
    if (counted.ok && expected.base !== undefined) {
      expect(counted.value.base).toMatchObject({ value: expected.base, need: expected.need });
    }
  });
});

interface VerdictCase {
  readonly id: string;
  readonly title: string;
  readonly election: ElectionVector;
  readonly ballots: readonly AlikeBallots[];
  readonly expected: {
    readonly base: number;
    readonly need: number;
    readonly elected: readonly number[];
    readonly seatsLeft: number;
    readonly tied?: readonly number[];
    readonly next?: string;
  };
}

describe("kết quả bầu cử: các mẫu thử 6.2 và thêm", () => {
  const { cases } = vectors<{ cases: readonly VerdictCase[] }>("verdicts");

  test.each(cases)("$id: $title", ({ election: vector, ballots, expected }) => {
    const election = electionOf({ ...vector, presentAtVote: vector["issued"] });
    const counted = tally(election, ballotsOf(ballots), rulesOf(vector));
    if (!counted.ok) throw new Error(JSON.stringify(counted.error));
    const { base, verdict } = counted.value;
    const ids = candidateIds(vector.names);
    expect({ base: base.value, need: base.need }).toEqual({ base: expected.base, need: expected.need });
    expect(verdict.elected.map(({ candidate }) => ids.indexOf(candidate))).toEqual(expected.elected);
    expect(verdict.seatsLeft).toBe(expected.seatsLeft);
    if (expected.next !== undefined) expect(verdict.next.step).toBe(expected.next);
    if (expected.tied !== undefined) {
      expect(verdict.tied?.candidates.map((candidate) => ids.indexOf(candidate))).toEqual(expected.tied);
    }
    expect(base.arithmetic.vi).toContain(`= ${expected.need}`);
  });
});

interface ListCase {
  readonly id: string;
  readonly title: string;
  readonly pack: PackCase;
  readonly seats: number;
  readonly listed: number;
  readonly expected: {
    readonly surplus: number;
    readonly percent?: number;
    readonly standing: string;
    readonly cap: number | null;
    readonly isPrepared?: boolean;
  };
}

describe("số dư, thăm dò, thứ tự danh sách", () => {
  const { cases, polls, orders } = vectors<{
    cases: readonly ListCase[];
    polls: readonly { id: string; title: string; agreed: number; attending: number; expected: boolean }[];
    orders: readonly { title: string; names: readonly string[]; expected: readonly string[] }[];
  }>("lists");

  test.each(cases)("$id: $title", ({ pack, seats, listed, expected }) => {
    const { isPrepared, ...figures } = expected;
    const check = checkSurplus(seats, listed, rulesOf(pack));
    expect(check).toMatchObject(figures);
    if (isPrepared !== undefined) expect(check.prepared?.isWithin).toBe(isPrepared);
  });

  test.each(polls)("$id: $title", (poll) => {
    expect(isAdmittedByPoll(poll, 30)).toBe(poll.expected);
  });

  test.each(orders)("$title", ({ names, expected }) => {
    const rules = rulesOf({
      rulePack: "PTY-190",
      heldOn: "2025-06-20",
      office: "executive-committee",
      meeting: "delegate-congress",
    });
    const candidates = names.map((name, index) => ({ id: String(index), name }));
    expect(orderCandidates(candidates, rules).map(({ name }) => name)).toEqual(expected);
  });
});

test("mỗi mẫu thử T1–T16 của 6.2 có ít nhất một trường hợp mang tên nó", () => {
  const titled = vectors<{ cases: readonly { title: string }[] }>("validity").cases.map(({ title }) => title);
  const { cases, polls } = vectors<{ cases: readonly { id: string }[]; polls: readonly { id: string }[] }>(
    "lists",
  );
  const ids = [...vectors<{ cases: readonly { id: string }[] }>("verdicts").cases, ...cases, ...polls];
  const isTried = (id: string) =>
    ids.some((one) => one.id === id) || titled.some((title) => title.startsWith(`(${id}) `));
  const wanted = Array.from({ length: 16 }, (_, index) => `T${index + 1}`);
  expect(wanted.filter((id) => !isTried(id))).toEqual([]);
});

describe("tỷ lệ phần trăm", () => {
  const { shares, sums } = vectors<{
    shares: readonly { part: number; whole: number; percent: number }[];
    sums: readonly {
      title: string;
      parts: readonly number[];
      absorbs: number | null;
      percents: readonly number[];
    }[];
  }>("percentages");

  test.each(shares)("$part trên $whole là $percent", ({ part, whole, percent }) => {
    expect(percentOf(part, whole)).toBe(percent);
  });

  test.each(sums)("làm cho tổng đủ 100: $title", ({ parts, absorbs, percents }) => {
    expect(percentsMakingHundred(parts, absorbs ?? undefined)).toEqual(percents);
  });
});

test("không trừ ai ngoài các trường hợp được kể (QC190 Điều 30.2)", () => {
  const rules = rulesOf({
    rulePack: "PTY-190",
    heldOn: "2025-06-20",
    office: "executive-committee",
    meeting: "delegate-congress",
  });
  const input = { convened: 20, issued: 20, collected: 20, valid: 20 };
  const asked = reckonBase({ ...input, exclusions: [{ kind: "ill-that-morning", count: 1 }] }, rules);
  expect(asked).toMatchObject({ ok: false, error: { code: "ELECTIONS_EXCLUSION_NOT_ALLOWED" } });
});
