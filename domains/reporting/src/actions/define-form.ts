import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { type AppError, appError, err, makeId, ok, type Result, today } from "@nhiemky/kernel";
import type { NewForm } from "../form-schemas.ts";
import type { FormId } from "../ids.ts";
import { roundEvents } from "../rounds-audit-events.ts";
import { formErrors } from "../rounds-errors.ts";
import { parseRuleSide } from "../rules/rule-side.ts";
import { insertForm, lockFormVersions } from "../storage/form-rows.ts";
import { indicatorsById, type StoredIndicator } from "../storage/indicator-rows.ts";
import { unitsAbove } from "../storage/submission-rows.ts";

/**
 * Lập biểu mẫu: the indicators asked together and the rules that check them. Under a code that the unit has already it is
 * the next version; rounds that asked by an earlier one keep it.
 */
export async function defineForm(
  context: ActionContext,
  input: NewForm,
): Promise<Result<{ readonly formId: FormId; readonly version: number }>> {
  return inTransaction(context.connection, async (connection) => {
    const { clock, random } = context;
    const found = await indicatorsById(
      connection,
      input.indicators.map(({ indicatorId }) => indicatorId),
      today(clock),
    );
    const owners = new Set([input.ownerUnitId, ...(await unitsAbove(connection, input.ownerUnitId))]);
    const asked = input.indicators.map(({ indicatorId }) => {
      const indicator = found.get(indicatorId);
      return indicator !== undefined && owners.has(indicator.owner_unit_id) ? indicator : null;
    });
    const refusal = refuseIndicators(asked) ?? refuseRules(input.rules, asked);
    if (refusal !== null) return err(refusal);
    const version = (await lockFormVersions(connection, input.ownerUnitId, input.code)) + 1;
    const formId = makeId<"report-form">(clock, random);
    await insertForm(
      connection,
      {
        id: formId,
        owner_unit_id: input.ownerUnitId,
        code: input.code,
        version,
        title: input.title,
        note: input.note,
        established_at: clock.now(),
      },
      input.indicators.map(({ section, isRequired }, position) => ({
        form_id: formId,
        position,
        indicator_key: asked[position]!.key,
        section,
        is_required: isRequired,
      })),
      input.rules.map(({ left, operator, right, severity, message }, position) => ({
        id: makeId<"validation-rule">(clock, random),
        form_id: formId,
        position,
        left_side: left,
        operator,
        right_side: right,
        severity,
        message,
      })),
    );
    await recordEvent(
      { ...context, connection },
      {
        event: roundEvents["report-form.defined"],
        unitId: input.ownerUnitId,
        subject: { kind: "report-form", id: formId },
        data: { code: input.code, version, indicatorCount: asked.length },
      },
    );
    return ok({ formId, version });
  });
}

function refuseIndicators(asked: readonly (StoredIndicator | null)[]): AppError | null {
  const seen = new Set<string>();
  for (const [position, indicator] of asked.entries()) {
    const field = { field: `indicators.${position}` };
    if (indicator === null) {
      return appError(formErrors.FORM_INDICATOR_FOREIGN, { position: position + 1 }, field);
    }
    const { code } = indicator;
    if (seen.has(indicator.id)) return appError(formErrors.FORM_INDICATOR_TWICE, { code }, field);
    if (indicator.origin === "formula") return appError(formErrors.FORM_INDICATOR_FORMULA, { code }, field);
    if (indicator.frequency !== asked[0]?.frequency) {
      return appError(formErrors.FORM_FREQUENCIES_MIXED, { code }, field);
    }
    seen.add(indicator.id);
  }
  return null;
}

function refuseRules(rules: NewForm["rules"], asked: readonly (StoredIndicator | null)[]): AppError | null {
  const known = new Set(asked.flatMap((indicator) => indicator?.code ?? []));
  for (const [position, { left, right }] of rules.entries()) {
    for (const text of [left, right]) {
      const side = parseRuleSide(text);
      const wrong = "codes" in side ? unknownCode(side.codes, known) : side;
      if (wrong === null) continue;
      const parameters = { position: position + 1, reasonVi: wrong.vi, reasonEn: wrong.en };
      return appError(formErrors.FORM_RULE_WRONG, parameters, { field: `rules.${position}` });
    }
  }
  return null;
}

function unknownCode(codes: readonly string[], known: ReadonlySet<string>) {
  const code = codes.find((one) => !known.has(one));
  if (code === undefined) return null;
  return {
    vi: `“${code}” không phải mã chỉ số của biểu mẫu.`,
    en: `“${code}” is not the code of an indicator of the form.`,
  };
}
