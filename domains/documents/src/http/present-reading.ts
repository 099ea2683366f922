import { type CivilDate, isCivilDate } from "@nhiemky/kernel";
import type { ReadFile } from "../actions/read-file.ts";
import type { FileReading } from "../text-routes.ts";

const mostPreviewed = 400;
const previewLength = 160;

/** What a file says about itself, for the form, and the beginning of each clause, for the eye. */
export function presentReading({ text, parsed }: ReadFile): FileReading {
  const { head, tail, clauses } = parsed;
  const issuedOn: CivilDate | null =
    head.issuedOn !== null && isCivilDate(head.issuedOn) ? head.issuedOn : null;
  return {
    referenceNumber: head.referenceNumber,
    typeCode: head.typeCode,
    issuerName: head.issuerName,
    issuedOn,
    subject: head.subject,
    signatory: tail.signatory,
    recipients: [...tail.recipients],
    clauseCount: clauses.length,
    clauses: clauses.slice(0, mostPreviewed).map(({ depth, label, text: clause }) => ({
      depth,
      label,
      text: clause.slice(0, previewLength),
    })),
    warnings: [...text.warnings],
  };
}
