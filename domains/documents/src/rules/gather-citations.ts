import type { CivilDate } from "@nhiemky/kernel";
import {
  canonicalSymbolKey,
  type DocumentReference,
  findReferences,
  foldForSearch,
} from "@nhiemky/vietnamese-text";
import { type ClausePlace, joinClauses } from "./join-clauses.ts";

/** Viện dẫn: one document that a text names, with every place where it does. */
export interface GatheredCitation<ClauseKey> {
  readonly key: string;
  readonly typeCode: string;
  readonly referenceNumber: string | null;
  /** As the register keeps numbers; a number without symbol gives its first words only: "22 qd". */
  readonly symbolKey: string | null;
  /** Whether the symbol names the issuer, so that the key can be looked up whole. */
  readonly hasSymbol: boolean;
  readonly issuerName: string | null;
  readonly issuedOn: CivilDate | null;
  readonly session: number | null;
  readonly term: string | null;
  readonly congress: string | null;
  readonly mentions: readonly (ClausePlace<ClauseKey> & { readonly text: string })[];
}

/** The documents that the clauses of a text name, in the order of their first mention. */
export function gatherCitations<ClauseKey>(
  clauses: readonly { readonly id: ClauseKey; readonly text: string }[],
): readonly GatheredCitation<ClauseKey>[] {
  const joined = joinClauses(clauses);
  const found = findReferences(joined.text);
  const days = daysByNumber(found);
  const gathered = new Map<string, GatheredCitation<ClauseKey>>();
  for (const reference of found) {
    const place = joined.placeOf(reference.start, reference.end);
    if (place === null) continue;
    const text = joined.text.slice(reference.start, reference.start + place.end - place.start);
    const referenceNumber = reference.symbol ?? reference.sameAs;
    const symbolKey = keyOf(reference);
    const issuedOn = reference.date ?? (symbolKey === null ? null : (days.get(symbolKey) ?? null));
    const { session, term, congress, issuer: issuerName, type: typeCode } = reference;
    const own = symbolKey ?? [typeCode, foldForSearch(issuerName ?? ""), session, term, congress].join(" ");
    const key = `${own} ${issuedOn ?? ""}`.trim();
    const known = gathered.get(key);
    gathered.set(key, {
      key,
      typeCode: known?.typeCode ?? typeCode,
      referenceNumber: known?.referenceNumber ?? referenceNumber,
      symbolKey,
      hasSymbol: referenceNumber !== null,
      issuerName: known?.issuerName ?? issuerName,
      issuedOn,
      session: known?.session ?? session,
      term: known?.term ?? term,
      congress: known?.congress ?? congress,
      mentions: [...(known?.mentions ?? []), { ...place, text }],
    });
  }
  return [...gathered.values()];
}

function keyOf(reference: DocumentReference): string | null {
  const full = reference.symbol ?? reference.sameAs;
  if (full !== null) return canonicalSymbolKey(full);
  return reference.number === null ? null : canonicalSymbolKey(`${reference.number}-${reference.type}`);
}

/** The first mention carries the day (36-HD/VPTW asks for it); later ones of the same number mean the same, if there is but one. */
function daysByNumber(found: readonly DocumentReference[]): ReadonlyMap<string, CivilDate | null> {
  const days = new Map<string, CivilDate | null>();
  for (const reference of found) {
    const key = keyOf(reference);
    if (key === null || reference.date === null) continue;
    const known = days.get(key);
    days.set(key, known === undefined || known === reference.date ? reference.date : null);
  }
  return days;
}
