import { civilDateSchema, defineRoute } from "@nhiemky/http-contract";
import { z } from "zod";
import { readDocumentAccess } from "./document-routes.ts";
import { documentErrors } from "./errors.ts";
import { clauseIdSchema, documentIdSchema, linkIdSchema, unitIdSchema } from "./ids.ts";
import { linkRelations } from "./rules/link-relations.ts";
import { resolutionStates } from "./rules/resolve-citation.ts";
import { clauseSchema } from "./text-routes.ts";

/** An entry of the register that a mention may mean. */
export const citedDocumentSchema = z.object({
  id: documentIdSchema,
  referenceNumber: z.string(),
  issuerName: z.string(),
  issuedOn: civilDateSchema,
  subject: z.string().nullable(),
});
export type CitedDocument = z.output<typeof citedDocumentSchema>;

/** Viện dẫn: a document that the text names, however often and in whichever form it does. */
export const citationSchema = z.object({
  key: z.string(),
  typeCode: z.string(),
  /** Number with its symbol, of the full form where the text has one; null where the text gives none. */
  referenceNumber: z.string().nullable(),
  issuerName: z.string().nullable(),
  issuedOn: civilDateSchema.nullable(),
  session: z.number().int().nullable(),
  term: z.string().nullable(),
  congress: z.string().nullable(),
  /** Offsets into the clause's text, UTF-16 units. */
  mentions: z.array(
    z.object({ clauseId: clauseIdSchema, start: z.number().int(), end: z.number().int(), text: z.string() }),
  ),
  state: z.enum(resolutionStates),
  /** For `known`. */
  document: citedDocumentSchema.nullable(),
  /** Others with this number, to choose from or to tell apart by date. */
  candidates: z.array(citedDocumentSchema),
  /** What is recorded already between this document and the one cited. */
  links: z.array(
    z.object({ id: linkIdSchema, relation: z.enum(linkRelations), documentId: documentIdSchema }),
  ),
});
export type Citation = z.output<typeof citationSchema>;

export const readReferencesRoute = defineRoute({
  id: "readDocumentReferences",
  method: "GET",
  path: "/api/documents/:documentId/references",
  tag: "documents",
  summary: {
    vi: "Nội dung văn bản với các viện dẫn tìm thấy và văn bản trong sổ mà chúng chỉ tới",
    en: "The text of a document with the references found in it and what they mean in the register",
  },
  access: readDocumentAccess,
  params: z.object({ documentId: documentIdSchema }),
  response: z.object({
    document: z.object({
      id: documentIdSchema,
      unitId: unitIdSchema,
      unitName: z.string(),
      referenceNumber: z.string().nullable(),
      subject: z.string().nullable(),
      issuedOn: civilDateSchema,
    }),
    clauses: z.array(clauseSchema),
    /** In the order in which the text first names them. */
    citations: z.array(citationSchema),
  }),
  errors: [documentErrors.DOCUMENTS_NOT_FOUND],
});
