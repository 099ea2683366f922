import type { ActionContext, Scope } from "@nhiemky/access-control";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { scopeCondition } from "@nhiemky/org-structure";
import { isReadable } from "@nhiemky/search-index";
import { documentErrors } from "../errors.ts";
import type { DocumentId } from "../ids.ts";
import type { Citation, CitedDocument } from "../reading-routes.ts";
import { gatherCitations } from "../rules/gather-citations.ts";
import { isNamed, isNamedDocument } from "../rules/match-named-document.ts";
import { resolveCitation } from "../rules/resolve-citation.ts";
import { type CitedRow, selectCited, selectNamedDocuments } from "../storage/cited-rows.ts";
import { type StoredClause, selectClauses } from "../storage/clause-rows.ts";
import { type DocumentRow, selectDocument } from "../storage/document-rows.ts";
import { selectLinks } from "../storage/link-rows.ts";

export interface ReadReferences {
  readonly document: DocumentRow;
  readonly clauses: readonly StoredClause[];
  readonly citations: readonly Citation[];
}

/**
 * Viện dẫn trong văn bản: every document that the text names, and which entry of the register it means. Entries that
 * the actor may not read are passed over, so a mention of one looks unknown. Nothing is recorded.
 */
export async function readReferences(
  { connection }: ActionContext,
  scope: Scope,
  documentId: DocumentId,
): Promise<Result<ReadReferences>> {
  const document = await selectDocument(connection, documentId);
  if (document === null) return err(appError(documentErrors.DOCUMENTS_NOT_FOUND));
  const clauses = await selectClauses(connection, documentId);
  const gathered = gatherCitations(clauses);
  const links = (await selectLinks(connection, documentId)).filter(
    (link) => link.fromDocumentId === documentId,
  );
  const linkedIds = new Set(links.map((link) => link.toDocumentId));
  const keysOf = (hasSymbol: boolean) =>
    gathered.flatMap((one) => (one.hasSymbol === hasSymbol && one.symbolKey !== null ? [one.symbolKey] : []));
  const rows = await selectCited(
    connection,
    { keys: keysOf(true), beginnings: keysOf(false), unitId: document.unit_id, linkedIds: [...linkedIds] },
    isReadable("d.id", (column) => scopeCondition(scope, column)),
  );
  const named = await selectNamedDocuments(
    connection,
    {
      typeCodes: gathered.filter((one) => one.symbolKey === null && isNamed(one)).map((one) => one.typeCode),
      unitId: document.unit_id,
      notId: documentId,
      linkedIds: [...linkedIds],
    },
    isReadable("d.id", (column) => scopeCondition(scope, column)),
  );
  const citations = gathered.map(({ symbolKey, hasSymbol, ...citation }): Citation => {
    const isMeant = ({ referenceKey: key }: CitedRow) =>
      symbolKey !== null && (hasSymbol ? key === symbolKey : key.startsWith(`${symbolKey} `));
    const entries =
      symbolKey === null ? named.filter((row) => isNamedDocument(citation, row)) : rows.filter(isMeant);
    const resolution = resolveCitation(
      {
        symbolKey,
        hasSymbol: hasSymbol || symbolKey === null,
        issuerName: citation.issuerName,
        issuedOn: citation.issuedOn,
      },
      entries,
      { issuedOn: document.issued_on },
      linkedIds,
    );
    const { document: meant } = resolution;
    return {
      ...citation,
      mentions: [...citation.mentions],
      state: resolution.state,
      document: meant === null ? null : presentCited(meant),
      candidates: resolution.candidates.map(presentCited),
      links: links
        .filter((link) => link.toDocumentId === meant?.id)
        .map((link) => ({ id: link.id, relation: link.relation, documentId: link.toDocumentId })),
    };
  });
  return ok({ document, clauses, citations });
}

function presentCited({ id, referenceNumber, issuerName, issuedOn, subject }: CitedRow): CitedDocument {
  return { id, referenceNumber, issuerName, issuedOn, subject };
}
