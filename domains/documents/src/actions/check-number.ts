import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { type CivilDate, ok, type Result } from "@nhiemky/kernel";
import { findUnit } from "@nhiemky/org-structure";
import type { RuleBook, RuleValue } from "@nhiemky/rule-book";
import { loadRuleBook } from "@nhiemky/rule-settings";
import { canonicalSymbolKey, isPartyIssuerSymbol, parseReferenceNumber } from "@nhiemky/vietnamese-text";
import type { NumberCheck } from "../document-schemas.ts";
import { auditSequence, judgeNumber, printNumber } from "../rules/number-sequence.ts";
import { selectByReference } from "../storage/document-rows.ts";
import { selectByNumber, selectLastIssuerSymbol, selectTakenNumbers } from "../storage/number-rows.ts";
import { summariesOf } from "./list-documents.ts";
import { findSequence, readReference } from "./number-of-document.ts";

export interface NumberQuestion {
  readonly unitId: UnitId;
  readonly direction: "incoming" | "outgoing";
  readonly typeCode: string;
  readonly issuedOn: CivilDate;
  readonly referenceNumber?: string | undefined;
}

/** What a body is in the rules of who may issue what, by the kind of its unit. */
const bodyOfKind: Readonly<Record<string, string>> = {
  cell: "cell",
  "grassroots-cell": "cell",
  "grassroots-organisation": "base-committee",
};

export function cited(rule: RuleValue) {
  return {
    id: rule.id,
    citation: rule.citation,
    evidence: rule.evidence,
    isOverridden: rule.overridden !== null,
  };
}

/** Proposes the next number of a unit's sequence and judges the one that is being typed. Changes nothing. */
export async function checkNumber(
  context: ActionContext,
  question: NumberQuestion,
): Promise<Result<NumberCheck>> {
  const { connection } = context;
  const book = await loadRuleBook(connection);
  const empty: NumberCheck = {
    sequenceName: null,
    proposed: null,
    verdict: "none",
    gap: null,
    existing: null,
    rule: null,
    mayIssue: null,
  };
  const typed = question.referenceNumber?.trim() ? readReference(question.referenceNumber) : null;
  if (question.direction === "incoming")
    return ok({ ...empty, ...(await judgeIncoming(context, question, typed)) });
  const unit = await findUnit(connection, question.unitId, question.issuedOn);
  const body = bodyOfKind[unit?.kind ?? ""];
  const issuerSymbol =
    (typed?.ok ? typed.value.reference.issuerSymbol : null) ??
    (await selectLastIssuerSymbol(connection, question.unitId)) ??
    usualSymbol(book, question.issuedOn, body);
  const family = issuerSymbol !== null && !isPartyIssuerSymbol(issuerSymbol) ? "state" : "party";
  const mayIssueRule =
    body === undefined
      ? null
      : book.lookUp("documents.may-issue", question.issuedOn, { body, type: question.typeCode });
  const mayIssue =
    mayIssueRule === null ? null : { ...cited(mayIssueRule), value: mayIssueRule.value === true };
  const found = await findSequence(connection, book, { ...question, issuerSymbol, family });
  if (!found.ok) return ok({ ...empty, verdict: "no-term", mayIssue });
  const sequence = found.value;
  if (sequence === null) return ok({ ...empty, mayIssue });
  const taken = await selectTakenNumbers(connection, question.unitId, sequence.key);
  const { next } = auditSequence(taken, sequence.start);
  const least = book.lookUp("documents.numbering.least-digits", question.issuedOn, { family })?.value;
  const number = printNumber({ value: next, suffix: "" }, typeof least === "number" ? least : 1);
  const symbols = book.lookUp("documents.type-symbols", question.issuedOn, {
    family,
    type: question.typeCode,
  })?.value;
  const symbol = Array.isArray(symbols) && typeof symbols[0] === "string" ? symbols[0] : question.typeCode;
  const proposed =
    issuerSymbol === null
      ? null
      : family === "party"
        ? `${number}-${symbol}/${issuerSymbol}`
        : `${number}/${symbol}-${issuerSymbol}`;
  const base = { ...empty, sequenceName: sequence.name, proposed, rule: cited(sequence.rule), mayIssue };
  if (typed === null) return ok(base);
  if (!typed.ok) return ok({ ...base, verdict: "unreadable" });
  const verdict = judgeNumber(typed.value.number, taken, sequence.start);
  const holder =
    verdict.kind === "taken"
      ? await selectByNumber(connection, question.unitId, sequence.key, typed.value.number)
      : null;
  const [existing] = holder === null ? [] : await summariesOf(context, [holder.id]);
  return ok({
    ...base,
    verdict: verdict.kind,
    gap: verdict.kind === "leaves-gap" ? { from: verdict.from, to: verdict.to } : null,
    existing: existing ?? null,
  });
}

function usualSymbol(book: RuleBook, on: CivilDate, body: string | undefined): string | null {
  const value =
    body === undefined ? null : book.lookUp("documents.numbering.issuer-symbol", on, { body })?.value;
  return typeof value === "string" ? value : null;
}

/** An incoming number is the issuer's: it is only looked up, with the other terms in which it was used too (4.1). */
async function judgeIncoming(
  context: ActionContext,
  question: NumberQuestion,
  typed: ReturnType<typeof readReference> | null,
): Promise<Partial<NumberCheck>> {
  if (typed === null) return {};
  if (!typed.ok) return { verdict: "unreadable" };
  const referenceKey = canonicalSymbolKey(typed.value.reference.canonical) ?? "";
  const { unitId, direction } = question;
  const same = await selectByReference(context.connection, {
    unitId,
    direction,
    referenceKey,
    issuedOn: null,
  });
  const sameDay = same.find((row) => row.issued_on === question.issuedOn);
  const [existing] = await summariesOf(
    context,
    [sameDay ?? same[0]].flatMap((row) => (row ? [row.id] : [])),
  );
  const readAsTyped = parseReferenceNumber(question.referenceNumber ?? "")?.canonical ?? null;
  return {
    verdict: sameDay === undefined ? "none" : "registered",
    existing: existing ?? null,
    proposed: readAsTyped,
  };
}
