import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  checkFigures,
  type DocumentReference,
  type FigureClaim,
  findReferences,
} from "@nhiemky/vietnamese-text";
import { printReport } from "./support/report.ts";

/** Scores both text features against labelled texts that stay outside the project (NHIEMKY_TEXTS, a folder). */
const folder = process.env.NHIEMKY_TEXTS ?? path.join(import.meta.dirname, "..", "..", "shared", "texts");
/** NHIEMKY_TEXTS_TOTALS=1 keeps the texts unseen: totals without the differences. */
const isTotalsOnly = process.env.NHIEMKY_TEXTS_TOTALS === "1";

interface LabelledDocument {
  readonly text: string;
  readonly start: number;
  readonly type: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly date: string | null;
  readonly session?: number;
  readonly term?: string;
  readonly congress?: string;
  readonly optional?: boolean;
}

interface LabelledClaim {
  readonly text: string;
  readonly start: number;
  readonly kind: string;
  readonly inputs: Readonly<Record<string, number | number[]>>;
  readonly verdict: string;
  readonly scope?: string;
  readonly optional?: boolean;
}

interface Labels {
  readonly documents: readonly LabelledDocument[];
  readonly claims: readonly LabelledClaim[];
  readonly uncheckable: readonly string[];
}

const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Number((part / whole).toFixed(4));

/**
 * Same document: the spans meet, and type, number, session, term and congress agree. A number tells the document; what
 * its label does not say of session, term and congress is then not asked.
 */
function isSameReference(found: DocumentReference, label: LabelledDocument): boolean {
  const end = label.start + label.text.length;
  const agrees = <T>(has: T | null, says: T | undefined): boolean =>
    (label.number !== null && says === undefined) || has === (says ?? null);
  return (
    found.start < end &&
    label.start < found.end &&
    found.type === label.type &&
    found.number === label.number &&
    agrees(found.session, label.session) &&
    agrees(found.term, label.term) &&
    agrees(found.congress, label.congress)
  );
}

/**
 * Same claim: the spans meet and the operands agree, whichever way a change is signed; a part of a whole has one
 * arithmetic under two names.
 */
function isSameClaim(found: FigureClaim, label: LabelledClaim): boolean {
  const arithmetic = (kind: string) => (kind === "share" ? "ratio-percent" : kind);
  const end = label.start + label.text.length;
  return (
    arithmetic(found.kind) === arithmetic(label.kind) &&
    found.start < end &&
    label.start < found.end &&
    JSON.stringify(operands(found.inputs)) === JSON.stringify(operands(label.inputs))
  );
}

function operands(inputs: object): number[] {
  return Object.values(inputs)
    .flat()
    .map(Math.abs)
    .sort((left: number, right: number) => left - right);
}

const isFault = ({ verdict }: { readonly verdict: string }): boolean =>
  verdict === "wrong" || verdict === "truncated";

function pairUp<Found, Label>(
  found: readonly Found[],
  labels: readonly Label[],
  isSame: (found: Found, label: Label) => boolean,
): { pairs: Array<[Found, Label]>; missed: Label[]; extra: Found[] } {
  const left = new Set(found);
  const pairs: Array<[Found, Label]> = [];
  const missed: Label[] = [];
  for (const label of labels) {
    const match = [...left].find((each) => isSame(each, label));
    if (match === undefined) missed.push(label);
    else {
      left.delete(match);
      pairs.push([match, label]);
    }
  }
  return { pairs, missed, extra: [...left] };
}

const count = { references: 0, referencesFound: 0, extraReferences: 0, dates: 0, datesRight: 0 };
const claims = { labelled: 0, read: 0, faults: 0, faultsFound: 0, verdictsRight: 0, falseAlarms: 0 };
/** Labelled, read and rightly judged by kind; claims across sentences are labelled so. */
const byKind: Record<string, { labelled: number; read: number; faults: number; faultsFound: number }> = {};
const differences: unknown[] = [];

function countByKind(
  labels: readonly LabelledClaim[],
  pairs: ReadonlyArray<readonly [FigureClaim, LabelledClaim]>,
): void {
  for (const label of labels) {
    const kind = `${label.kind}${label.scope === "cross" ? ", across sentences" : ""}`;
    byKind[kind] ??= { labelled: 0, read: 0, faults: 0, faultsFound: 0 };
    const found = pairs.find(([, own]) => own === label)?.[0];
    byKind[kind].labelled += 1;
    byKind[kind].read += found ? 1 : 0;
    byKind[kind].faults += isFault(label) ? 1 : 0;
    byKind[kind].faultsFound += isFault(label) && found?.verdict === label.verdict ? 1 : 0;
  }
}

const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+\.txt$/u.test(name)) : [];

for (const file of files.sort()) {
  const text = readFileSync(path.join(folder, file), "utf8");
  const labels = JSON.parse(readFileSync(path.join(folder, file.replace(".txt", ".json")), "utf8")) as Labels;

  const references = pairUp(findReferences(text), labels.documents, isSameReference);
  const documents = labels.documents.filter((label) => !label.optional);
  const missed = references.missed.filter((label) => !label.optional);
  const extra = references.extra.filter(
    (found) => !labels.documents.some((label) => label.optional && found.start === label.start),
  );
  count.references += documents.length;
  count.referencesFound += documents.length - missed.length;
  count.extraReferences += extra.length;
  count.dates += references.pairs.length;
  count.datesRight += references.pairs.filter(([found, label]) => found.date === label.date).length;

  const read = pairUp(checkFigures(text), labels.claims, isSameClaim);
  const required = labels.claims.filter((label) => !label.optional);
  const requiredPairs = read.pairs.filter(([, label]) => !label.optional);
  const alarms = read.extra
    .filter(isFault)
    .concat(read.pairs.filter(([found, label]) => isFault(found) && !isFault(label)).map(([found]) => found));
  const rightFaults = requiredPairs.filter(
    ([found, label]) => isFault(label) && found.verdict === label.verdict,
  );
  countByKind(required, requiredPairs);
  claims.labelled += required.length;
  claims.read += requiredPairs.length;
  claims.faults += required.filter(isFault).length;
  claims.faultsFound += rightFaults.length;
  claims.verdictsRight += requiredPairs.filter(([found, label]) => found.verdict === label.verdict).length;
  claims.falseAlarms += alarms.length;
  const claimsMissed = read.missed.filter((label) => !label.optional);
  const otherVerdicts = requiredPairs
    .filter(([found, label]) => found.verdict !== label.verdict)
    .map(([found, label]) => ({ label, found: found.message }));
  const otherDates = references.pairs
    .filter(([found, label]) => found.date !== label.date)
    .map(([found, label]) => ({ label, found: found.date }));
  const all = [missed, extra, claimsMissed, alarms, otherVerdicts, otherDates];
  if (all.some((each) => each.length > 0))
    differences.push({ file, missed, extra, claimsMissed, alarms, otherVerdicts, otherDates });
}

printReport(
  {
    name: "text-labels",
    measured: `References and figure claims found in labelled texts, scored against their labels${files.length === 0 ? "; the folder of labelled texts is not here" : ""}`,
    sizes: { texts: files.length, references: count.references, claims: claims.labelled },
    figures: {
      references: {
        recall: share(count.referencesFound, count.references),
        precision: share(count.referencesFound, count.referencesFound + count.extraReferences),
        datesRight: share(count.datesRight, count.dates),
      },
      claims: {
        read: share(claims.read, claims.labelled),
        faultsFound: share(claims.faultsFound, claims.faults),
        verdictsRight: share(claims.verdictsRight, claims.read),
        falseAlarms: claims.falseAlarms,
        counts: claims,
        byKind,
      },
      ...(isTotalsOnly ? {} : { differences }),
    },
    baseline: null,
  },
  "not used",
);
