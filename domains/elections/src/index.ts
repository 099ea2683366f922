import type { DomainModule } from "@nhiemky/access-control";
import { contestRoutes } from "./http/contest-routes.ts";
import { countingRoutes } from "./http/counting-routes.ts";
import { paperRoutes } from "./http/paper-routes.ts";
import { resourceUnits } from "./http/resource-units.ts";
import { resultRoutes } from "./http/result-routes.ts";
import { votingRoutes } from "./http/voting-routes.ts";

export { amendContest } from "./actions/amend-contest.ts";
export { drawHandAudit, recordAuditFinding } from "./actions/audit-by-hand.ts";
export { recordConsent, recordOpinionPoll, stepWithdrawal } from "./actions/change-nomination.ts";
export { chooseCountingCommittee } from "./actions/choose-counting-committee.ts";
export { enterScans, type ScannedBallot, type ScannedPage } from "./actions/enter-scans.ts";
export { exportCountRecord } from "./actions/export-count-record.ts";
export { freezeCandidateList } from "./actions/freeze-candidate-list.ts";
export { destroyBallots, sealBallots } from "./actions/keep-and-destroy.ts";
export { closeKeying, keySheet, openKeying } from "./actions/key-batch.ts";
export { listContests, listMyCounts } from "./actions/list-contests.ts";
export { nominateCandidate } from "./actions/nominate-candidate.ts";
export { openBatch } from "./actions/open-batch.ts";
export { openContest } from "./actions/open-contest.ts";
export { openNextRound } from "./actions/open-next-round.ts";
export { addProposedValidity } from "./actions/propose-validity.ts";
export { readContest } from "./actions/read-contest.ts";
export { listBallots } from "./actions/read-counting-desk.ts";
export { readElectionFile } from "./actions/read-election-file.ts";
export { readMinutes } from "./actions/read-minutes.ts";
export { certifiedResult } from "./actions/read-result.ts";
export { recordAttendance, recordBaseExclusion } from "./actions/record-attendance.ts";
export { ruleOnBallot } from "./actions/rule-on-ballot.ts";
export { closeVote, openVote, recordPrintRun } from "./actions/run-vote.ts";
export {
  announceResult,
  certifyResult,
  overrideLock,
  readHeldLocks,
  readReconciliation,
} from "./actions/settle-result.ts";
export { type TalliedFiles, type TallyFiles, tallyFiles } from "./actions/tally-files.ts";
export { tallyRecord } from "./actions/tally-record.ts";
export { electionFileErrors } from "./file-errors.ts";
export { describeTally } from "./rules/describe-tally.ts";
export { electionOnPaper } from "./rules/election-on-paper.ts";
export { minutesOf } from "./rules/minutes.ts";
export { type NamedText, ofSameList, parseElection } from "./rules/parse-files.ts";
export type { TallyReport } from "./rules/tally-report.ts";

export const electionsModule: DomainModule = {
  name: "elections",
  migrations: new URL("./storage/migrations/", import.meta.url),
  routes: [...contestRoutes, ...votingRoutes, ...countingRoutes, ...resultRoutes, ...paperRoutes],
  resourceUnits,
};
