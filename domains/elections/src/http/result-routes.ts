import { implement } from "@nhiemky/access-control";
import { ok } from "@nhiemky/kernel";
import {
  drawHandAudit,
  listHandAudits,
  readHandAudit,
  recordAuditFinding,
} from "../actions/audit-by-hand.ts";
import { exportCountRecord } from "../actions/export-count-record.ts";
import { exportCastVoteRecords, exportResults } from "../actions/export-standard-files.ts";
import { destroyBallots, sealBallots } from "../actions/keep-and-destroy.ts";
import { openNextRound } from "../actions/open-next-round.ts";
import { readJournal } from "../actions/read-journal.ts";
import { readMinutes } from "../actions/read-minutes.ts";
import { type Audience, type CertifiedResult, certifiedResult } from "../actions/read-result.ts";
import {
  announceResult,
  certifyResult,
  overrideLock,
  readHeldLocks,
  readReconciliation,
} from "../actions/settle-result.ts";
import type { ContestId } from "../ids.ts";
import { resultRoutes as routes } from "../result-routes.ts";
import { done, named } from "./replies.ts";

function presentResult({ stored, report, seal }: CertifiedResult) {
  const { format, election, rulePack, reconciliation, list, votes, verdict } = report;
  return {
    title: stored.election.title,
    result: { format, election, rulePack, reconciliation, list, votes, verdict },
    resultHash: stored.result_hash,
    certifiedAt: stored.certified_at.toISOString(),
    certifiedBy: stored.certified_by,
    announcedAt: stored.announced_at?.toISOString() ?? null,
    seal:
      seal === null
        ? null
        : {
            envelopes: seal.each.map(({ label, ballots, unused }) => ({ label, ballots, unused })),
            sealedBy: seal.sealed_by,
            handedTo: seal.handed_to,
            sealedAt: seal.sealed_at.toISOString(),
          },
  };
}

async function shownResult(
  context: Parameters<typeof certifiedResult>[0],
  contestId: ContestId,
  audience: Audience,
) {
  const certified = await certifiedResult(context, contestId, audience);
  return certified.ok ? ok(presentResult(certified.value)) : certified;
}

export const resultRoutes = [
  implement(routes.readReconciliation, (context, { params }) =>
    readReconciliation(context, params.contestId),
  ),
  implement(routes.readHeldLocks, (context, { params }) => readHeldLocks(context, params.contestId)),
  implement(routes.overrideLock, (context, { params, body }) =>
    done(overrideLock(context, params.contestId, body)),
  ),
  implement(routes.certifyResult, (context, { params }) =>
    named("resultHash", certifyResult(context, params.contestId)),
  ),
  implement(routes.announceResult, (context, { params }) => done(announceResult(context, params.contestId))),
  implement(routes.readResult, (context, { params }) => shownResult(context, params.contestId, "readers")),
  implement(routes.readCertifiedResult, (context, { params }) =>
    shownResult(context, params.contestId, "committee"),
  ),
  implement(routes.readMinutesData, (context, { params }) =>
    readMinutes(context, params.contestId, "readers"),
  ),
  implement(routes.readMinutesDraft, (context, { params }) =>
    readMinutes(context, params.contestId, "committee"),
  ),
  implement(routes.openNextRound, (context, { params, body }) =>
    named("contestId", openNextRound(context, params.contestId, body)),
  ),
  implement(routes.sealBallots, (context, { params, body }) =>
    done(sealBallots(context, params.contestId, body)),
  ),
  implement(routes.destroyBallots, (context, { params, body }) =>
    named("destroyed", destroyBallots(context, params.contestId, body)),
  ),
  implement(routes.readJournal, (context, { params }) =>
    named("entries", readJournal(context, params.contestId)),
  ),
  implement(routes.exportCountRecord, (context, { params }) => exportCountRecord(context, params.contestId)),
  implement(routes.exportCastVoteRecords, (context, { params }) =>
    exportCastVoteRecords(context, params.contestId),
  ),
  implement(routes.exportResults, (context, { params }) => exportResults(context, params.contestId)),
  implement(routes.drawHandAudit, (context, { params, body }) =>
    drawHandAudit(context, params.contestId, body),
  ),
  implement(routes.listHandAudits, (context, { params }) =>
    named("audits", listHandAudits(context, params.contestId)),
  ),
  implement(routes.readHandAudit, (context, { params }) =>
    readHandAudit(context, params.contestId, params.auditId),
  ),
  implement(routes.recordAuditFinding, (context, { params, body }) =>
    recordAuditFinding(context, params.contestId, params.auditId, body),
  ),
];
