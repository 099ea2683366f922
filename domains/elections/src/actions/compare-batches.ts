import type { Connection } from "@nhiemky/database";
import type { ContestId } from "../ids.ts";
import { type ContentDifference, compareWithScan } from "../rules/compare-counts.ts";
import { type StoredBatch, selectBatches } from "../storage/ballot-rows.ts";
import { selectKeyings } from "../storage/keying-rows.ts";
import { keyedSheetsOf } from "./settle-keyings.ts";
import type { StandingBallot } from "./stand-ballots.ts";

/** So các lần kiểm of a batch. */
export interface BatchComparison {
  readonly batch: StoredBatch;
  readonly against: "keying" | "scan";
  readonly differences: readonly {
    readonly position: number | null;
    readonly ballotId: StandingBallot["ballot"]["id"] | null;
    readonly candidates: readonly string[];
    readonly isSettled: boolean;
  }[];
}

/** Batches that were counted once only, and so cannot be relied on: keyed by one person, not scanned. */
export interface ComparedBatches {
  readonly compared: readonly BatchComparison[];
  readonly single: readonly string[];
}

/** Compares, batch by batch, what was counted independently. */
export async function compareBatches(
  connection: Connection,
  contestId: ContestId,
  standing: readonly StandingBallot[],
): Promise<ComparedBatches> {
  const keyings = await selectKeyings(connection, contestId);
  const compared: BatchComparison[] = [];
  const single: string[] = [];
  for (const batch of await selectBatches(connection, contestId)) {
    const ballots = standing.filter(({ ballot }) => ballot.batch_id === batch.id);
    const ofBatch = keyings.filter((keying) => keying.batch_id === batch.id);
    if (ballots.length === 0 && ofBatch.length > 0) single.push(batch.label);
    else if (ballots[0]?.ballot.source === "keyed") compared.push(keyedComparison(batch, ballots));
    else if (ofBatch.some(({ is_closed }) => !is_closed)) single.push(batch.label);
    else if (ofBatch.length > 0) {
      const keyed = await keyedSheetsOf(
        connection,
        ofBatch.map(({ id }) => id),
      );
      compared.push(scanComparison(batch, ballots, keyed));
    }
  }
  return { compared, single };
}

function keyedComparison(batch: StoredBatch, ballots: readonly StandingBallot[]): BatchComparison {
  const differing = ballots.filter(({ ballot }) => ballot.reasons.includes("keyings-differ"));
  const listed = [...new Set(ballots.flatMap(({ ballot }) => Object.keys(ballot.marks)))].sort();
  return {
    batch,
    against: "keying",
    differences: differing.map(({ ballot, standing }) => ({
      position: ballot.position,
      ballotId: ballot.id,
      // What the keyings agree on stands in the ballot; the rest is what they differ on.
      candidates: listed.filter((candidate) => ballot.marks[candidate] === undefined),
      isSettled: standing === "ruled" || standing === "discarded",
    })),
  };
}

/** A scan stands when one closed keying confirms it wholly; else the keying that comes nearest says where to look. */
function scanComparison(
  batch: StoredBatch,
  ballots: readonly StandingBallot[],
  keyed: Awaited<ReturnType<typeof keyedSheetsOf>>,
): BatchComparison {
  const scanned = ballots.flatMap(({ ballot, counts }) =>
    counts === null ? [] : [{ id: ballot.id, marks: Object.fromEntries(counts.marks), found: counts.found }],
  );
  type Scan = (typeof scanned)[number];
  const attempts: (readonly ContentDifference<Scan>[])[] = keyed.map((sheets) =>
    compareWithScan(sheets, scanned),
  );
  const nearest = attempts.reduce((best, one) => (one.length < best.length ? one : best));
  return {
    batch,
    against: "scan",
    differences: nearest.map(({ position, scanned: scan, candidates }) => ({
      position,
      ballotId: scan?.id ?? null,
      candidates,
      isSettled: false,
    })),
  };
}
