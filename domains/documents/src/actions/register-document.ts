import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import {
  type AppError,
  appError,
  err,
  formatCivilDate,
  makeId,
  ok,
  type Result,
  today,
} from "@nhiemky/kernel";
import { loadRuleBook } from "@nhiemky/rule-settings";
import { addReaders } from "@nhiemky/search-index";
import { canonicalSymbolKey, documentTypeByCode } from "@nhiemky/vietnamese-text";
import { documentEvents } from "../audit-events.ts";
import type { CorrectDocument, RegisterDocument } from "../document-schemas.ts";
import { documentErrors } from "../errors.ts";
import type { DocumentId } from "../ids.ts";
import { auditSequence, judgeNumber, type RegisterNumber } from "../rules/number-sequence.ts";
import {
  type DocumentRow,
  insertDocument,
  selectByReference,
  selectDocument,
} from "../storage/document-rows.ts";
import { lockSequence, selectByNumber, selectTakenNumbers } from "../storage/number-rows.ts";
import { indexDocument } from "./index-document.ts";
import { findSequence, readReference, type Sequence } from "./number-of-document.ts";
import { refuseSecrets } from "./refuse-secrets.ts";

/** Đăng ký văn bản: takes a document into a unit's register, its number checked against the sequence or the register. */
export async function registerDocument(
  context: ActionContext,
  input: RegisterDocument,
): Promise<Result<{ id: DocumentId }>> {
  const fault =
    findFault(context, input) ?? (await refuseSecrets(context, input.unitId, secrecyInput(input)));
  if (fault !== null) return err(fault);
  const read = input.referenceNumber === null ? null : readReference(input.referenceNumber);
  if (read !== null && !read.ok) return read;
  const number = read?.value ?? null;
  return inTransaction(context.connection, async (connection) => {
    let sequence: Sequence | null = null;
    if (number !== null && input.direction === "outgoing") {
      const { issuerSymbol } = number.reference;
      const found = await findSequence(connection, await loadRuleBook(connection), {
        ...input,
        issuerSymbol,
        family: number.family,
      });
      if (!found.ok) return found;
      sequence = found.value;
      const taken =
        sequence && (await refuseTakenNumber({ ...context, connection }, input, sequence, number.number));
      if (taken !== null) return err(taken);
    }
    const referenceKey = number === null ? null : canonicalSymbolKey(number.reference.canonical);
    if (referenceKey !== null && input.duplicateReason === null) {
      const again = await refuseSecondEntry({ ...context, connection }, input, referenceKey);
      if (again !== null) return err(again);
    }
    const id = makeId<"document">(context.clock, context.random);
    await insertDocument(connection, {
      id,
      unit_id: input.unitId,
      direction: input.direction,
      family: number?.family ?? "party",
      reference_number: number?.reference.canonical ?? null,
      reference_key: referenceKey,
      number_value: number?.number.value ?? null,
      number_suffix: number?.number.suffix ?? "",
      issuer_symbol: number?.reference.issuerSymbol ?? null,
      sequence_key: sequence?.key ?? null,
      is_placeholder: input.isPlaceholder,
      duplicate_reason: input.duplicateReason,
      registered_at: context.clock.now(),
      ...factColumns(input),
    });
    await addReaders(connection, [id], [input.unitId]);
    const row = await selectDocument(connection, id);
    if (row !== null) await indexDocument(connection, row);
    await recordEvent(
      { ...context, connection },
      {
        event: documentEvents["document.registered"],
        unitId: input.unitId,
        subject: { kind: "document", id },
        data: {
          direction: input.direction,
          referenceNumber: number?.reference.canonical ?? null,
          isPlaceholder: input.isPlaceholder,
          ...(input.duplicateReason === null ? {} : { duplicateReason: input.duplicateReason }),
        },
      },
    );
    return ok({ id });
  });
}

/** What is wrong with the facts by themselves. */
export function findFault(
  context: ActionContext,
  facts: CorrectDocument & { readonly isPlaceholder: boolean },
): AppError | null {
  const now = today(context.clock);
  if (documentTypeByCode(facts.typeCode) === undefined)
    return appError(documentErrors.DOCUMENTS_TYPE_UNKNOWN, { type: facts.typeCode }, { field: "typeCode" });
  for (const field of ["issuedOn", "receivedOn"] as const) {
    const date = facts[field];
    if (date !== null && date > now)
      return appError(documentErrors.DOCUMENTS_DATE_IN_FUTURE, { date: formatCivilDate(date) }, { field });
  }
  if (facts.receivedOn !== null && facts.receivedOn < facts.issuedOn)
    return appError(documentErrors.DOCUMENTS_RECEIVED_BEFORE_ISSUED, {}, { field: "receivedOn" });
  if (facts.isPlaceholder && facts.subject !== null)
    return appError(documentErrors.DOCUMENTS_PLACEHOLDER_HAS_NO_FILE, {}, { field: "subject" });
  return null;
}

export function secrecyInput(facts: CorrectDocument) {
  return { fileName: null, subject: facts.subject, paragraphs: [], metadata: {} };
}

/** The columns that can be corrected after registration. */
export function factColumns(facts: CorrectDocument) {
  return {
    type_code: facts.typeCode,
    issuer_unit_id: facts.issuerUnitId,
    issuer_name: facts.issuerName,
    issued_on: facts.issuedOn,
    received_on: facts.receivedOn,
    subject: facts.subject,
    signatory: facts.signatory,
    urgency: facts.urgency,
    circulation: facts.circulation,
    recipients: facts.recipients,
  };
}

function describe(row: DocumentRow): string {
  return [row.reference_number, formatCivilDate(row.issued_on), row.subject]
    .filter((part) => part !== null)
    .join(", ");
}

function existingDetails(row: DocumentRow) {
  const { id, reference_number: referenceNumber, issued_on: issuedOn, subject } = row;
  return { id, referenceNumber, issuedOn, subject };
}

async function refuseTakenNumber(
  context: ActionContext,
  input: RegisterDocument,
  sequence: Sequence,
  number: RegisterNumber,
): Promise<AppError | null> {
  const { connection } = context;
  await lockSequence(connection, input.unitId, sequence.key);
  const taken = await selectTakenNumbers(connection, input.unitId, sequence.key);
  if (judgeNumber(number, taken, sequence.start).kind !== "taken") return null;
  const existing = await selectByNumber(connection, input.unitId, sequence.key, number);
  return appError(
    documentErrors.DOCUMENTS_NUMBER_TAKEN,
    {
      number: `${number.value}${number.suffix}`,
      existing: existing === null ? "" : describe(existing),
      next: auditSequence(taken, sequence.start).next,
    },
    { field: "referenceNumber", details: existing === null ? {} : { existing: existingDetails(existing) } },
  );
}

async function refuseSecondEntry(
  { connection }: ActionContext,
  input: RegisterDocument,
  referenceKey: string,
): Promise<AppError | null> {
  const { unitId, direction, issuedOn } = input;
  const [existing] = await selectByReference(connection, { unitId, direction, referenceKey, issuedOn });
  if (existing === undefined) return null;
  return appError(
    documentErrors.DOCUMENTS_ALREADY_REGISTERED,
    { number: input.referenceNumber ?? "", existing: describe(existing) },
    { field: "referenceNumber", details: { existing: existingDetails(existing) } },
  );
}
