import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import { appError, type CivilDate, daysBetween, err, ok, type Result, today } from "@nhiemky/kernel";
import { scopeCondition, unitNames } from "@nhiemky/org-structure";
import { loadRuleBook } from "@nhiemky/rule-settings";
import type { Coverage, DispatchSummary } from "../cascade-routes.ts";
import { documentErrors } from "../errors.ts";
import type { DispatchId, DocumentId } from "../ids.ts";
import { coverageState } from "../rules/coverage-state.ts";
import {
  type AnswerRow,
  selectAnswers,
  selectCoverage,
  selectLevels,
  selectQuestions,
} from "../storage/coverage-rows.ts";
import {
  type DispatchCounts,
  selectDispatchCounts,
  selectDispatchesOf,
  selectSentClauses,
} from "../storage/dispatch-rows.ts";
import { selectDocument } from "../storage/document-rows.ts";

/** From which share of repeated words an answer without anything of its own is pointed out (rule CD-03, unverified). */
export async function copiedShareThreshold({ connection, clock }: ActionContext): Promise<number> {
  const value = (await loadRuleBook(connection)).lookUp("documents.answer.copied-share", today(clock))?.value;
  return typeof value === "number" ? value : 1;
}

/** An answer as the sender sees it. */
export function presentAnswer(row: AnswerRow, sentOn: CivilDate, threshold: number) {
  const { deliveryId: _, clauseIds: __, ...facts } = row;
  const share =
    row.wordCount === null || row.wordCount === 0 ? 0 : (row.copiedWordCount ?? 0) / row.wordCount;
  const hasNothingOwn = row.ownNumberCount + row.ownOwnerCount + row.ownDateCount === 0;
  return {
    ...facts,
    days: daysBetween(sentOn, row.answeredOn),
    isMostlyCopied: share >= threshold && hasNothingOwn,
  };
}

/** The coverage matrix of one sending: units × clauses, as it stands today. */
export async function getCoverage(context: ActionContext, id: DispatchId): Promise<Result<Coverage>> {
  const { connection } = context;
  const counts = await selectDispatchCounts(connection, id);
  const document = counts === null ? null : await selectDocument(connection, counts.documentId);
  if (counts === null || document === null) return err(appError(documentErrors.DOCUMENTS_NOT_FOUND));
  const on = today(context.clock);
  const rows = await selectCoverage(connection, id);
  const deliveryIds = rows.map((row) => row.deliveryId);
  const answers = Map.groupBy(await selectAnswers(connection, deliveryIds), (answer) => answer.deliveryId);
  const questions = await selectQuestions(connection, deliveryIds);
  const names = await unitNames(connection, [counts.fromUnitId, ...rows.map((row) => row.unitId)], on);
  const nameOf = (unitId: UnitId) => names.get(unitId)?.fullName ?? "";
  const sent = await selectSentClauses(connection, id);
  const columns =
    sent.length === 0
      ? [{ clauseId: null, label: "", text: document.subject ?? "" }]
      : sent.map((clause) => ({ clauseId: clause.id, label: clause.label, text: clause.text.slice(0, 300) }));
  const threshold = await copiedShareThreshold(context);
  return ok({
    dispatch: { ...counts, fromUnitName: nameOf(counts.fromUnitId) },
    on,
    document: { id: document.id, referenceNumber: document.reference_number, subject: document.subject },
    columns,
    units: rows
      .map(({ deliveryId, ...row }) => {
        const own = answers.get(deliveryId) ?? [];
        return {
          ...row,
          deliveryId,
          unitName: nameOf(row.unitId),
          daysToAcknowledge:
            row.acknowledgedOn === null ? null : daysBetween(counts.sentOn, row.acknowledgedOn),
          answers: own.map((answer) => presentAnswer(answer, counts.sentOn, threshold)),
          cells: columns.map(({ clauseId }) => {
            const covering = own.find(
              ({ clauseIds }) => clauseId === null || clauseIds.length === 0 || clauseIds.includes(clauseId),
            );
            const { acknowledgeBy, answerBy } = counts;
            const { acknowledgedOn } = row;
            return coverageState(
              { acknowledgeBy, answerBy, acknowledgedOn, answeredOn: covering?.answeredOn ?? null },
              on,
            );
          }),
        };
      })
      .sort((left, right) => left.unitName.localeCompare(right.unitName, "vi", { numeric: true })),
    levels: (await selectLevels(connection, id)).map(({ daysToAcknowledge, daysToAnswer, ...level }) => ({
      ...level,
      meanDaysToAcknowledge:
        level.acknowledgedCount === 0 ? null : daysToAcknowledge / level.acknowledgedCount,
      meanDaysToAnswer: level.answeredCount === 0 ? null : daysToAnswer / level.answeredCount,
    })),
    questions: questions.map(({ unitId, ...question }) => ({
      ...question,
      unitName: nameOf(unitId),
      askedAt: question.askedAt.toISOString(),
      answeredAt: question.answeredAt?.toISOString() ?? null,
    })),
  });
}

/** When and to how many a document was sent by units in the actor's scope. */
export async function listDispatches(
  context: ActionContext,
  scope: Scope,
  documentId: DocumentId,
): Promise<DispatchSummary[]> {
  const { connection, clock } = context;
  const isVisible = scopeCondition(scope, "s.from_unit_id");
  const rows: readonly DispatchCounts[] = await selectDispatchesOf(connection, documentId, isVisible);
  const names = await unitNames(
    connection,
    rows.map((row) => row.fromUnitId),
    today(clock),
  );
  return rows.map((row) => ({ ...row, fromUnitName: names.get(row.fromUnitId)?.fullName ?? "" }));
}
