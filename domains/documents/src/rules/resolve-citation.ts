import type { CivilDate } from "@nhiemky/kernel";
import { foldForSearch } from "@nhiemky/vietnamese-text";

/**
 * Whether a mention means an entry of the register: one and no other; one of several, which a person chooses; none;
 * or a document without a number, which the register cannot be asked for.
 */
export const resolutionStates = ["known", "to-choose", "unknown", "unnumbered"] as const;
export type ResolutionState = (typeof resolutionStates)[number];

interface Registered {
  readonly id: string;
  readonly issuerName: string;
  readonly issuedOn: CivilDate;
}

export interface Resolution<Entry> {
  readonly state: ResolutionState;
  readonly document: Entry | null;
  readonly candidates: readonly Entry[];
}

/**
 * Which entry a mention means. A number comes again in every term of its issuer (36-HD/VPTW II.1.3), and a symbol
 * such as ĐU belongs to thousands of issuers: the day decides, then the issuer; nothing is guessed between two.
 * @param entries those with the number, or with the session or congress that is named; one for each document
 * @param linkedIds entries that somebody has linked to the citing document already: that settles it
 */
export function resolveCitation<Entry extends Registered>(
  cited: {
    readonly symbolKey: string | null;
    /** The mention tells its document whole: by a symbol, or by session and term or congress. */
    readonly hasSymbol: boolean;
    readonly issuerName: string | null;
    readonly issuedOn: CivilDate | null;
  },
  entries: readonly Entry[],
  citing: { readonly issuedOn: CivilDate },
  linkedIds: ReadonlySet<string>,
): Resolution<Entry> {
  if (cited.symbolKey === null && entries.length === 0)
    return { state: "unnumbered", document: null, candidates: [] };
  const ofTheDay = entries.filter(({ issuedOn }) =>
    cited.issuedOn === null ? issuedOn <= citing.issuedOn : issuedOn === cited.issuedOn,
  );
  const linked = ofTheDay.filter(({ id }) => linkedIds.has(id));
  const ofTheIssuer = ofTheDay.filter(({ issuerName }) => isSameIssuer(cited.issuerName, issuerName));
  const [matches = []] = [linked, ofTheIssuer, ofTheDay].filter((some) => some.length > 0);
  const [first] = matches;
  if (first === undefined) return { state: "unknown", document: null, candidates: entries };
  const isSettled = matches.length === 1 && (cited.hasSymbol || linked.length === 1);
  return isSettled
    ? { state: "known", document: first, candidates: entries.filter((entry) => entry !== first) }
    : { state: "to-choose", document: null, candidates: matches };
}

/** "Bộ Chính trị" and "Bộ Chính trị khóa XIII" are one issuer. */
function isSameIssuer(printed: string | null, registered: string): boolean {
  if (printed === null) return false;
  const [left, right] = [foldForSearch(printed), foldForSearch(registered)];
  return left.includes(right) || right.includes(left);
}
