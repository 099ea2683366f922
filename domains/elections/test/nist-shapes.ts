import { z } from "zod";

/**
 * What the published JSON schemas of NIST SP 1500-103 (1.0) and 1500-100 (2.0) ask of the parts that the exports write:
 * names, which of them must be there, enumerations, and nothing else beside them. Written from the standards, not the
 * schemas themselves; docs/domains/elections.md says when the exports were run through those.
 */
const yesNo = z.enum(["yes", "no", "unknown"]);
const of = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ "@type": z.literal(type), ...shape });
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/);

const cvrSelection = of("CVR.CVRContestSelection", {
  ContestSelectionId: z.string(),
  SelectionPosition: z
    .array(
      of("CVR.SelectionPosition", {
        HasIndication: yesNo,
        NumberVotes: z.int(),
        IsAllocable: yesNo.optional(),
      }),
    )
    .min(1),
});
const cvrSnapshot = of("CVR.CVRSnapshot", {
  "@id": z.string(),
  Type: z.enum(["interpreted", "modified", "original"]),
  Annotation: z
    .array(
      of("CVR.Annotation", {
        AdjudicatorName: z.array(z.string()).min(1).optional(),
        Message: z.array(z.string()).min(1).optional(),
      }),
    )
    .optional(),
  CVRContest: z.array(
    of("CVR.CVRContest", {
      ContestId: z.string(),
      Selections: z.int().optional(),
      Status: z
        .array(z.enum(["invalidated-rules", "not-indicated", "overvoted", "undervoted", "other"]))
        .optional(),
      CVRContestSelection: z.array(cvrSelection),
    }),
  ),
});

/** A report of cast vote records (SP 1500-103). */
export const castVoteRecordReportShape = of("CVR.CastVoteRecordReport", {
  Version: z.literal("1.0.0"),
  GeneratedDate: instant,
  ReportType: z.array(
    z.enum(["adjudicated", "aggregated", "originating-device-export", "rcv-round", "other"]),
  ),
  ReportGeneratingDeviceIds: z.array(z.string()).min(1),
  ReportingDevice: z
    .array(of("CVR.ReportingDevice", { "@id": z.string(), Application: z.string().optional() }))
    .min(1),
  GpUnit: z
    .array(
      of("CVR.GpUnit", {
        "@id": z.string(),
        Type: z.literal("other"),
        OtherType: z.string(),
        Name: z.string(),
      }),
    )
    .min(1),
  Election: z
    .array(
      of("CVR.Election", {
        "@id": z.string(),
        Name: z.string(),
        ElectionScopeId: z.string(),
        Candidate: z.array(of("CVR.Candidate", { "@id": z.string(), Name: z.string() })),
        Contest: z
          .array(
            of("CVR.CandidateContest", {
              "@id": z.string(),
              Name: z.string(),
              VoteVariation: z.literal("n-of-m"),
              VotesAllowed: z.int(),
              NumberElected: z.int(),
              ContestSelection: z.array(
                of("CVR.CandidateSelection", { "@id": z.string(), CandidateIds: z.array(z.string()).min(1) }),
              ),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
  CVR: z.array(
    of("CVR.CVR", {
      ElectionId: z.string(),
      UniqueId: z.string(),
      BatchId: z.string(),
      CurrentSnapshotId: z.string(),
      BallotImage: z.array(
        of("CVR.ImageData", {
          Location: z.string(),
          Hash: of("CVR.Hash", { Type: z.literal("sha-256"), Value: z.string().regex(/^[0-9a-f]{64}$/) }),
        }),
      ),
      CVRSnapshot: z.array(cvrSnapshot).min(1),
    }),
  ),
});

const inLanguage = of("ElectionResults.InternationalizedText", {
  Text: z.array(of("ElectionResults.LanguageString", { Language: z.string(), Content: z.string() })).min(1),
});

/** A report of results (SP 1500-100, version 2). */
export const electionReportShape = of("ElectionResults.ElectionReport", {
  Format: z.enum(["precinct-level", "summary-contest"]),
  GeneratedDate: instant,
  Issuer: z.string(),
  IssuerAbbreviation: z.string(),
  SequenceStart: z.int(),
  SequenceEnd: z.int(),
  Status: z.literal("certified"),
  VendorApplicationId: z.string(),
  Notes: z.string(),
  GpUnit: z.array(
    of("ElectionResults.ReportingUnit", {
      "@id": z.string(),
      Type: z.literal("other"),
      OtherType: z.string(),
      Name: inLanguage,
    }),
  ),
  Election: z.array(
    of("ElectionResults.Election", {
      Name: inLanguage,
      StartDate: z.iso.date(),
      EndDate: z.iso.date(),
      Type: z.literal("other"),
      OtherType: z.string(),
      ElectionScopeId: z.string(),
      BallotCounts: z.array(
        of("ElectionResults.BallotCounts", {
          GpUnitId: z.string(),
          Type: z.literal("total"),
          BallotsCast: z.int(),
          BallotsOutstanding: z.int(),
          BallotsRejected: z.int(),
        }),
      ),
      Candidate: z.array(
        of("ElectionResults.Candidate", {
          "@id": z.string(),
          BallotName: inLanguage,
          PostElectionStatus: z
            .enum(["advanced-to-runoff", "defeated", "projected-winner", "winner", "withdrawn"])
            .optional(),
        }),
      ),
      Contest: z.array(
        of("ElectionResults.CandidateContest", {
          "@id": z.string(),
          Name: z.string(),
          ElectionDistrictId: z.string(),
          VoteVariation: z.literal("n-of-m"),
          VotesAllowed: z.int(),
          NumberElected: z.int(),
          ContestSelection: z.array(
            of("ElectionResults.CandidateSelection", {
              "@id": z.string(),
              CandidateIds: z.array(z.string()).min(1),
              VoteCounts: z.array(
                of("ElectionResults.VoteCounts", {
                  GpUnitId: z.string(),
                  Type: z.literal("total"),
                  Count: z.int(),
                }),
              ),
            }),
          ),
        }),
      ),
    }),
  ),
});
