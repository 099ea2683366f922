import { civilDateSchema, idOf, textSchema } from "@nhiemky/http-contract";
import type { Id } from "@nhiemky/kernel";
import { z } from "zod";

export type PersonId = Id<"person">;
export type MembershipId = Id<"membership">;
export type TenureId = Id<"tenure">;

export const personIdSchema = idOf<"person">();
export const unitIdSchema = idOf<"unit">();

/** Đảng viên chính thức, dự bị: only official members vote. */
export const membershipStatuses = ["probationary", "official"] as const;
export type MembershipStatus = (typeof membershipStatuses)[number];

/** How a membership of a unit began and ended: mở sổ, kết nạp, công nhận chính thức, chuyển sinh hoạt … */
export const membershipBeginnings = ["opening", "admission", "recognition", "transfer"] as const;
export type MembershipBeginning = (typeof membershipBeginnings)[number];
export const membershipEndings = ["recognition", "transfer", "removal", "leaving", "death"] as const;
export type MembershipEnding = (typeof membershipEndings)[number];

/** What is kept about a person: no more than the work needs. */
export const particularsSchema = z.object({
  fullName: textSchema(120),
  birthYear: z.number().int().min(1900).max(2100).nullable().default(null),
  birthOn: civilDateSchema.nullable().default(null),
  gender: z.enum(["female", "male"]).nullable().default(null),
  /** The organisation's own number of the member; never an identity number. */
  code: textSchema(40).nullable().default(null),
  /** Made up for an example. */
  isInvented: z.boolean().default(false),
});
export type Particulars = z.output<typeof particularsSchema>;

export const recordPersonSchema = particularsSchema.extend({
  unitId: unitIdSchema,
  status: z.enum(membershipStatuses),
  fromOn: civilDateSchema,
  beganBy: z.enum(["opening", "admission", "transfer"]),
  referenceNumber: textSchema(60).nullable().default(null),
});
export type RecordPersonInput = z.output<typeof recordPersonSchema>;

export const transferSchema = z.object({
  toUnitId: unitIdSchema,
  on: civilDateSchema,
  referenceNumber: textSchema(60).nullable().default(null),
  note: textSchema(1000).nullable().default(null),
});
export type TransferInput = z.output<typeof transferSchema>;

export const beginTenureSchema = z.object({
  personId: personIdSchema,
  unitId: unitIdSchema,
  /** A key of the rule book's `people.post`. */
  post: z.string().min(1).max(60),
  fromOn: civilDateSchema,
  /** The first day on which the post is no longer held. */
  untilOn: civilDateSchema.nullable().default(null),
  referenceNumber: textSchema(60).nullable().default(null),
  note: textSchema(1000).nullable().default(null),
});
export type BeginTenureInput = z.output<typeof beginTenureSchema>;
