import type { FoundRow } from "../election-words.ts";
import type { NameMark } from "./ballot.ts";

/** A sheet as one count has it. */
export interface CountedSheet {
  readonly marks: Readonly<Record<string, NameMark>>;
  readonly found: FoundRow | null;
}

/** A place in a batch's pile where keyings differ: the names that differ; none where a sheet is missing or only the finding differs. */
export interface PlaceDifference {
  readonly position: number;
  readonly candidates: readonly string[];
}

function differingNames(left: CountedSheet, right: CountedSheet): readonly string[] {
  const names = new Set([...Object.keys(left.marks), ...Object.keys(right.marks)]);
  return [...names].filter((name) => left.marks[name] !== right.marks[name]).sort();
}

function isSame(left: CountedSheet, right: CountedSheet): boolean {
  return left.found === right.found && differingNames(left, right).length === 0;
}

/** So các lần nhập độc lập: place by place, so that a difference is found in one sheet and never averaged away. */
export function compareKeyings(
  keyings: readonly ReadonlyMap<number, CountedSheet>[],
  expectedCount: number,
): readonly PlaceDifference[] {
  const differences: PlaceDifference[] = [];
  for (let position = 1; position <= expectedCount; position++) {
    const sheets = keyings.map((keying) => keying.get(position));
    const present = sheets.filter((sheet) => sheet !== undefined);
    const [first] = present;
    if (
      first !== undefined &&
      present.length === sheets.length &&
      present.every((sheet) => isSame(first, sheet))
    )
      continue;
    const candidates = first === undefined ? [] : present.flatMap((sheet) => differingNames(first, sheet));
    differences.push({ position, candidates: [...new Set(candidates)].sort() });
  }
  return differences;
}

/** A keyed sheet and the scanned one nearest to it that no other keyed sheet matches; null where one side has none. */
export interface ContentDifference<T> {
  readonly position: number | null;
  readonly scanned: T | null;
  readonly candidates: readonly string[];
}

/**
 * So một lần nhập với ảnh quét: scans keep no order, so sheets are matched by what stands on them. What matches
 * nothing is paired with the nearest sheet that is left, which is where to look.
 */
export function compareWithScan<T extends CountedSheet>(
  keyed: ReadonlyMap<number, CountedSheet>,
  scanned: readonly T[],
): readonly ContentDifference<T>[] {
  const left = [...scanned];
  const unmatched: [number, CountedSheet][] = [];
  for (const [position, sheet] of keyed) {
    const match = left.findIndex((one) => isSame(one, sheet));
    if (match === -1) unmatched.push([position, sheet]);
    else left.splice(match, 1);
  }
  const differences: ContentDifference<T>[] = unmatched.map(([position, sheet]) => {
    const distances = left.map((one) => differingNames(one, sheet).length);
    const nearest = distances.indexOf(Math.min(...distances));
    const [scan] = nearest === -1 ? [] : left.splice(nearest, 1);
    return {
      position,
      scanned: scan ?? null,
      candidates: scan === undefined ? [] : differingNames(scan, sheet),
    };
  });
  return [...differences, ...left.map((scan) => ({ position: null, scanned: scan, candidates: [] }))];
}
