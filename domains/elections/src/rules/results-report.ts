import type { Election } from "../election-format.ts";
import type { Result } from "./minutes-input.ts";

type Json = Readonly<Record<string, unknown>>;

function text(content: string): Json {
  return {
    "@type": "ElectionResults.InternationalizedText",
    Text: [{ "@type": "ElectionResults.LanguageString", Language: "vi", Content: content }],
  };
}

/**
 * Kết quả theo NIST SP 1500-100 (Election Results, version 2): totals only, nothing of single ballots. Whoever was not
 * elected is "defeated" once every seat is filled; before that a further round may elect them.
 */
export function resultsReport(election: Election, result: Result, generatedAt: string): Json {
  const { reconciliation, votes, verdict } = result;
  const elected = new Set(verdict.elected.map(({ candidate }) => candidate));
  const isFilled = verdict.seatsLeft === 0;
  const { issued, collected, valid, invalid } = reconciliation;
  return {
    "@type": "ElectionResults.ElectionReport",
    Format: "summary-contest",
    // The published pattern has no fractions of a second.
    GeneratedDate: generatedAt.replace(/\.\d+/, ""),
    Issuer: election.unit,
    IssuerAbbreviation: "NK",
    SequenceStart: 1,
    SequenceEnd: 1,
    Status: "certified",
    VendorApplicationId: "Nhiệm Kỳ",
    // The standard has no place for what a majority is reckoned from.
    Notes: `ballots-issued=${issued}; ballots-valid=${valid}; majority-base=${verdict.base}; votes-needed=${verdict.need}`,
    GpUnit: [
      {
        "@type": "ElectionResults.ReportingUnit",
        "@id": "unit-1",
        Type: "other",
        OtherType: "organisation",
        Name: text(election.unit),
      },
    ],
    Election: [
      {
        "@type": "ElectionResults.Election",
        Name: text(election.title),
        StartDate: election.heldOn,
        EndDate: election.heldOn,
        Type: "other",
        OtherType: "internal",
        ElectionScopeId: "unit-1",
        BallotCounts: [
          {
            "@type": "ElectionResults.BallotCounts",
            GpUnitId: "unit-1",
            Type: "total",
            BallotsCast: collected,
            BallotsOutstanding: issued - collected,
            BallotsRejected: invalid,
          },
        ],
        Candidate: election.candidates.map(({ id, name }) => ({
          "@type": "ElectionResults.Candidate",
          "@id": `candidate-${id}`,
          BallotName: text(name),
          ...(isFilled || elected.has(id)
            ? { PostElectionStatus: elected.has(id) ? "winner" : "defeated" }
            : {}),
        })),
        Contest: [
          {
            "@type": "ElectionResults.CandidateContest",
            "@id": "contest-1",
            Name: election.title,
            ElectionDistrictId: "unit-1",
            VoteVariation: "n-of-m",
            VotesAllowed: election.seats,
            NumberElected: election.seats,
            ContestSelection: votes.map(({ candidate, votes: count }) => ({
              "@type": "ElectionResults.CandidateSelection",
              "@id": `selection-${candidate}`,
              CandidateIds: [`candidate-${candidate}`],
              VoteCounts: [
                { "@type": "ElectionResults.VoteCounts", GpUnitId: "unit-1", Type: "total", Count: count },
              ],
            })),
          },
        ],
      },
    ],
  };
}
