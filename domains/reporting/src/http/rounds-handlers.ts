import { type ImplementedRoute, implement } from "@nhiemky/access-control";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { approveSheet } from "../actions/approve-sheet.ts";
import { approveSheets } from "../actions/approve-sheets.ts";
import { correctSheet } from "../actions/correct-sheet.ts";
import { defineForm } from "../actions/define-form.ts";
import { giveOutWorkbook } from "../actions/give-out-workbook.ts";
import { importDataValueSets } from "../actions/import-data-value-sets.ts";
import { extendDueDate, lockRound, remindUnits } from "../actions/lead-round.ts";
import { listReportRequests } from "../actions/list-report-requests.ts";
import { openRound } from "../actions/open-round.ts";
import { readBackWorkbook } from "../actions/read-back-workbook.ts";
import { listForms, readForm } from "../actions/read-forms.ts";
import { listRounds, listRoundUnits, readCompleteness, readRound } from "../actions/read-rounds.ts";
import { readSheet } from "../actions/read-sheet.ts";
import { returnSheet } from "../actions/return-sheet.ts";
import { saveEntries } from "../actions/save-entries.ts";
import { addEvidence, readEvidence, removeEvidence } from "../actions/sheet-evidence.ts";
import { submitSheet } from "../actions/submit-sheet.ts";
import { withdrawSheet } from "../actions/withdraw-sheet.ts";
import { entryRoutes } from "../entry-routes.ts";
import { formRoutes } from "../form-routes.ts";
import { entryErrors, submissionErrors } from "../rounds-errors.ts";
import { roundsRoutes } from "../rounds-routes.ts";
import { sheetRoutes } from "../sheet-routes.ts";

async function done(result: Promise<Result<unknown>>): Promise<Result<{ readonly done: true }>> {
  const outcome = await result;
  return outcome.ok ? ok({ done: true }) : outcome;
}

async function named<Name extends string, Value>(
  name: Name,
  result: Promise<Result<Value>>,
): Promise<Result<{ readonly [key in Name]: Value }>> {
  const outcome = await result;
  return outcome.ok ? ok({ [name]: outcome.value } as { [key in Name]: Value }) : outcome;
}

function limitsOf({ page, pageSize }: { readonly page: number; readonly pageSize: number }) {
  return { limit: pageSize, offset: (page - 1) * pageSize };
}

export const roundsHandlers: readonly ImplementedRoute[] = [
  implement(formRoutes.listForms, async (context, { query, scope }) =>
    ok({ rows: await listForms(context, scope, query.ownerUnitId ?? null) }),
  ),
  implement(formRoutes.readForm, (context, { params }) => readForm(context, params.formId)),
  implement(formRoutes.defineForm, (context, { body }) => defineForm(context, body)),

  implement(roundsRoutes.listRounds, async (context, { query, scope }) => {
    const { ownerUnitId = null, show, page, pageSize } = query;
    const asked = { ...limitsOf(query), ownerUnitId, isOpenOnly: show === "open" };
    return ok({ ...(await listRounds(context, scope, asked)), page, pageSize });
  }),
  implement(roundsRoutes.openRound, (context, { body }) => named("roundId", openRound(context, body))),
  implement(roundsRoutes.readRound, (context, { params, scope }) =>
    readRound(context, scope, params.roundId),
  ),
  implement(roundsRoutes.listRoundUnits, async (context, { params, query, scope }) => {
    const { state = null, underUnitId = null, page, pageSize } = query;
    const asked = { ...limitsOf(query), state, underUnitId };
    return ok({ ...(await listRoundUnits(context, scope, params.roundId, asked)), page, pageSize });
  }),
  implement(roundsRoutes.readCompleteness, (context, { params, query, scope }) =>
    readCompleteness(context, scope, params.roundId, query.underUnitId ?? null),
  ),
  implement(roundsRoutes.lockRound, (context, { params, body }) =>
    done(lockRound(context, params.roundId, body.isLocked)),
  ),
  implement(roundsRoutes.extendDueDate, (context, { params, body }) =>
    named("changedCount", extendDueDate(context, params.roundId, body.unitIds, body.dueOn)),
  ),
  implement(roundsRoutes.remindUnits, (context, { params, body }) =>
    named("remindedCount", remindUnits(context, params.roundId, body.unitIds, body.note)),
  ),
  implement(roundsRoutes.listReportRequests, async (context, { params }) =>
    ok(await listReportRequests(context, params.unitId)),
  ),

  implement(sheetRoutes.readSheet, (context, { params }) =>
    readSheet(context, params.roundId, params.unitId),
  ),
  implement(sheetRoutes.saveEntries, (context, { params, body }) =>
    saveEntries(context, params.roundId, params.unitId, body),
  ),
  implement(sheetRoutes.submitSheet, (context, { params, body }) =>
    named("submissionId", submitSheet(context, params.roundId, params.unitId, body.note)),
  ),
  implement(sheetRoutes.addEvidence, async (context, { params, body, file }) =>
    file === null
      ? err(appError(submissionErrors.SUBMISSION_EVIDENCE_NO_FILE, {}, { field: "file" }))
      : named("evidenceId", addEvidence(context, params.roundId, params.unitId, body.cell, file)),
  ),
  implement(sheetRoutes.readEvidence, (context, { params }) => readEvidence(context, params.evidenceId)),
  implement(sheetRoutes.removeEvidence, (context, { params }) =>
    done(removeEvidence(context, params.evidenceId)),
  ),
  implement(sheetRoutes.withdrawSheet, (context, { params }) =>
    done(withdrawSheet(context, params.submissionId)),
  ),
  implement(sheetRoutes.returnSheet, (context, { params, body }) =>
    done(returnSheet(context, params.submissionId, body)),
  ),
  implement(sheetRoutes.approveSheet, (context, { params, body }) =>
    approveSheet(context, params.submissionId, body.note),
  ),
  implement(sheetRoutes.approveSheets, (context, { params, body, scope }) =>
    approveSheets(context, scope, params.roundId, body.submissionIds, body.note),
  ),
  implement(sheetRoutes.correctSheet, (context, { params, body }) =>
    correctSheet(context, params.submissionId, body),
  ),

  implement(entryRoutes.giveOutWorkbook, (context, { params, query, scope }) =>
    giveOutWorkbook(context, scope, params.roundId, query.unitId ?? null),
  ),
  implement(entryRoutes.readBackWorkbook, async (context, { params, body, file, scope }) =>
    file === null
      ? err(appError(entryErrors.ENTRY_NO_FILE, {}, { field: "file" }))
      : readBackWorkbook(context, scope, params.roundId, file.content, body.numberStyle),
  ),
  implement(entryRoutes.importDataValueSets, (context, { params, body, scope }) =>
    importDataValueSets(context, scope, params.roundId, body),
  ),
];
