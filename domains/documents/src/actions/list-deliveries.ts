import type { ActionContext, Scope } from "@nhiemky/access-control";
import { appError, err, ok, type Result, today } from "@nhiemky/kernel";
import { scopeCondition, unitNames } from "@nhiemky/org-structure";
import type { z } from "zod";
import type { DeliveryView, getDeliveryRoute } from "../delivery-routes.ts";
import { documentErrors } from "../errors.ts";
import type { DeliveryId } from "../ids.ts";
import { coverageState } from "../rules/coverage-state.ts";
import { selectClauses } from "../storage/clause-rows.ts";
import { selectAnswers, selectQuestions } from "../storage/coverage-rows.ts";
import {
  type DeliveryFilter,
  type DeliveryRow,
  selectDeliveries,
  selectDelivery,
  selectReminders,
} from "../storage/delivery-rows.ts";
import { selectSentClauses } from "../storage/dispatch-rows.ts";
import { copiedShareThreshold, presentAnswer } from "./get-coverage.ts";

async function present(context: ActionContext, rows: readonly DeliveryRow[]): Promise<DeliveryView[]> {
  const on = today(context.clock);
  const names = await unitNames(
    context.connection,
    rows.flatMap((row) => [row.unitId, row.fromUnitId]),
    on,
  );
  return rows.map(({ fromUnitId, ...row }) => ({
    ...row,
    unitName: names.get(row.unitId)?.fullName ?? "",
    fromUnitName: names.get(fromUnitId)?.fullName ?? "",
    state: coverageState(row, on),
    clauseLabels: [...row.clauseLabels],
    lastRemindedAt: row.lastRemindedAt?.toISOString() ?? null,
  }));
}

/** Văn bản được gửi đến: what units in the actor's scope were sent, what is due first, first. */
export async function listDeliveries(
  context: ActionContext,
  scope: Scope,
  filter: DeliveryFilter,
): Promise<DeliveryView[]> {
  const rows = await selectDeliveries(context.connection, filter, scopeCondition(scope, "v.unit_id"));
  return present(context, rows);
}

/** One delivery with its clauses (all of the document's, when the whole was sent), questions, answers and reminders. */
export async function getDelivery(
  context: ActionContext,
  id: DeliveryId,
): Promise<Result<z.output<typeof getDeliveryRoute.response>>> {
  const { connection } = context;
  const row = await selectDelivery(connection, id);
  const [view] = row === null ? [] : await present(context, [row]);
  if (row === null || view === undefined) return err(appError(documentErrors.DOCUMENTS_NOT_FOUND));
  const sent = await selectSentClauses(connection, row.dispatchId);
  const clauses = sent.length > 0 ? sent : await selectClauses(connection, row.documentId);
  const threshold = await copiedShareThreshold(context);
  return ok({
    ...view,
    clauses: clauses.map((clause) => ({ id: clause.id, label: clause.label, text: clause.text })),
    questions: (await selectQuestions(connection, [id])).map(({ unitId: _, ...question }) => ({
      ...question,
      unitName: view.unitName,
      askedAt: question.askedAt.toISOString(),
      answeredAt: question.answeredAt?.toISOString() ?? null,
    })),
    answers: (await selectAnswers(connection, [id])).map((answer) =>
      presentAnswer(answer, row.sentOn, threshold),
    ),
    reminders: (await selectReminders(connection, id)).map((reminder) => ({
      remindedAt: reminder.remindedAt.toISOString(),
      note: reminder.note,
    })),
  });
}
