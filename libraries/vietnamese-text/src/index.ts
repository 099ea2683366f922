export { publicHolidays, type YearlyChoices } from "./calendar/holidays.ts";
export {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  rollToWorkingDay,
  type WorkingCalendar,
  withDaysInLieu,
} from "./calendar/working-days.ts";
export { type FoundDay, findDays, readDayAt } from "./dates/day-of-text.ts";
export { type DateKind, type FoundDate, findDates } from "./dates/find-dates.ts";
export { checkFigures } from "./figures/check-figures.ts";
export type { ClaimInputs, ClaimKind, FigureClaim, Verdict } from "./figures/claim.ts";
export { findQuantities } from "./figures/find-quantities.ts";
export type { Hedge, Quantity } from "./figures/quantity.ts";
export { type FoldedText, foldForSearch, foldWithOffsets, originalRange } from "./folding/fold-for-search.ts";
export { unifyTonePlacement } from "./folding/tone-placement.ts";
export { type FoundName, findNames, type NameKind } from "./names/find-names.ts";
export { type NormaliseOptions, normaliseText } from "./normalisation/normalise-text.ts";
export { isVietnameseSyllable } from "./normalisation/syllable.ts";
export { parseNumberWords } from "./numbers/number-words.ts";
export { formatNumber, type PrintedNumber, parsePrintedNumber } from "./numbers/printed-number.ts";
export { parseRomanNumeral } from "./numbers/roman-numeral.ts";
export { vietnameseSortKey } from "./ordering/alphabet.ts";
export { compareByGivenName, givenNameSortKey } from "./ordering/given-name.ts";
export { type Comparator, type ProposedTarget, proposeTargets } from "./proposals/propose-targets.ts";
export { type ProposedTask, proposeTasks } from "./proposals/propose-tasks.ts";
export type { ProposedDue } from "./proposals/sentence-parts.ts";
export { findReferences } from "./references/find-references.ts";
export type { CitedType, DocumentReference } from "./references/reference.ts";
export { type DocumentType, documentTypeByCode, documentTypes } from "./symbols/document-types.ts";
export {
  canonicalIssuerSymbol,
  canonicalSymbolKey,
  isPartyIssuerSymbol,
  parseReferenceNumber,
  type ReferenceNumber,
} from "./symbols/parse-reference-number.ts";
