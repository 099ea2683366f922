import { civilDateSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { packFamilies } from "./contest-schemas.ts";
import { meetingKinds } from "./election-words.ts";

const count = z.number().int();
const person = z.object({ number: count, name: z.string(), note: z.string().nullable() });
/** `against` and `unclear` (both boxes or none) are 0 where names are struck. */
const voted = person.extend({ votes: count, against: count, unclear: count, percent: z.number() });
/** An article with how sure it is: what `cite` of rules/minutes-words.ts writes. */
const cited = z.string();

/**
 * Dữ liệu của biên bản kiểm phiếu (`nhiemky-count-minutes/1`): every field of the minutes, none of their wording.
 * Percentages are numbers with two decimals; names stand as on the ballot.
 */
export const minutesSchema = z.object({
  format: z.literal("nhiemky-count-minutes/1"),
  /** "Bầu Ban Chấp hành …": what follows "Biên bản kiểm phiếu". */
  title: z.string(),
  unit: z.string(),
  meetingName: z.string(),
  term: z.string().nullable(),
  place: z.string().nullable(),
  heldOn: civilDateSchema,
  round: z.object({ number: count, kind: z.enum(["first", "further", "revote-among-tied"]) }),
  family: z.enum(packFamilies),
  rulePack: z.object({ code: z.string(), title: z.string(), citation: z.string() }),
  /** Documents that the count rests on, each once. */
  legalBasis: z.array(z.string()).readonly(),
  seats: count,
  grammar: z.enum(["strike-out", "agree-disagree"]),
  meeting: z.enum(meetingKinds),
  /** "71 − 55 = 16; …" with each article once. */
  surplus: z.object({ arithmetic: z.string(), citations: z.array(cited).readonly() }),
  /** In ballot order. */
  list: z.array(person).readonly(),
  committee: z
    .array(z.object({ name: z.string(), role: z.enum(["head", "member", "technician"]) }))
    .readonly(),
  committeeDecision: z.string().nullable(),
  convened: count,
  present: count,
  absent: count,
  exclusions: z
    .array(
      z.object({
        text: z.string(),
        personName: z.string(),
        reason: z.string(),
        decision: z.string(),
        citation: cited,
      }),
    )
    .readonly(),
  /** Null: not counted. */
  printed: count.nullable(),
  unused: count.nullable(),
  issued: count,
  collected: count,
  notReturned: count,
  valid: count,
  invalid: count,
  validPercent: z.number(),
  invalidPercent: z.number(),
  invalidReasons: z
    .array(z.object({ case: z.string(), text: z.string(), count, citation: cited }))
    .readonly(),
  base: z.object({
    kind: z.string(),
    value: count,
    need: count,
    arithmetic: z.string(),
    citation: cited,
  }),
  /** In ballot order: votes and share of the base of every person. */
  votes: z.array(voted).readonly(),
  /** From most votes to fewest. */
  elected: z.array(voted).readonly(),
  seatsLeft: count,
  tied: z.object({ names: z.array(z.string()).readonly(), votes: count, seats: count }).nullable(),
  /** What follows, as a sentence; null when every seat is filled. */
  nextStep: z.string().nullable(),
  verdictArithmetic: z.string(),
  /** Figures that did not fit but bar nothing by the pack (R4: ballots not returned). */
  notes: z.array(z.object({ lock: z.string(), text: z.string(), arithmetic: z.string() })).readonly(),
  /** How often people decided; figures only, no line leads to one ballot. */
  rulings: z.object({ ruled: count, overruledMachine: count, decidedByThird: count }),
  /** Decisions of the presidium to go on although figures did not fit. */
  overrides: z.array(z.object({ lock: z.string(), text: z.string(), decision: z.string() })).readonly(),
  /** Rule values that an administrator set, and those that nobody has read in their source. */
  changedRules: z
    .array(z.object({ parameter: z.string(), value: z.string(), packValue: z.string(), reason: z.string() }))
    .readonly(),
  unverifiedRules: z.array(z.object({ parameter: z.string(), citation: z.string() })).readonly(),
  certifiedAt: z.iso.datetime({ offset: true }),
  certifiedBy: z.string(),
  announcedAt: z.iso.datetime({ offset: true }).nullable(),
  /** SHA-256 of election and result together, printed so that a copy can be checked. */
  resultHash: z.string(),
  seal: z
    .object({
      envelopes: count,
      ballots: count,
      unused: count,
      /** Envelope by envelope. */
      each: z.array(z.object({ label: z.string(), ballots: count, unused: count })).readonly(),
      sealedBy: z.string(),
      handedTo: z.string(),
      sealedAt: z.iso.datetime({ offset: true }),
    })
    .nullable(),
  signatures: z.object({
    committee: z
      .array(z.object({ name: z.string(), role: z.enum(["head", "member", "technician"]) }))
      .readonly(),
    /** Names where they are recorded; an empty list leaves room to write. */
    presidium: z.array(z.string()).readonly(),
  }),
});
export type Minutes = z.output<typeof minutesSchema>;
