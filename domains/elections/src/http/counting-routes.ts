import { implement } from "@nhiemky/access-control";
import { appError, err } from "@nhiemky/kernel";
import { enterScans } from "../actions/enter-scans.ts";
import { closeKeying, keySheet, openKeying } from "../actions/key-batch.ts";
import { openBatch } from "../actions/open-batch.ts";
import { readBallot, readKeying, readSheetImage } from "../actions/read-ballot.ts";
import { listBallots, readComparison, readCountingDesk } from "../actions/read-counting-desk.ts";
import { readDeskLayout } from "../actions/read-desk-layout.ts";
import { readUploadedScans } from "../actions/read-uploaded-scans.ts";
import { requireCounter } from "../actions/require-counter.ts";
import { ruleOnBallot } from "../actions/rule-on-ballot.ts";
import { countingRoutes as routes } from "../counting-routes.ts";
import { countingErrors } from "../errors.ts";
import { done, named } from "./replies.ts";

export const countingRoutes = [
  implement(routes.readCountingDesk, (context, { params }) => readCountingDesk(context, params.contestId)),
  implement(routes.readDeskLayout, (context, { params }) => readDeskLayout(context, params.contestId)),
  implement(routes.openBatch, (context, { params, body }) =>
    named("batchId", openBatch(context, params.contestId, body)),
  ),
  implement(routes.enterScans, async (context, { params, file }) => {
    // Asked before the package is unpacked: only a member's upload is worth the work.
    const counter = await requireCounter(context, params.contestId, "table");
    if (!counter.ok) return counter;
    if (file === null) return err(appError(countingErrors.ELECTIONS_SCANS_UNREADABLE, { files: "–" }));
    const scanned = await readUploadedScans(context, params.contestId, file);
    return scanned.ok ? enterScans(context, params.contestId, params.batchId, scanned.value) : scanned;
  }),
  implement(routes.listBallots, (context, { params, query }) =>
    named(
      "rows",
      listBallots(context, params.contestId, { standing: query.standing, batchId: query.batchId ?? null }),
    ),
  ),
  implement(routes.readBallot, (context, { params }) =>
    readBallot(context, params.contestId, params.ballotId),
  ),
  implement(routes.readSheetImage, (context, { params }) =>
    readSheetImage(context, params.contestId, params.sheetId),
  ),
  implement(routes.ruleOnBallot, (context, { params, body }) =>
    named("standing", ruleOnBallot(context, params.contestId, params.ballotId, body)),
  ),
  implement(routes.openKeying, (context, { params }) =>
    named("keyingId", openKeying(context, params.contestId, params.batchId)),
  ),
  implement(routes.readKeying, (context, { params }) =>
    readKeying(context, params.contestId, params.keyingId),
  ),
  implement(routes.keySheet, (context, { params, body }) =>
    done(keySheet(context, params.contestId, params.keyingId, body)),
  ),
  implement(routes.closeKeying, (context, { params }) =>
    named("differences", closeKeying(context, params.contestId, params.keyingId)),
  ),
  implement(routes.readComparison, (context, { params }) =>
    named("batches", readComparison(context, params.contestId)),
  ),
];
