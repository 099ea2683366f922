import { type ActionContext, recordEvent, type UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result, today } from "@nhiemky/kernel";
import { unitsOutside } from "@nhiemky/org-structure";
import { periodErrors } from "../errors.ts";
import type { FormId, RoundId } from "../ids.ts";
import { roundEvents } from "../rounds-audit-events.ts";
import { formErrors, roundErrors } from "../rounds-errors.ts";
import type { NewRound } from "../rounds-schemas.ts";
import { selectComputedIndicators } from "../storage/computed-rows.ts";
import { formHasId, indicatorsOfForm, selectForms } from "../storage/form-rows.ts";
import { notLivingIn } from "../storage/observation-rows.ts";
import { findPeriod, type StoredPeriod } from "../storage/period-rows.ts";
import { queueUnits } from "../storage/roll-up/roll-up-queue.ts";
import { insertRound } from "../storage/rounds-rows.ts";
import { unitsAbove } from "../storage/submission-rows.ts";
import { authorOf } from "./author.ts";
import { countComputed } from "./count-computed.ts";
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
    const naming = async (ids: readonly UnitId[]) => {
      const named = await nameUnits(connection, ids.slice(0, mostNamed), today(clock));
      const units = ids.slice(0, mostNamed).map((id) => named(id).name);
      return { count: ids.length, units: units.join(", "), period: period.label };
    };
    const outside = await unitsOutside(connection, unitIds, ownerUnitId);
    if (outside.length > 0) {
      return err(appError(roundErrors.ROUND_UNITS_OUTSIDE, await naming(outside), { field: "unitIds" }));
    }
    const absent = await notLivingIn(connection, unitIds, period.from_on, period.to_on);
    if (absent.length > 0) {
      return err(appError(roundErrors.ROUND_UNITS_NOT_LIVING, await naming(absent), { field: "unitIds" }));
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
    await countAsked({ ...context, connection }, form.id, period);
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

/** What the system counts by itself stands in the sheets from the first day. */
async function countAsked(context: ActionContext, formId: FormId, period: StoredPeriod): Promise<void> {
  const onForm = await indicatorsOfForm(context.connection, formId, period.to_on);
  const asked = new Set(onForm.map(({ indicator }) => indicator.key));
  for (const indicator of await selectComputedIndicators(context.connection)) {
    if (asked.has(indicator.key)) await countComputed(context, indicator, period, indicator.ownerUnitId);
  }
}
