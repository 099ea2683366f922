import { implement } from "@nhiemky/access-control";
import { appError, err, ok } from "@nhiemky/kernel";
import { addFile } from "../actions/add-file.ts";
import { correctClauses } from "../actions/correct-clauses.ts";
import { downloadFile } from "../actions/download-file.ts";
import { getDocument } from "../actions/get-document.ts";
import { linkDocuments, unlinkDocuments } from "../actions/link-documents.ts";
import { listClauses } from "../actions/list-clauses.ts";
import { readUploadedFile } from "../actions/read-file.ts";
import { readableDocument } from "../actions/readable-document.ts";
import { documentErrors } from "../errors.ts";
import {
  addFileRoute,
  downloadFileRoute,
  editClausesRoute,
  linkDocumentRoute,
  listClausesRoute,
  readFileRoute,
  unlinkDocumentRoute,
} from "../text-routes.ts";
import { presentReading } from "./present-reading.ts";

const fileNeeded = () => err(appError(documentErrors.DOCUMENTS_FILE_NEEDED, {}, { field: "file" }));
const notFound = () => err(appError(documentErrors.DOCUMENTS_NOT_FOUND));

export const textHandlers = [
  implement(readFileRoute, async (context, { body, file }) => {
    if (file === null) return fileNeeded();
    const read = await readUploadedFile(context, body.unitId, file);
    return read.ok ? ok(presentReading(read.value)) : read;
  }),
  implement(addFileRoute, async (context, { params, body, file, scope }) => {
    if (file === null) return fileNeeded();
    const added = await addFile(context, params.documentId, body.role, file);
    if (!added.ok) return added;
    const document = await getDocument(context, scope, params.documentId);
    if (!document.ok) return document;
    const shown = document.value.files.find((each) => each.id === added.value.id);
    return shown === undefined ? notFound() : ok(shown);
  }),
  implement(downloadFileRoute, (context, { params }) =>
    downloadFile(context, params.documentId, params.fileId),
  ),
  implement(listClausesRoute, async (context, { params }) => {
    const clauses = await listClauses(context, params.documentId);
    return clauses === null ? notFound() : ok({ ...clauses, clauses: [...clauses.clauses] });
  }),
  implement(editClausesRoute, async (context, { params, body }) => {
    const edited = await correctClauses(context, params.documentId, body.revision, body.edit);
    return edited.ok ? ok({ ...edited.value, clauses: [...edited.value.clauses] }) : edited;
  }),
  implement(linkDocumentRoute, async (context, { params, body, scope }) => {
    const { clauseId: fromClauseId, ...link } = body;
    // The route's rule covers the linking document; the link shows number and subject of the other one.
    if ((await readableDocument(context.connection, scope, body.toDocumentId)) === null) return notFound();
    const linked = await linkDocuments(context, { ...link, fromDocumentId: params.documentId, fromClauseId });
    if (!linked.ok) return linked;
    const document = await getDocument(context, scope, params.documentId);
    if (!document.ok) return document;
    const shown = document.value.links.find((each) => each.id === linked.value.id);
    return shown === undefined ? notFound() : ok(shown);
  }),
  implement(unlinkDocumentRoute, (context, { params }) =>
    unlinkDocuments(context, params.documentId, params.linkId),
  ),
];
