import { implement } from "@nhiemky/access-control";
import { ok, today } from "@nhiemky/kernel";
import { unitNames } from "@nhiemky/org-structure";
import { readReferences } from "../actions/read-references.ts";
import { readReferencesRoute } from "../reading-routes.ts";

export const readingHandlers = [
  implement(readReferencesRoute, async (context, { params, scope }) => {
    const read = await readReferences(context, scope, params.documentId);
    if (!read.ok) return read;
    const { document, clauses, citations } = read.value;
    const names = await unitNames(context.connection, [document.unit_id], today(context.clock));
    return ok({
      document: {
        id: document.id,
        unitId: document.unit_id,
        unitName: names.get(document.unit_id)?.fullName ?? "",
        referenceNumber: document.reference_number,
        subject: document.subject,
        issuedOn: document.issued_on,
      },
      clauses: [...clauses],
      citations: [...citations],
    });
  }),
];
