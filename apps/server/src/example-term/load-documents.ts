import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { addFile, leafClauses, linkDocuments, openNumberingTerm, registerDocument } from "@nhiemky/documents";
import type { DocumentId } from "@nhiemky/documents/contract";
import { type CivilDate, expectOk } from "@nhiemky/kernel";
import { type DocumentFact, exampleFacts } from "./example-facts.ts";
import { type ExampleWorld, from, onDay } from "./example-world.ts";

/** The bloc's terms: numbers begin anew with each (S1: the 13th congress met on 4 August 2020). */
const numberingTerms = [
  { name: "2015-2020", from: "2010-01-01" as CivilDate, to: "2020-08-03" as CivilDate },
  { name: "2020-2025", from: "2020-08-04" as CivilDate, to: null },
];

/** The documents that the sources name, in the register of the bloc's office, with their links. */
export async function loadDocuments(context: ActionContext, world: ExampleWorld): Promise<void> {
  const bloc = from(world.units, "hanoi-bloc");
  for (const term of numberingTerms) {
    expectOk(await openNumberingTerm(context, { unitId: bloc, ...term }), term.name);
  }
  const inOrder = exampleFacts.documents.toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1));
  for (const fact of inOrder) {
    const issuer = exampleFacts.units.find((unit) => unit.key === fact.issuer);
    const document = await registerWithClauses(onDay(context, fact.issuedOn), {
      unitId: bloc,
      direction: fact.issuer === "hanoi-bloc" ? "outgoing" : "incoming",
      typeCode: fact.type,
      referenceNumber: fact.referenceNumber,
      issuerName: issuer?.fullName ?? fact.issuer,
      issuerUnitId: from(world.units, fact.issuer),
      issuedOn: fact.issuedOn,
      subject: subjectOf(fact),
      clauses: fact.clauses,
    });
    world.documents.set(fact.key, document);
  }
  for (const fact of inOrder) {
    for (const served of fact.implements) {
      const linked = await linkDocuments(onDay(context, fact.issuedOn), {
        fromDocumentId: from(world.documents, fact.key).id,
        fromClauseId: null,
        toDocumentId: from(world.documents, served).id,
        toClauseId: null,
        relation: "implements",
        sinceOn: fact.issuedOn,
        note: null,
      });
      expectOk(linked, fact.key);
    }
  }
}

/** The subject, with what the reader must know of the entry itself. */
function subjectOf(fact: DocumentFact): string {
  const remarks = [
    fact.note,
    fact.issuedOnBasis === "assumed" ? "Nguồn không nêu ngày ban hành, ngày ghi trong sổ là tạm" : null,
    fact.issuedOnBasis === "public-record" ? "Ngày ban hành theo văn bản công khai" : null,
  ].filter((remark) => remark !== null);
  return remarks.length === 0 ? fact.subject : `${fact.subject} (${remarks.join("; ")})`;
}

export interface DocumentToRegister {
  readonly unitId: UnitId;
  readonly direction: "incoming" | "outgoing";
  readonly typeCode: string;
  readonly referenceNumber: string | null;
  readonly issuerName: string;
  readonly issuerUnitId: UnitId;
  readonly issuedOn: CivilDate;
  readonly subject: string;
  /** Without any, the document stands in the register without a text. */
  readonly clauses: readonly string[];
}

/** Registers a document and gives it its clauses the way a clerk does: by a file, here a numbered .txt. */
export async function registerWithClauses(context: ActionContext, wanted: DocumentToRegister) {
  const { clauses, ...facts } = wanted;
  const registered = await registerDocument(context, {
    ...facts,
    receivedOn: wanted.direction === "incoming" ? wanted.issuedOn : null,
    signatory: null,
    urgency: null,
    circulation: null,
    recipients: [],
    isPlaceholder: false,
    duplicateReason: null,
  });
  const { id } = expectOk(registered, wanted.subject);
  if (clauses.length > 0) await addClauses(context, id, clauses);
  return { id, clauseIds: await leafClauses(context.connection, id) };
}

async function addClauses(context: ActionContext, id: DocumentId, clauses: readonly string[]): Promise<void> {
  const text = clauses.map((clause, index) => `${index + 1}. ${clause}`).join("\n");
  const file = { name: "toan-van.txt", mediaType: "text/plain", content: Buffer.from(`${text}\n`) };
  expectOk(await addFile(context, id, "main", file), text);
}
