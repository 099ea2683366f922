import type { ScannedImage } from "./scanned-image.ts";

/** The images of one ballot: as many as the layout has pages, or fewer where a page is missing or cannot be read. */
export interface JoinedBallot {
  readonly images: readonly number[];
  readonly isComplete: boolean;
}

/** How the images of a batch belong together. Numbers are places in the order of feeding. */
export interface JoinedBatch {
  readonly ballots: readonly JoinedBallot[];
  /** Bare backs of sheets printed on one side only, scanned because the scanner scans both. */
  readonly bareBacks: readonly number[];
}

/**
 * Joins fronts and backs by the order of feeding alone: nothing printed or written tells one sheet from another, and
 * nothing may. Where the order leaves a doubt, the pages stand alone and are incomplete.
 */
export function joinPages(images: readonly ScannedImage[], pages: number): JoinedBatch {
  if (pages === 1) return joinSingles(images);
  const order = usualOrder(images);
  const ballots: JoinedBallot[] = [];
  const pageAt = (at: number): number | null => images[at]?.reading.page ?? null;
  for (let at = 0; at < images.length; ) {
    const isFirst = pageAt(at) === order[0];
    if (isFirst && pageAt(at + 1) === order[1]) {
      ballots.push({ images: [at, at + 1], isComplete: true });
      at += 2;
    } else if (isUnknownSecond(images, at, order) || isUnknownFirst(images, at, order)) {
      ballots.push({ images: [at, at + 1], isComplete: false });
      at += 2;
    } else {
      ballots.push({ images: [at], isComplete: false });
      at += 1;
    }
  }
  return { ballots, bareBacks: [] };
}

type PageOrder = readonly [number, number];

/** Whether sheets were fed front first or back first: the order that makes more pairs. */
function usualOrder(images: readonly ScannedImage[]): PageOrder {
  let [frontFirst, backFirst] = [0, 0];
  for (let at = 0; at + 1 < images.length; at += 1) {
    const [one, next] = [images[at]!.reading.page, images[at + 1]!.reading.page];
    // Pairs that begin at an even place weigh more: in an undisturbed batch they are the sheets.
    const weight = at % 2 === 0 ? 2 : 1;
    if (one === 1 && next === 2) frontFirst += weight;
    if (one === 2 && next === 1) backFirst += weight;
  }
  return frontFirst >= backFirst ? [1, 2] : [2, 1];
}

/** A first page, then an image that says nothing, then the next sheet: the silent image was its second page. */
function isUnknownSecond(images: readonly ScannedImage[], at: number, order: PageOrder): boolean {
  const next = images[at + 1];
  if (images[at]!.reading.page !== order[0] || next === undefined || next.reading.page !== null) return false;
  const after = images[at + 2];
  return after === undefined || after.reading.page === order[0];
}

function isUnknownFirst(images: readonly ScannedImage[], at: number, order: PageOrder): boolean {
  return images[at]!.reading.page === null && images[at + 1]?.reading.page === order[1];
}

function joinSingles(images: readonly ScannedImage[]): JoinedBatch {
  const backs = bareBacksOf(images);
  const ballots = images.flatMap((_, at) => (backs.has(at) ? [] : [{ images: [at], isComplete: true }]));
  return { ballots, bareBacks: [...backs].toSorted((a, b) => a - b) };
}

/** Fewer sheets than this do not show that the scanner scans both sides. */
const leastSheets = 2;

/** Bare pages count as backs only when every second image of the whole batch is bare; else one may lie face down. */
function bareBacksOf(images: readonly ScannedImage[]): ReadonlySet<number> {
  if (images.length % 2 === 1 || images.length < 2 * leastSheets) return new Set();
  for (const side of [1, 0]) {
    const backs = images.flatMap((image, at) => (at % 2 === side && image.reading.isBlank ? [at] : []));
    if (backs.length === images.length / 2) return new Set(backs);
  }
  return new Set();
}
