import { civilDateSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { ballotRoundKinds, grammars, meetingKinds, offices } from "./election-words.ts";

const count = z.number().int().min(0).max(1_000_000);
/** Also read: what other programs write for a congress of all members. */
const meetingAliases: Readonly<Record<string, string>> = {
  "member-congress": "all-member-congress",
  "members-congress": "all-member-congress",
};
const meeting = z.preprocess(
  (given) => (typeof given === "string" ? (meetingAliases[given] ?? given) : given),
  z.enum(meetingKinds),
);
const name = z.string().normalize("NFC").trim().min(1);

/** Người trong danh sách bầu cử. */
export const candidateSchema = z.object({
  id: z.string().min(1),
  name,
  /** Year or day of birth; breaks the tie of equal names and is printed where names are equal. */
  born: z.union([z.number().int().min(1850).max(2150), civilDateSchema]).nullish(),
  /** Ngày vào Đảng (vào hội): of equal names, the longer standing first where the pack says so. */
  memberSince: civilDateSchema.nullish(),
});

/** Trường hợp không tính vào cơ sở: how many persons of one kind, and the decision that rests on. */
export const exclusionCountSchema = z.object({
  kind: z.string().min(1),
  count,
  decision: z.string().normalize("NFC").trim().min(1),
});

/** A rule value that the administrator set; carried along so that a stranger counts by the same rules. */
export const ruleOverrideSchema = z.object({
  parameter: z.string().min(1),
  scope: z.record(z.string(), z.string()).default({}),
  value: z.json(),
  from: civilDateSchema,
  reason: name,
});

/** Quyết định của đoàn chủ tịch cho đi tiếp khi một khóa đối chiếu đang chặn. */
export const lockOverrideSchema = z.object({ lock: z.string().regex(/^R([1-9]|1[01])$/), decision: name });

/** E.json: one contest as outside programs hand it in (`nhiemky-election/1`). Unknown members are ignored. */
export const electionSchema = z
  .object({
    format: z.literal("nhiemky-election/1"),
    id: z.string().min(1),
    title: name,
    unit: name,
    heldOn: civilDateSchema,
    rulePack: z.string().min(1),
    office: z.enum(offices),
    meeting,
    grammar: z.enum(grammars),
    seats: z.number().int().min(1).max(500),
    candidates: z.array(candidateSchema).min(1).max(500),
    /** Người được triệu tập. */
    convened: count,
    exclusions: z.array(exclusionCountSchema).default([]),
    presentAtVote: count.nullish(),
    /** Số phiếu in, số phiếu còn thừa (where they were counted). */
    printed: count.nullish(),
    unused: count.nullish(),
    /** Số phiếu phát ra, thu vào. */
    issued: count,
    collected: count,
    /** Which round this is; the first unless said. */
    round: z
      .object({ number: z.number().int().min(1).max(20), kind: z.enum(ballotRoundKinds) })
      .default({ number: 1, kind: "first" }),
    ruleOverrides: z.array(ruleOverrideSchema).default([]),
    lockOverrides: z.array(lockOverrideSchema).default([]),
  })
  .superRefine((election, context) => {
    const seen = new Set<string>();
    for (const [index, { id }] of election.candidates.entries()) {
      if (seen.has(id))
        context.addIssue({
          code: "custom",
          message: "duplicate-candidate",
          path: ["candidates", index, "id"],
        });
      seen.add(id);
    }
    const excluded = election.exclusions.reduce((sum, exclusion) => sum + exclusion.count, 0);
    if (excluded > election.convened)
      context.addIssue({ code: "custom", message: "more-excluded-than-convened", path: ["exclusions"] });
  });

export type Election = z.output<typeof electionSchema>;
export type ElectionInput = z.input<typeof electionSchema>;
export type Candidate = Election["candidates"][number];
