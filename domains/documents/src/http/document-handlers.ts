import { implement } from "@nhiemky/access-control";
import { ok, type Result } from "@nhiemky/kernel";
import { checkNumber } from "../actions/check-number.ts";
import { correctDocument } from "../actions/correct-document.ts";
import { getDocument } from "../actions/get-document.ts";
import { listDocumentTypes } from "../actions/list-document-types.ts";
import { listDocuments } from "../actions/list-documents.ts";
import { listNumberingTerms, listNumberSequences } from "../actions/list-numbering.ts";
import { openNumberingTerm } from "../actions/open-numbering-term.ts";
import { registerDocument } from "../actions/register-document.ts";
import {
  checkNumberRoute,
  correctDocumentRoute,
  exportDocumentsRoute,
  getDocumentRoute,
  listDocumentsRoute,
  listDocumentTypesRoute,
  listNumberingTermsRoute,
  listNumberSequencesRoute,
  openNumberingTermRoute,
  registerDocumentRoute,
} from "../document-routes.ts";
import { registerWorkbook } from "./register-workbook.ts";

/** More rows than a reader of a spreadsheet looks through; the filter narrows it. */
const mostExportedRows = 20_000;

export const documentHandlers = [
  implement(listDocumentsRoute, async (context, { query, scope }) => {
    const { page, pageSize, ...filter } = query;
    const window = { offset: (page - 1) * pageSize, limit: pageSize };
    return ok({ ...(await listDocuments(context, scope, filter, window)), page, pageSize });
  }),
  implement(exportDocumentsRoute, async (context, { query, scope }) => {
    const { rows } = await listDocuments(context, scope, query, { offset: 0, limit: mostExportedRows });
    return ok(await registerWorkbook(rows));
  }),
  implement(registerDocumentRoute, (context, { body }) => registerDocument(context, body)),
  implement(getDocumentRoute, (context, { params, scope }) => getDocument(context, scope, params.documentId)),
  implement(correctDocumentRoute, async (context, { params, body, scope }) => {
    const corrected: Result<void> = await correctDocument(context, params.documentId, body);
    return corrected.ok ? getDocument(context, scope, params.documentId) : corrected;
  }),
  implement(checkNumberRoute, (context, { query }) => checkNumber(context, query)),
  implement(listNumberSequencesRoute, async (context, { query }) =>
    ok({ sequences: await listNumberSequences(context, query.unitId) }),
  ),
  implement(listNumberingTermsRoute, async (context, { query }) =>
    ok({ terms: await listNumberingTerms(context, query.unitId) }),
  ),
  implement(openNumberingTermRoute, (context, { body }) => openNumberingTerm(context, body)),
  implement(listDocumentTypesRoute, async (context, { query }) =>
    ok(await listDocumentTypes(context, query.on)),
  ),
];
