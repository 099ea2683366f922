import { civilDate } from "@nhiemky/kernel";
import type { RuleOverride } from "@nhiemky/rule-book";
import { type Election, electionSchema } from "../src/election-format.ts";
import type { Grammar } from "../src/election-words.ts";
import type { Minutes } from "../src/minutes-format.ts";
import { packsOn } from "../src/rules/choose-pack.ts";
import { exclusionRules } from "../src/rules/majority-base.ts";
import { minutesOf } from "../src/rules/minutes.ts";
import { isConcluded } from "../src/rules/minutes-input.ts";
import { tally } from "../src/rules/tally.ts";
import { reportOf } from "../src/rules/tally-report.ts";
import { type AlikeBallots, ballotsOf, candidateIds, rulesOf } from "./rule-world.ts";

const pack = {
  rulePack: "PTY-190",
  heldOn: "2025-06-20",
  office: "executive-committee",
  meeting: "delegate-congress",
} as const;

/** A count as the minutes tell it: invented names, the real rules. */
export function minutesWorld(options: {
  readonly grammar?: Grammar;
  readonly names: number;
  readonly seats: number;
  readonly ballots: readonly AlikeBallots[];
  readonly excluded?: number;
  readonly overrides?: readonly RuleOverride[];
  readonly more?: Partial<Election>;
}): Minutes {
  const { grammar = "strike-out", names, seats, excluded = 0 } = options;
  const rules = rulesOf(pack, options.overrides);
  const counted = options.ballots.reduce((sum, { count }) => sum + count, 0);
  const kind = "absent-whole-congress-no-alternate";
  const election = electionSchema.parse({
    ...pack,
    format: "nhiemky-election/1",
    id: "vi-du",
    title: "Bầu Ban Chấp hành Đảng bộ phường Ví Dụ khóa I",
    unit: "Đảng bộ phường Ví Dụ",
    grammar,
    seats,
    candidates: candidateIds(names).map((id, index) => ({ id, name: `Đỗ Thị Mẫu ${index + 1}` })),
    convened: counted + excluded,
    exclusions: excluded === 0 ? [] : [{ kind, count: excluded, decision: "Biên bản thẩm tra" }],
    presentAtVote: counted,
    printed: counted + 2,
    unused: 2,
    issued: counted,
    collected: counted,
    ...options.more,
  });
  const reached = tally(election, ballotsOf(options.ballots), rules);
  if (!reached.ok) throw new Error(reached.error.error.code);
  const rule = exclusionRules(rules).find(({ scope }) => scope["kind"] === kind);
  if (rule === undefined) throw new Error("the pack lists this exclusion");
  const found = packsOn(rules.book, civilDate(pack.heldOn)).find(({ value }) => value.code === pack.rulePack);
  if (found === undefined) throw new Error("the pack is in force");
  const result = reportOf(election, reached.value, []);
  if (!isConcluded(result)) throw new Error("the count reached its verdict");
  return minutesOf({
    contest: {
      meetingName: "Đại hội đại biểu lần thứ I",
      term: "2025 - 2030",
      place: "Hội trường phường Ví Dụ",
    },
    election,
    result,
    pack: { family: "party", ...found.value, citation: found.citation ?? "" },
    list: election.candidates.map(({ id, name }, index) => ({
      id,
      name,
      note: index === 0 ? "Bí thư chi bộ 1" : null,
    })),
    committee: [
      { name: "Trần Văn Thử", role: "head" },
      { name: "Lê Thị Ví", role: "member" },
      { name: "Phạm Văn Dụ", role: "member" },
      { name: "Vũ Thị Máy", role: "technician" },
    ],
    committeeDecision:
      "Đại hội biểu quyết ban kiểm phiếu gồm 3 đại biểu, trưởng ban là đồng chí Trần Văn Thử",
    exclusions: Array.from({ length: excluded }, (_, index) => ({
      personName: `Hoàng Văn Vắng ${index + 1}`,
      reason: "nằm viện suốt thời gian đại hội",
      decision: "Biên bản thẩm tra tư cách số 02",
      rule,
    })),
    rulings: { ruled: 9, overruledMachine: 2, decidedByThird: 1 },
    certification: {
      at: "2025-06-20T09:10:00Z",
      by: "Trần Văn Thử",
      announcedAt: null,
      resultHash: "0f".repeat(32),
    },
    seal: {
      envelopes: 2,
      ballots: counted,
      unused: 2,
      each: [
        { label: "Phong bì 1", ballots: counted, unused: 0 },
        { label: "Phong bì 2", ballots: 0, unused: 2 },
      ],
      sealedBy: "Trần Văn Thử, Lê Thị Ví",
      handedTo: "đoàn chủ tịch",
      sealedAt: "2025-06-20T09:40:00Z",
    },
  });
}

/** 348 ballots of 71 names for 55 seats, four of them invalid, one unlike the others. */
export const wholeCount = (): Minutes =>
  minutesWorld({
    names: 71,
    seats: 55,
    excluded: 2,
    ballots: [
      { count: 200, marks: "f".repeat(55) + "a".repeat(16) },
      { count: 104, marks: "a".repeat(16) + "f".repeat(55) },
      { count: 40, marks: "f".repeat(50) + "a".repeat(21) },
      { count: 3, marks: "f".repeat(56) + "a".repeat(15) },
      { count: 1, marks: "a".repeat(71) },
    ],
  });
