import type { Scope } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { clauseReferences } from "@nhiemky/documents";
import { appError, type ErrorDefinition, err, ok, type Result } from "@nhiemky/kernel";
import { scopeCondition } from "@nhiemky/org-structure";
import { readableAmong } from "@nhiemky/search-index";
import { programmeErrors, taskErrors } from "../errors.ts";
import type { ClauseId, DocumentId, ProgrammeId } from "../ids.ts";
import type { RestsOnInput } from "../rests-on.ts";

/** Records that a change names beside the one that its route's rule looks at. */
export interface References {
  readonly restsOn?: RestsOnInput | null | undefined;
  readonly documentId?: DocumentId | undefined;
  readonly clauseId?: ClauseId | null | undefined;
  readonly programmeId?: ProgrammeId | null | undefined;
  readonly parentId?: ProgrammeId | null | undefined;
}

/**
 * Whether whoever makes a change may read what it names. A task of a programme lets its lead unit read the programme,
 * and a task shows the number of what it rests on, so naming a record must not be a way to see it. What may not be read
 * is refused like what does not exist.
 */
export async function checkReferences(
  connection: Connection,
  scope: Scope,
  { restsOn, documentId, clauseId, programmeId, parentId }: References,
): Promise<Result<void>> {
  const clause = restsOn?.kind === "clause" ? restsOn.clauseId : clauseId;
  const named: (readonly [string | null | undefined, ErrorDefinition, string])[] = [
    [
      restsOn?.kind === "document" ? restsOn.documentId : documentId,
      taskErrors.TASK_RESTS_ON_UNKNOWN,
      "restsOn",
    ],
    [clause && (await documentOf(connection, clause)), taskErrors.TASK_RESTS_ON_UNKNOWN, "restsOn"],
    [programmeId, taskErrors.TASK_PROGRAMME_UNKNOWN, "programmeId"],
    [parentId, programmeErrors.PROGRAMME_NOT_FOUND, "parentId"],
  ];
  const ids = named.flatMap(([id]) => id ?? []);
  const readable = await readableAmong(connection, ids, (column) => scopeCondition(scope, column));
  const missing = named.find(([id]) => id && !readable.has(id));
  return missing === undefined ? ok() : err(appError(missing[1], {}, { field: missing[2] }));
}

async function documentOf(connection: Connection, clauseId: ClauseId): Promise<string | null> {
  return (await clauseReferences(connection, [clauseId])).get(clauseId)?.documentId ?? null;
}
