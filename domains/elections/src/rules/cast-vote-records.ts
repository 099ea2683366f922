import type { Election } from "../election-format.ts";
import type { NameMark } from "./ballot.ts";

/** One paper for the export: as read, and as it counts. */
export interface RecordedBallot {
  readonly id: string;
  readonly batchId: string;
  readonly images: readonly { readonly name: string; readonly sha256: string }[];
  readonly read: Readonly<Record<string, NameMark>>;
  /** Null: discarded, or invalid. */
  readonly counts: Readonly<Record<string, NameMark>> | null;
  readonly isInvalid: boolean;
  readonly rulers: readonly string[];
  readonly message: string | null;
}

type Json = Readonly<Record<string, unknown>>;

function selections(marks: Readonly<Record<string, NameMark>>, isAllocable: boolean): readonly Json[] {
  return Object.entries(marks)
    .filter(([, mark]) => mark === "for" || mark === "both")
    .map(([candidate, mark]) => ({
      "@type": "CVR.CVRContestSelection",
      ContestSelectionId: `selection-${candidate}`,
      SelectionPosition: [
        {
          "@type": "CVR.SelectionPosition",
          HasIndication: "yes",
          NumberVotes: 1,
          IsAllocable: isAllocable && mark === "for" ? "yes" : "no",
        },
      ],
    }));
}

function snapshot(
  ballot: RecordedBallot,
  type: "original" | "modified",
  marks: Readonly<Record<string, NameMark>>,
  contestId: string,
): Json {
  const chosen = selections(marks, !ballot.isInvalid);
  const annotation = {
    "@type": "CVR.Annotation",
    AdjudicatorName: ballot.rulers,
    ...(ballot.message !== null && { Message: [ballot.message] }),
  };
  return {
    "@type": "CVR.CVRSnapshot",
    "@id": `${ballot.id}-${type}`,
    Type: type,
    ...(ballot.rulers.length > 0 && type === "modified" && { Annotation: [annotation] }),
    CVRContest: [
      {
        "@type": "CVR.CVRContest",
        ContestId: contestId,
        Selections: chosen.length,
        ...(ballot.isInvalid && { Status: ["invalidated-rules"] }),
        CVRContestSelection: chosen,
      },
    ],
  };
}

/**
 * Phiếu theo NIST SP 1500-103 (Cast Vote Records, version 1.0): what was read, and what counts where people ruled. No
 * time, no order and no number of a paper: ballots stand by their random names.
 */
export function castVoteRecords(
  election: Election,
  ballots: readonly RecordedBallot[],
  generatedOn: string,
): Json {
  const contestId = "contest-1";
  return {
    "@type": "CVR.CastVoteRecordReport",
    Version: "1.0.0",
    GeneratedDate: `${generatedOn}T00:00:00Z`,
    ReportType: ["originating-device-export"],
    ReportGeneratingDeviceIds: ["nhiemky"],
    ReportingDevice: [{ "@type": "CVR.ReportingDevice", "@id": "nhiemky", Application: "Nhiệm Kỳ" }],
    GpUnit: [
      {
        "@type": "CVR.GpUnit",
        "@id": "unit-1",
        Type: "other",
        OtherType: "organisation",
        Name: election.unit,
      },
    ],
    Election: [
      {
        "@type": "CVR.Election",
        "@id": "election-1",
        Name: election.title,
        ElectionScopeId: "unit-1",
        Candidate: election.candidates.map(({ id, name }) => ({
          "@type": "CVR.Candidate",
          "@id": `candidate-${id}`,
          Name: name,
        })),
        Contest: [
          {
            "@type": "CVR.CandidateContest",
            "@id": contestId,
            Name: election.title,
            VoteVariation: "n-of-m",
            VotesAllowed: election.seats,
            NumberElected: election.seats,
            ContestSelection: election.candidates.map(({ id }) => ({
              "@type": "CVR.CandidateSelection",
              "@id": `selection-${id}`,
              CandidateIds: [`candidate-${id}`],
            })),
          },
        ],
      },
    ],
    CVR: ballots
      .filter(({ counts, isInvalid }) => counts !== null || isInvalid)
      .map((ballot) => {
        const isRuled = ballot.rulers.length > 0;
        const original = snapshot(ballot, "original", ballot.read, contestId);
        const snapshots = isRuled
          ? [original, snapshot(ballot, "modified", ballot.counts ?? {}, contestId)]
          : [original];
        return {
          "@type": "CVR.CVR",
          ElectionId: "election-1",
          UniqueId: ballot.id,
          BatchId: ballot.batchId,
          CurrentSnapshotId: `${ballot.id}-${isRuled ? "modified" : "original"}`,
          BallotImage: ballot.images.map(({ name, sha256 }) => ({
            "@type": "CVR.ImageData",
            Location: name,
            Hash: { "@type": "CVR.Hash", Type: "sha-256", Value: sha256 },
          })),
          CVRSnapshot: snapshots,
        };
      }),
  };
}
