import { civilDateSchema, defineRoute, pageOf, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import {
  citedRuleSchema,
  correctDocumentSchema,
  directions,
  documentDetailSchema,
  documentListQuerySchema,
  documentSummarySchema,
  numberCheckSchema,
  numberSequenceSchema,
  registerDocumentSchema,
} from "./document-schemas.ts";
import { documentErrors } from "./errors.ts";
import { documentIdSchema, unitIdSchema } from "./ids.ts";
import { documentPermissions } from "./permissions.ts";

const read = documentPermissions["document:read"];
const register = documentPermissions["document:register"];
const documentParams = z.object({ documentId: documentIdSchema });

export const readDocumentAccess = {
  kind: "permission",
  permission: read,
  target: { kind: "entity", entity: "document.reader", place: "params", name: "documentId" },
} as const;
export const changeDocumentAccess = {
  kind: "permission",
  permission: register,
  target: { kind: "entity", entity: "document", place: "params", name: "documentId" },
} as const;

export const listDocumentsRoute = defineRoute({
  id: "listDocuments",
  method: "GET",
  path: "/api/documents",
  tag: "documents",
  summary: { vi: "Sổ văn bản", en: "Register of documents" },
  access: { kind: "permission", permission: read, target: { kind: "visible" } },
  query: documentListQuerySchema,
  response: pageOf(documentSummarySchema),
  errors: [],
});

export const exportDocumentsRoute = defineRoute({
  id: "exportDocuments",
  method: "GET",
  path: "/api/documents.xlsx",
  tag: "documents",
  summary: { vi: "Sổ văn bản dạng bảng tính", en: "Register of documents as a spreadsheet" },
  access: { kind: "permission", permission: read, target: { kind: "visible" } },
  query: documentListQuerySchema.omit({ page: true, pageSize: true }),
  download: { mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] },
  response: z.unknown(),
  errors: [],
});

export const registerDocumentRoute = defineRoute({
  id: "registerDocument",
  method: "POST",
  path: "/api/documents",
  tag: "documents",
  summary: { vi: "Đăng ký văn bản", en: "Register a document" },
  access: {
    kind: "permission",
    permission: register,
    target: { kind: "unit", place: "body", name: "unitId" },
  },
  body: registerDocumentSchema,
  response: z.object({ id: documentIdSchema }),
  status: 201,
  errors: [
    documentErrors.DOCUMENTS_STATE_SECRET,
    documentErrors.DOCUMENTS_NUMBER_TAKEN,
    documentErrors.DOCUMENTS_ALREADY_REGISTERED,
    documentErrors.DOCUMENTS_NUMBER_UNREADABLE,
    documentErrors.DOCUMENTS_TERM_UNKNOWN,
    documentErrors.DOCUMENTS_TYPE_UNKNOWN,
    documentErrors.DOCUMENTS_DATE_IN_FUTURE,
    documentErrors.DOCUMENTS_RECEIVED_BEFORE_ISSUED,
    documentErrors.DOCUMENTS_PLACEHOLDER_HAS_NO_FILE,
  ],
});

export const getDocumentRoute = defineRoute({
  id: "getDocument",
  method: "GET",
  path: "/api/documents/:documentId",
  tag: "documents",
  summary: { vi: "Một văn bản", en: "One document" },
  access: readDocumentAccess,
  params: documentParams,
  response: documentDetailSchema,
  errors: [documentErrors.DOCUMENTS_NOT_FOUND],
});

export const correctDocumentRoute = defineRoute({
  id: "correctDocument",
  method: "PUT",
  path: "/api/documents/:documentId",
  tag: "documents",
  summary: { vi: "Sửa thông tin văn bản", en: "Correct a document's facts" },
  access: changeDocumentAccess,
  params: documentParams,
  body: correctDocumentSchema,
  response: documentDetailSchema,
  errors: [
    documentErrors.DOCUMENTS_NOT_FOUND,
    documentErrors.DOCUMENTS_STATE_SECRET,
    documentErrors.DOCUMENTS_TYPE_UNKNOWN,
    documentErrors.DOCUMENTS_DATE_IN_FUTURE,
    documentErrors.DOCUMENTS_RECEIVED_BEFORE_ISSUED,
    documentErrors.DOCUMENTS_PLACEHOLDER_HAS_NO_FILE,
  ],
});

export const checkNumberRoute = defineRoute({
  id: "checkDocumentNumber",
  method: "GET",
  path: "/api/document-numbers",
  tag: "documents",
  summary: {
    vi: "Số tiếp theo, và số đang gõ có dùng được không",
    en: "The next number, and whether a typed one is free",
  },
  access: {
    kind: "permission",
    permission: register,
    target: { kind: "unit", place: "query", name: "unitId" },
  },
  query: z.object({
    unitId: unitIdSchema,
    direction: z.enum(directions),
    typeCode: z.string().min(1).max(10),
    issuedOn: civilDateSchema,
    referenceNumber: z.string().max(60).optional(),
  }),
  response: numberCheckSchema,
  errors: [],
});

export const listNumberSequencesRoute = defineRoute({
  id: "listNumberSequences",
  method: "GET",
  path: "/api/number-sequences",
  tag: "documents",
  summary: {
    vi: "Các dãy số của đơn vị: số cuối, khoảng trống, số trùng",
    en: "A unit's sequences: last number, gaps, duplicates",
  },
  access: { kind: "permission", permission: read, target: { kind: "unit", place: "query", name: "unitId" } },
  query: z.object({ unitId: unitIdSchema }),
  response: z.object({ sequences: z.array(numberSequenceSchema) }),
  errors: [],
});

const numberingTermSchema = z.object({
  id: z.string(),
  unitId: unitIdSchema,
  name: z.string(),
  from: civilDateSchema,
  to: civilDateSchema.nullable(),
});

export const listNumberingTermsRoute = defineRoute({
  id: "listNumberingTerms",
  method: "GET",
  path: "/api/numbering-terms",
  tag: "documents",
  summary: {
    vi: "Nhiệm kỳ đánh số của đơn vị và cấp trên",
    en: "Numbering terms of a unit and those above it",
  },
  access: { kind: "permission", permission: read, target: { kind: "unit", place: "query", name: "unitId" } },
  query: z.object({ unitId: unitIdSchema }),
  response: z.object({ terms: z.array(numberingTermSchema) }),
  errors: [],
});

export const openNumberingTermRoute = defineRoute({
  id: "openNumberingTerm",
  method: "POST",
  path: "/api/numbering-terms",
  tag: "documents",
  summary: { vi: "Khai báo nhiệm kỳ đánh số", en: "Declare a numbering term" },
  access: {
    kind: "permission",
    permission: register,
    target: { kind: "unit", place: "body", name: "unitId" },
  },
  body: z.object({
    unitId: unitIdSchema,
    name: textSchema(60),
    from: civilDateSchema,
    to: civilDateSchema.nullable(),
  }),
  response: numberingTermSchema,
  status: 201,
  errors: [documentErrors.DOCUMENTS_TERM_OVERLAP, documentErrors.DOCUMENTS_TERM_BACKWARDS],
});

export const listDocumentTypesRoute = defineRoute({
  id: "listDocumentTypes",
  method: "GET",
  path: "/api/document-types",
  tag: "documents",
  summary: { vi: "Loại văn bản và ký hiệu vào một ngày", en: "Document types and their symbols on a day" },
  access: { kind: "signed-in", reason: "names of document types are public facts" },
  query: z.object({ on: civilDateSchema }),
  response: z.object({
    types: z.array(
      z.object({
        code: z.string(),
        name: z.object({ vi: z.string(), en: z.string() }),
        partySymbols: z.array(z.string()),
        stateSymbols: z.array(z.string()),
        rule: citedRuleSchema.nullable(),
      }),
    ),
    urgencyLevels: z.array(z.string()),
    circulationMarks: z.array(z.string()),
  }),
  errors: [],
});
