import { inkPens, penKinds } from "./pens.ts";
import { seeded } from "./random.ts";
import type { BlankBallot } from "./render-pages.ts";
import { type ScannerName, scanners } from "./scanner.ts";
import { type FillOptions, fillBallot, type SimulatedScan, scanBallot } from "./simulate-ballot.ts";

/** What goes wrong while a batch is fed: the chance of each for a ballot. */
export interface FeedIncidents {
  /** The same sheet goes through the feeder twice. */
  readonly scannedTwice: number;
  /** The back of a two-sided ballot is not scanned. */
  readonly backMissing: number;
  /** A ballot of another election lies in the pile. */
  readonly wrongElection: number;
}

export interface BatchOptions extends Omit<FillOptions, "seed"> {
  readonly seed: number;
  readonly count: number;
  readonly scanner: ScannerName;
  readonly incidents?: FeedIncidents;
  /** Where ballots of a wrong election come from. */
  readonly other?: BlankBallot;
}

export type Incident = "scanned-twice" | "back-missing" | "wrong-election";

export interface BatchScan {
  /** 1 for the first ballot of the pile; both pages of a ballot carry the same. */
  readonly ballot: number;
  readonly scan: SimulatedScan;
  readonly incident: Incident | null;
}

/** The images of a pile of ballots in the order in which a duplex scanner gives them. */
export function* simulateBatch(blank: BlankBallot, options: BatchOptions): Generator<BatchScan> {
  const chance = seeded(options.seed ^ 0x2545f491);
  const { incidents, other, scanner } = options;
  for (let ballot = 1; ballot <= options.count; ballot++) {
    const seed = options.seed + ballot * 7919;
    const isWrong = other !== undefined && chance.happens(incidents?.wrongElection ?? 0);
    const isBiLevel = scanners[scanner].depth === "bi-level";
    const pen = options.pen ?? chance.pick(isBiLevel ? inkPens : penKinds);
    const filled = fillBallot(isWrong ? other : blank, { ...options, seed, pen });
    const scans = scanBallot(filled, { seed, scanner });
    const isMissing = scans.length > 1 && chance.happens(incidents?.backMissing ?? 0);
    for (const scan of isMissing ? scans.slice(0, 1) : scans) {
      const incident = isWrong ? "wrong-election" : isMissing ? "back-missing" : null;
      yield { ballot, scan, incident };
    }
    if (!chance.happens(incidents?.scannedTwice ?? 0)) continue;
    for (const scan of scanBallot(filled, { seed: seed + 1, scanner }))
      yield { ballot, scan, incident: "scanned-twice" };
  }
}
