import type { Election } from "../election-format.ts";
import type { Result } from "./minutes-input.ts";

type Json = Readonly<Record<string, unknown>>;

function text(content: string): Json {
  return {
    "@type": "ElectionResults.InternationalizedText",
    Text: [{ "@type": "ElectionResults.LanguageString", Language: "vi", Content: content }],
  };
}

/** Kết quả theo NIST SP 1500-100 (Election Results, version 2): totals only, nothing of single ballots. */
export function resultsReport(election: Election, result: Result, generatedAt: string): Json {
  const { reconciliation, votes, verdict } = result;
  const elected = new Set(verdict.elected.map(({ candidate }) => candidate));
  const isFilled = verdict.seatsLeft === 0;
  const total = (type: string, count: number): Json => ({
    "@type": "ElectionResults.OtherCounts",
    GpUnitId: "unit-1",
    Type: type,
    Count: count,
  });
  return {
    "@type": "ElectionResults.ElectionReport",
    Format: "summary-contest",
    GeneratedDate: generatedAt,
    Issuer: election.unit,
    IssuerAbbreviation: "NK",
    SequenceStart: 1,
    SequenceEnd: 1,
    Status: "certified",
    VendorApplicationId: "Nhiệm Kỳ",
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
        ElectionScopeId: "unit-1",
        Candidate: election.candidates.map(({ id, name }) => ({
          "@type": "ElectionResults.Candidate",
          "@id": `candidate-${id}`,
          BallotName: text(name),
          ...(isFilled || elected.has(id) ? { PostElectionStatus: elected.has(id) ? "winner" : "none" } : {}),
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
            OtherCounts: [
              total("ballots-issued", reconciliation.issued),
              total("ballots-collected", reconciliation.collected),
              total("ballots-valid", reconciliation.valid),
              total("ballots-invalid", reconciliation.invalid),
              total("majority-base", verdict.base),
              total("votes-needed", verdict.need),
            ],
          },
        ],
      },
    ],
  };
}
