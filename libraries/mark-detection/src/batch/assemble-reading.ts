import type { BallotLayout } from "@nhiemky/ballot-paper";
import type { SheetReason } from "../reading/reasons.ts";
import type { Placement } from "../registration/placement.ts";
import type { RowResult } from "../sheet/page-reading.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { type JoinedBallot, joinPages } from "./join-pages.ts";
import type { ScannedImage } from "./scanned-image.ts";
import { reasonsOfVote } from "./vote-doubts.ts";

export type SheetStatus = "read" | "needs-ruling" | "unreadable";

/** One image in `nhiemky-reading/1`. Fields beyond the agreed format serve the ruling desk. */
export interface ReadSheet {
  readonly file: string;
  readonly page: number | null;
  /** Joins the pages of one ballot; only where the layout has several. A number of the batch, not of the paper. */
  readonly ballot?: string;
  readonly status: SheetStatus;
  readonly reasons: readonly SheetReason[];
  readonly rows: readonly Omit<RowResult, "measures">[];
  readonly duplicateOf?: string;
  /** Where the page lies in the image: the desk cuts its pictures by it. */
  readonly placement: Placement | null;
}

/** R.json but for the seconds it took. */
export interface BallotReading {
  readonly format: "nhiemky-reading/1";
  readonly election: string;
  /** What the paper showed of the election: a reading is never counted with another list. */
  readonly electionHash: string;
  readonly layoutHash: string;
  readonly sheets: readonly ReadSheet[];
  readonly ignored: readonly { readonly file: string; readonly reason: "bare-back" }[];
  readonly summary: ReadingSummary;
}

export interface ReadingSummary {
  readonly sheets: number;
  readonly ballots: number;
  readonly read: number;
  readonly needsRuling: number;
  readonly unreadable: number;
}

/** Joins the images of a batch into ballots and says of each whether it is certain. */
export function assembleReading(layout: BallotLayout, images: readonly ScannedImage[]): BallotReading {
  const joined = joinPages(images, layout.pages.length);
  const duplicates = findDuplicates(images);
  const doubts = images.map(({ reading }) => [...reading.reasons]);
  for (const ballot of joined.ballots) addDoubtsOfBallot(layout, images, ballot, doubts);
  for (const later of duplicates.keys()) doubts[later]!.push("duplicate-image");
  const ballotOf = new Map(
    joined.ballots.flatMap((ballot, index) => ballot.images.map((at) => [at, String(index + 1)] as const)),
  );
  const bareBacks = new Set(joined.bareBacks);
  const sheets = images.flatMap((image, at) => {
    if (bareBacks.has(at)) return [];
    const reasons = [...new Set(doubts[at])];
    const earlier = duplicates.get(at);
    const sheet: ReadSheet = {
      file: image.file,
      page: image.reading.page,
      ...(layout.pages.length > 1 ? { ballot: ballotOf.get(at)! } : {}),
      status: statusOf(reasons, image),
      reasons,
      rows: image.reading.rows.map(({ measures: _measures, ...row }) => row),
      ...(earlier === undefined ? {} : { duplicateOf: images[earlier]!.file }),
      placement: image.reading.placement,
    };
    return [sheet];
  });
  const count = (status: SheetStatus): number => sheets.filter((sheet) => sheet.status === status).length;
  return {
    format: "nhiemky-reading/1",
    election: layout.election,
    electionHash: layout.electionHash,
    layoutHash: layout.layoutHash,
    sheets,
    ignored: joined.bareBacks.map((at) => ({ file: images[at]!.file, reason: "bare-back" })),
    summary: {
      sheets: sheets.length,
      ballots: joined.ballots.length,
      read: count("read"),
      needsRuling: count("needs-ruling"),
      unreadable: count("unreadable"),
    },
  };
}

function addDoubtsOfBallot(
  layout: BallotLayout,
  images: readonly ScannedImage[],
  ballot: JoinedBallot,
  doubts: SheetReason[][],
): void {
  const rows = ballot.images.flatMap((at) => images[at]!.reading.rows);
  const isWhole = ballot.isComplete && rows.length === layout.pages.flatMap((page) => page.rows).length;
  const found: SheetReason[] = ballot.isComplete ? [] : ["page-missing"];
  if (isWhole) found.push(...reasonsOfVote(layout, rows));
  for (const at of ballot.images) if (images[at]!.reading.rows.length > 0) doubts[at]!.push(...found);
}

/** Nothing of the ballot could be seen: a person must take the paper itself. */
const unreadable: ReadonlySet<SheetReason> = new Set<SheetReason>([
  "unregistered",
  "image-unreadable",
  "image-too-small",
  "image-too-large",
  "low-resolution",
  "blank-page",
]);

function statusOf(reasons: readonly SheetReason[], image: ScannedImage): SheetStatus {
  if (reasons.length === 0 && image.reading.rows.length > 0) return "read";
  return reasons.some((reason) => unreadable.has(reason)) ? "unreadable" : "needs-ruling";
}
