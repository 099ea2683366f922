import type { ActionContext, FileReply } from "@nhiemky/access-control";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { resultErrors } from "../errors.ts";
import type { ContestId } from "../ids.ts";
import { ballotKind } from "../rules/ballot.ts";
import { decideValidity } from "../rules/ballot-validity.ts";
import { castVoteRecords, type RecordedBallot } from "../rules/cast-vote-records.ts";
import { resultsReport } from "../rules/results-report.ts";
import { certifiedResult } from "./read-result.ts";
import { imageName, recordOfCount } from "./record-of-count.ts";
import { rulesOfContest } from "./rules-of-contest.ts";

function jsonFile(fileName: string, value: unknown): FileReply {
  return { fileName, mediaType: "application/json", content: `${JSON.stringify(value, null, 2)}\n` };
}

/** Phiếu theo NIST SP 1500-103, for the committee and whoever audits: it holds single ballots. */
export async function exportCastVoteRecords(
  context: ActionContext,
  contestId: ContestId,
): Promise<Result<FileReply>> {
  const certified = await certifiedResult(context, contestId, "committee");
  if (!certified.ok) return certified;
  const { contest, stored } = certified.value;
  if (contest.state === "ballots-destroyed") return err(appError(resultErrors.ELECTIONS_BALLOTS_DESTROYED));
  const { election } = stored;
  const rules = await rulesOfContest(context.connection, contest);
  const kind = ballotKind(election.grammar, election.candidates.length);
  const { standing, sheets } = await recordOfCount(context, certified.value);
  const pages = Map.groupBy(sheets, ({ ballot_id }) => ballot_id);
  const ballots = standing.map(({ ballot, counts, rulings }): RecordedBallot => {
    const isInvalid =
      counts !== null && decideValidity(kind, election.seats, counts, rules).outcome !== "valid";
    return {
      id: ballot.id,
      batchId: ballot.batch_label,
      images: (pages.get(ballot.id) ?? []).map((sheet) => ({ name: imageName(sheet), sha256: sheet.sha256 })),
      read: ballot.marks,
      counts: counts === null ? null : Object.fromEntries(counts.marks),
      isInvalid,
      rulers: rulings.map(({ ruler }) => ruler),
      message: rulings.at(-1)?.reason ?? null,
    };
  });
  return ok(jsonFile("cast-vote-records.json", castVoteRecords(election, ballots, election.heldOn)));
}

/** Kết quả theo NIST SP 1500-100: totals, for everybody once announced. */
export async function exportResults(
  context: ActionContext,
  contestId: ContestId,
): Promise<Result<FileReply>> {
  const certified = await certifiedResult(context, contestId, "readers");
  if (!certified.ok) return certified;
  const { stored, report } = certified.value;
  return ok(
    jsonFile("results.json", resultsReport(stored.election, report, stored.certified_at.toISOString())),
  );
}
