import type { UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import {
  type AppError,
  appError,
  type CivilDate,
  err,
  formatCivilDate,
  ok,
  type Result,
} from "@nhiemky/kernel";
import type { RuleBook, RuleValue } from "@nhiemky/rule-book";
import { isPartyIssuerSymbol, parseReferenceNumber, type ReferenceNumber } from "@nhiemky/vietnamese-text";
import { documentErrors } from "../errors.ts";
import { type RegisterNumber, readNumber } from "../rules/number-sequence.ts";
import { selectTerms } from "../storage/number-rows.ts";

export type Family = "party" | "state";

/** A reference number taken apart, with the family of rules that it follows. */
export interface ReadReference {
  readonly reference: ReferenceNumber;
  readonly family: Family;
  readonly number: RegisterNumber;
}

export function readReference(text: string): Result<ReadReference, AppError> {
  const reference = parseReferenceNumber(text);
  const number = reference === null ? null : readNumber(reference.number);
  if (reference === null || number === null)
    return err(
      appError(documentErrors.DOCUMENTS_NUMBER_UNREADABLE, { number: text }, { field: "referenceNumber" }),
    );
  const isState =
    reference.year !== null ||
    (reference.issuerSymbol !== null && !isPartyIssuerSymbol(reference.issuerSymbol));
  return ok({ reference, family: isState ? "state" : "party", number });
}

/** A sequence of a register: its key, what it is called, from where it counts and by which rule. */
export interface Sequence {
  readonly key: string;
  readonly name: string;
  readonly start: number;
  readonly rule: RuleValue;
}

interface SequenceValue {
  readonly per: readonly ("issuer" | "type" | "term" | "year" | "congress")[];
  readonly start: number;
}

/** The sequence in which a document of one's own counts on a day (rules DN-01, DN-02, DN-09); null when no rule speaks. */
export async function findSequence(
  connection: Connection,
  book: RuleBook,
  given: {
    unitId: UnitId;
    typeCode: string;
    issuerSymbol: string | null;
    family: Family;
    issuedOn: CivilDate;
  },
): Promise<Result<Sequence | null>> {
  const isCongress = given.family === "party" && given.issuerSymbol === "ĐH";
  const rule = book.lookUp("documents.numbering.sequence", given.issuedOn, {
    family: given.family,
    ...(isCongress ? { occasion: "congress" } : {}),
  });
  if (rule === null) return ok(null);
  const { per, start } = rule.value as unknown as SequenceValue;
  const keys: string[] = [];
  const names: string[] = [];
  if (per.includes("type")) {
    keys.push(given.typeCode);
    names.push(given.typeCode);
  }
  if (per.includes("year") || per.includes("congress")) {
    const year = given.issuedOn.slice(0, 4);
    keys.push(`${per.includes("congress") ? "congress" : "year"}:${year}`);
    names.push(per.includes("congress") ? `đại hội ${year}` : `năm ${year}`);
  }
  if (per.includes("term")) {
    const terms = await selectTerms(connection, given.unitId);
    const term = terms.find(
      (each) => each.from <= given.issuedOn && (each.to === null || given.issuedOn <= each.to),
    );
    if (term === undefined) {
      const date = formatCivilDate(given.issuedOn);
      return err(appError(documentErrors.DOCUMENTS_TERM_UNKNOWN, { date }, { field: "issuedOn" }));
    }
    keys.push(`term:${term.id}`);
    names.push(`nhiệm kỳ ${term.name}`);
  }
  return ok({ key: keys.join("|"), name: names.join(", "), start, rule });
}
