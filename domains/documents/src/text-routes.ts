import { civilDateSchema, defineRoute, doneSchema, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { changeDocumentAccess, readDocumentAccess } from "./document-routes.ts";
import { documentFileSchema, documentLinkSchema, fileRoles } from "./document-schemas.ts";
import { documentErrors } from "./errors.ts";
import { clauseIdSchema, documentIdSchema, fileIdSchema, linkIdSchema, unitIdSchema } from "./ids.ts";
import { documentPermissions } from "./permissions.ts";
import { clauseKinds } from "./rules/clause-label.ts";
import { linkRelations } from "./rules/link-relations.ts";

/** Largest upload, in bytes: what the reader takes. */
export const mostUploadBytes = 64 * 1024 * 1024;
const documentParams = z.object({ documentId: documentIdSchema });

export const clauseSchema = z.object({
  id: clauseIdSchema,
  parentId: clauseIdSchema.nullable(),
  depth: z.number().int(),
  kind: z.enum(clauseKinds),
  label: z.string(),
  text: z.string(),
});
export type ClauseView = z.output<typeof clauseSchema>;

const clausesReplySchema = z.object({ revision: z.number().int(), clauses: z.array(clauseSchema) });

/** What a file says about itself, to fill the registration form; nothing of it is kept. */
export const readingSchema = z.object({
  referenceNumber: z.string().nullable(),
  typeCode: z.string().nullable(),
  issuerName: z.string().nullable(),
  issuedOn: civilDateSchema.nullable(),
  subject: z.string().nullable(),
  signatory: z.string().nullable(),
  recipients: z.array(z.string()),
  clauseCount: z.number().int(),
  clauses: z.array(z.object({ depth: z.number().int(), label: z.string(), text: z.string() })),
  warnings: z.array(z.string()),
});
export type FileReading = z.output<typeof readingSchema>;

export const readFileRoute = defineRoute({
  id: "readDocumentFile",
  method: "POST",
  path: "/api/document-readings",
  tag: "documents",
  summary: {
    vi: "Đọc thử một tệp để điền phiếu; không lưu gì",
    en: "Read a file to fill the form; nothing is kept",
  },
  access: {
    kind: "permission",
    permission: documentPermissions["document:register"],
    target: { kind: "unit", place: "body", name: "unitId" },
  },
  body: z.object({ unitId: unitIdSchema }),
  upload: { maxBytes: mostUploadBytes },
  response: readingSchema,
  errors: [documentErrors.DOCUMENTS_STATE_SECRET, documentErrors.DOCUMENTS_FILE_NEEDED],
});

export const addFileRoute = defineRoute({
  id: "addDocumentFile",
  method: "POST",
  path: "/api/documents/:documentId/files",
  tag: "documents",
  summary: {
    vi: "Thêm tệp; tệp chính mới thay tệp chính cũ và giữ danh tính khoản mục",
    en: "Add a file; a new main file replaces the old one and keeps the clauses' identities",
  },
  access: changeDocumentAccess,
  params: documentParams,
  body: z.object({ role: z.enum(fileRoles) }),
  upload: { maxBytes: mostUploadBytes },
  response: documentFileSchema,
  status: 201,
  errors: [
    documentErrors.DOCUMENTS_NOT_FOUND,
    documentErrors.DOCUMENTS_STATE_SECRET,
    documentErrors.DOCUMENTS_FILE_NEEDED,
    documentErrors.DOCUMENTS_PLACEHOLDER_HAS_NO_FILE,
  ],
});

export const downloadFileRoute = defineRoute({
  id: "downloadDocumentFile",
  method: "GET",
  path: "/api/documents/:documentId/files/:fileId",
  tag: "documents",
  summary: { vi: "Tải tệp của văn bản", en: "Download a document's file" },
  access: readDocumentAccess,
  params: documentParams.extend({ fileId: fileIdSchema }),
  download: {
    mediaTypes: [
      "application/pdf",
      "text/plain",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
  },
  response: z.unknown(),
  errors: [documentErrors.DOCUMENTS_NOT_FOUND],
});

export const listClausesRoute = defineRoute({
  id: "listClauses",
  method: "GET",
  path: "/api/documents/:documentId/clauses",
  tag: "documents",
  summary: { vi: "Cây khoản mục của văn bản", en: "A document's clauses" },
  access: readDocumentAccess,
  params: documentParams,
  response: clausesReplySchema,
  errors: [documentErrors.DOCUMENTS_NOT_FOUND],
});

const clauseEditSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("rewrite"),
    clauseId: clauseIdSchema,
    label: z.string().max(60),
    text: z.string().max(200_000),
  }),
  z.object({
    kind: z.literal("split"),
    clauseId: clauseIdSchema,
    /** UTF-16 units of the text that stay. */
    offset: z.number().int().min(0),
    label: z.string().max(60),
  }),
  z.object({ kind: z.literal("join"), clauseId: clauseIdSchema }),
  z.object({ kind: z.enum(["indent", "outdent", "move-up", "move-down"]), clauseId: clauseIdSchema }),
]);
export type RequestedClauseEdit = z.output<typeof clauseEditSchema>;

export const editClausesRoute = defineRoute({
  id: "editClauses",
  method: "POST",
  path: "/api/documents/:documentId/clause-edits",
  tag: "documents",
  summary: { vi: "Sửa cây khoản mục bằng tay", en: "Correct the clauses by hand" },
  access: changeDocumentAccess,
  params: documentParams,
  body: z.object({ revision: z.number().int(), edit: clauseEditSchema }),
  response: clausesReplySchema,
  errors: [
    documentErrors.DOCUMENTS_NOT_FOUND,
    documentErrors.DOCUMENTS_STATE_SECRET,
    documentErrors.DOCUMENTS_CLAUSES_CHANGED,
    documentErrors.DOCUMENTS_CLAUSE_EDIT_IMPOSSIBLE,
  ],
});

export const linkDocumentRoute = defineRoute({
  id: "linkDocument",
  method: "POST",
  path: "/api/documents/:documentId/links",
  tag: "documents",
  summary: { vi: "Liên kết với văn bản, khoản mục khác", en: "Link to another document or clause" },
  access: changeDocumentAccess,
  params: documentParams,
  body: z.object({
    clauseId: clauseIdSchema.nullable().default(null),
    relation: z.enum(linkRelations),
    toDocumentId: documentIdSchema,
    toClauseId: clauseIdSchema.nullable().default(null),
    sinceOn: civilDateSchema,
    note: textSchema(500).nullable().default(null),
  }),
  response: documentLinkSchema,
  status: 201,
  errors: [
    documentErrors.DOCUMENTS_NOT_FOUND,
    documentErrors.DOCUMENTS_LINK_CYCLE,
    documentErrors.DOCUMENTS_LINK_EXISTS,
    documentErrors.DOCUMENTS_CLAUSE_NOT_IN_DOCUMENT,
  ],
});

export const unlinkDocumentRoute = defineRoute({
  id: "unlinkDocument",
  method: "DELETE",
  path: "/api/documents/:documentId/links/:linkId",
  tag: "documents",
  summary: { vi: "Bỏ liên kết", en: "Remove a link" },
  access: changeDocumentAccess,
  params: documentParams.extend({ linkId: linkIdSchema }),
  response: doneSchema,
  errors: [documentErrors.DOCUMENTS_NOT_FOUND],
});
