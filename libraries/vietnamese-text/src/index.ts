export { checkFigures } from "./figures/check-figures.ts";
export type { ClaimInputs, ClaimKind, FigureClaim, Verdict } from "./figures/claim.ts";
export { type FoldedText, foldForSearch, foldWithOffsets, originalRange } from "./folding/fold-for-search.ts";
export { unifyTonePlacement } from "./folding/tone-placement.ts";
export { type NormaliseOptions, normaliseText } from "./normalisation/normalise-text.ts";
export { vietnameseSortKey } from "./ordering/alphabet.ts";
export { compareByGivenName, givenNameSortKey } from "./ordering/given-name.ts";
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
