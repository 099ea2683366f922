import { civilDateSchema, pageQuerySchema, textSchema } from "@nhiemky/http-contract";
import { evidenceMarks } from "@nhiemky/rule-book";
import { z } from "zod";
import { clauseIdSchema, documentIdSchema, fileIdSchema, linkIdSchema, unitIdSchema } from "./ids.ts";
import { linkRelations } from "./rules/link-relations.ts";

export const directions = ["incoming", "outgoing"] as const;
export const fileRoles = ["main", "attachment", "scan"] as const;

/** What a computed statement rests on, shown beside it. */
export const citedRuleSchema = z.object({
  id: z.string().nullable(),
  citation: z.string().nullable(),
  evidence: z.enum(evidenceMarks),
  isOverridden: z.boolean(),
});

/** Văn bản trong sổ: what the clerk types; everything but the number can be corrected later. */
const documentFactsSchema = z.object({
  typeCode: z.string().min(1).max(10),
  issuerName: textSchema(300),
  issuerUnitId: unitIdSchema.nullable().default(null),
  issuedOn: civilDateSchema,
  receivedOn: civilDateSchema.nullable().default(null),
  /** Trích yếu; null only for a placeholder. */
  subject: textSchema(2000).nullable().default(null),
  signatory: textSchema(200).nullable().default(null),
  urgency: textSchema(50).nullable().default(null),
  circulation: textSchema(100).nullable().default(null),
  recipients: z.array(textSchema(300)).max(500).default([]),
});

export const registerDocumentSchema = documentFactsSchema
  .extend({
    unitId: unitIdSchema,
    direction: z.enum(directions),
    /** As printed, e.g. "12-NQ/ĐU"; null for a document without a number. */
    referenceNumber: textSchema(60).nullable().default(null),
    /** Văn bản quản lý ngoài hệ thống: holds the number only. */
    isPlaceholder: z.boolean().default(false),
    /** Why a number that is there already is registered again. */
    duplicateReason: textSchema(500).nullable().default(null),
  })
  .refine((entry) => entry.isPlaceholder || entry.subject !== null, { path: ["subject"], message: "empty" });
export type RegisterDocument = z.output<typeof registerDocumentSchema>;

export const correctDocumentSchema = documentFactsSchema;
export type CorrectDocument = z.output<typeof correctDocumentSchema>;

export const documentSummarySchema = z.object({
  id: documentIdSchema,
  unitId: unitIdSchema,
  unitName: z.string(),
  direction: z.enum(directions),
  typeCode: z.string(),
  referenceNumber: z.string().nullable(),
  issuerName: z.string(),
  issuedOn: civilDateSchema,
  receivedOn: civilDateSchema.nullable(),
  subject: z.string().nullable(),
  isPlaceholder: z.boolean(),
  urgency: z.string().nullable(),
  fileCount: z.number().int(),
  /** Deliveries of it to subordinate units, and how many of them have an answer. */
  deliveryCount: z.number().int(),
  answeredCount: z.number().int(),
});
export type DocumentSummary = z.output<typeof documentSummarySchema>;

export const documentFileSchema = z.object({
  id: fileIdSchema,
  role: z.enum(fileRoles),
  fileName: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  addedAt: z.string(),
  isReplaced: z.boolean(),
  warnings: z.array(z.string()),
});

/** One end of a link, or a node that another page names. */
const linkEndSchema = z.object({
  documentId: documentIdSchema,
  clauseId: clauseIdSchema.nullable(),
  referenceNumber: z.string().nullable(),
  subject: z.string().nullable(),
  clauseLabel: z.string().nullable(),
});

export const documentLinkSchema = z.object({
  id: linkIdSchema,
  relation: z.enum(linkRelations),
  sinceOn: civilDateSchema,
  note: z.string().nullable(),
  /** "out": this document bears on the other; "in": the other on this one. */
  way: z.enum(["out", "in"]),
  own: linkEndSchema,
  other: linkEndSchema,
});
export type DocumentLink = z.output<typeof documentLinkSchema>;

export const documentDetailSchema = documentSummarySchema.extend({
  issuerUnitId: unitIdSchema.nullable(),
  signatory: z.string().nullable(),
  circulation: z.string().nullable(),
  recipients: z.array(z.string()),
  duplicateReason: z.string().nullable(),
  clauseRevision: z.number().int(),
  termName: z.string().nullable(),
  files: z.array(documentFileSchema),
  links: z.array(documentLinkSchema),
});
export type DocumentDetail = z.output<typeof documentDetailSchema>;

export const documentListQuerySchema = pageQuerySchema.extend({
  /** Part of the subject, issuer or number, in any spelling. */
  text: z.string().max(200).optional(),
  unitId: unitIdSchema.optional(),
  direction: z.enum(directions).optional(),
  typeCode: z.string().max(10).optional(),
  from: civilDateSchema.optional(),
  to: civilDateSchema.optional(),
});
export type DocumentListQuery = z.output<typeof documentListQuerySchema>;

/** What the register says about a number before it is taken. */
export const numberCheckSchema = z.object({
  sequenceName: z.string().nullable(),
  /** The number to give out next, as it would be printed. */
  proposed: z.string().nullable(),
  verdict: z.enum([
    "none",
    "unreadable",
    "next",
    "taken",
    "fills-gap",
    "leaves-gap",
    "registered",
    "no-term",
  ]),
  /** For `leaves-gap`. */
  gap: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  /** The entry that has the number: of the same sequence, or of the same issuer in another term. */
  existing: documentSummarySchema.nullable(),
  rule: citedRuleSchema.nullable(),
  /** Whether a body of this kind may issue this type; null where no rule speaks. */
  mayIssue: citedRuleSchema.extend({ value: z.boolean() }).nullable(),
});
export type NumberCheck = z.output<typeof numberCheckSchema>;

export const numberSequenceSchema = z.object({
  typeCode: z.string(),
  sequenceKey: z.string(),
  sequenceName: z.string(),
  count: z.number().int(),
  next: z.number().int(),
  gaps: z.array(z.object({ from: z.number().int(), to: z.number().int() })),
  duplicates: z.array(z.string()),
});
