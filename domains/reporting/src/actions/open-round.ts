import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result, today } from "@nhiemky/kernel";
import { unitsOutside } from "@nhiemky/org-structure";
import { periodErrors } from "../errors.ts";
import type { RoundId } from "../ids.ts";
import { roundEvents } from "../rounds-audit-events.ts";
import { formErrors, roundErrors } from "../rounds-errors.ts";
import type { NewRound } from "../rounds-schemas.ts";
import { formHasId, selectForms } from "../storage/form-rows.ts";
import { findPeriod } from "../storage/period-rows.ts";
import { queueUnits } from "../storage/roll-up/roll-up-queue.ts";
import { insertRound } from "../storage/rounds-rows.ts";
import { unitsAbove } from "../storage/submission-rows.ts";
import { authorOf } from "./author.ts";
import { nameUnits } from "./name-units.ts";

const mostNamed = 5;

/** Mở đợt báo cáo: one form for one period, asked of units of one's own subtree. From then on totals expect them. */
export async function openRound(context: ActionContext, input: NewRound): Promise<Result<RoundId>> {
  return inTransaction(context.connection, async (connection) => {
    const { clock, random, actor } = context;
    const { ownerUnitId, opensOn, dueOn } = input;
    const unitIds = [...new Set(input.unitIds)];
    const [form] = await selectForms(connection, formHasId(input.formId));
    const owners = [ownerUnitId, ...(await unitsAbove(connection, ownerUnitId))];
    if (form === undefined || !owners.includes(form.owner_unit_id)) {
      return err(appError(formErrors.FORM_NOT_FOUND, {}, { field: "formId" }));
    }
    const period = await findPeriod(connection, input.periodId);
    if (period === null) return err(appError(periodErrors.PERIOD_NOT_FOUND, {}, { field: "periodId" }));
    if (form.frequency !== period.kind) {
      const parameters = { period: period.label };
      return err(appError(roundErrors.ROUND_PERIOD_MISMATCH, parameters, { field: "periodId" }));
    }
    if (dueOn < opensOn) {
      return err(appError(roundErrors.ROUND_DUE_TOO_EARLY, { dueOn, opensOn }, { field: "dueOn" }));
    }
    const outside = await unitsOutside(connection, unitIds, ownerUnitId);
    if (outside.length > 0) {
      const named = await nameUnits(connection, outside.slice(0, mostNamed), today(clock));
      const units = outside.slice(0, mostNamed).map((id) => named(id).name);
      const parameters = { count: outside.length, units: units.join(", ") };
      return err(appError(roundErrors.ROUND_UNITS_OUTSIDE, parameters, { field: "unitIds" }));
    }
    const roundId = makeId<"reporting-round">(clock, random);
    const round = {
      id: roundId,
      owner_unit_id: ownerUnitId,
      form_id: form.id,
      period_key: period.key,
      title: input.title,
      opens_on: opensOn,
      due_on: dueOn,
      approval_level_count: input.approvalLevelCount,
      locked_at: null,
      opened_at: clock.now(),
      opened_by: authorOf(actor).author,
    };
    await insertRound(connection, round, unitIds);
    await queueUnits(connection, unitIds, period.key);
    await recordEvent(
      { ...context, connection },
      {
        event: roundEvents["round.opened"],
        unitId: ownerUnitId,
        subject: { kind: "reporting-round", id: roundId },
        data: { formId: form.id, period: period.label, unitCount: unitIds.length, dueOn },
      },
    );
    return ok(roundId);
  });
}
