import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import { appError, err, ok, type Result, today } from "@nhiemky/kernel";
import { scopeCondition } from "@nhiemky/org-structure";
import { sql } from "kysely";
import type { AskedIndicator, FormRow, ValidationRuleInput } from "../form-schemas.ts";
import type { FormId } from "../ids.ts";
import type { NamedUnit } from "../indicator-schemas.ts";
import { formErrors } from "../rounds-errors.ts";
import { formHasId, type StoredForm, selectForms } from "../storage/form-rows.ts";
import { askedIndicator, loadForm } from "./load-form.ts";
import { nameUnits } from "./name-units.ts";

function presentForm(form: StoredForm, named: (id: UnitId) => NamedUnit): FormRow {
  return {
    id: form.id,
    ownerUnit: named(form.owner_unit_id),
    code: form.code,
    version: form.version,
    isLatest: form.is_latest,
    title: form.title,
    note: form.note,
    frequency: form.frequency,
    indicatorCount: form.indicator_count,
  };
}

/** The forms of the units in sight, or of one of them. */
export async function listForms(
  { connection, clock }: ActionContext,
  scope: Scope,
  ownerUnitId: UnitId | null,
): Promise<FormRow[]> {
  const ofOwner = ownerUnitId === null ? sql`true` : sql`f.owner_unit_id = ${ownerUnitId}`;
  const forms = await selectForms(
    connection,
    sql`${scopeCondition(scope, "f.owner_unit_id")} and ${ofOwner}`,
  );
  const owners = forms.map((form) => form.owner_unit_id);
  const named = await nameUnits(connection, owners, today(clock));
  return forms.map((form) => presentForm(form, named));
}

/** A form with the definitions of today. */
export async function readForm(
  { connection, clock }: ActionContext,
  formId: FormId,
): Promise<
  Result<{
    readonly form: FormRow;
    readonly indicators: AskedIndicator[];
    readonly rules: ValidationRuleInput[];
  }>
> {
  const [stored] = await selectForms(connection, formHasId(formId));
  if (stored === undefined) return err(appError(formErrors.FORM_NOT_FOUND));
  const form = await loadForm(connection, formId, today(clock));
  const named = await nameUnits(connection, [stored.owner_unit_id], today(clock));
  return ok({
    form: presentForm(stored, named),
    indicators: form.indicators.map((asked) => askedIndicator(form, asked)),
    rules: form.storedRules.map(({ left_side, operator, right_side, severity, message }) => ({
      left: left_side,
      operator,
      right: right_side,
      severity,
      message,
    })),
  });
}
