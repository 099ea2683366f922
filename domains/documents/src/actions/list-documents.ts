import type { ActionContext, Scope } from "@nhiemky/access-control";
import { civilDateAt } from "@nhiemky/kernel";
import { scopeOfLists, unitNames } from "@nhiemky/org-structure";
import { canonicalSymbolKey, foldForSearch } from "@nhiemky/vietnamese-text";
import type { DocumentSummary } from "../document-schemas.ts";
import type { DocumentId } from "../ids.ts";
import {
  type ListFilter,
  type ListWindow,
  type SummaryRow,
  selectList,
  selectSummaries,
} from "../storage/document-list.ts";

async function withUnitNames(
  context: ActionContext,
  rows: readonly SummaryRow[],
): Promise<DocumentSummary[]> {
  const on = civilDateAt(context.clock.now());
  const names = await unitNames(
    context.connection,
    rows.map((row) => row.unitId),
    on,
  );
  return rows.map((row) => ({ ...row, unitName: names.get(row.unitId)?.fullName ?? "" }));
}

/** The register as an actor may see it: own documents, those of the subtree, and those that were sent there. */
export async function listDocuments(
  context: ActionContext,
  scope: Scope,
  filter: ListFilter,
  window: ListWindow,
): Promise<{ rows: DocumentSummary[]; total: number }> {
  const words = filter.text === undefined ? [] : (foldForSearch(filter.text).match(/[a-z0-9]+/g) ?? []);
  const text = {
    tsquery: words.length === 0 ? null : words.map((word) => `${word}:*`).join(" & "),
    referenceKey: filter.text === undefined ? null : canonicalSymbolKey(filter.text),
  };
  const inScope = await scopeOfLists(context.connection, scope);
  const { rows, total } = await selectList(context.connection, filter, text, inScope, window);
  return { rows: await withUnitNames(context, rows), total };
}

export async function summariesOf(
  context: ActionContext,
  ids: readonly DocumentId[],
): Promise<readonly DocumentSummary[]> {
  if (ids.length === 0) return [];
  return withUnitNames(context, await selectSummaries(context.connection, ids));
}
