import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import type { AskedIndicator } from "../form-schemas.ts";
import type { FormId } from "../ids.ts";
import { readRuleSide } from "../rules/rule-side.ts";
import type { CheckedRule } from "../rules/validation-findings.ts";
import { type FormIndicator, indicatorsOfForm, rulesOfForm } from "../storage/form-rows.ts";
import { optionsOf, type StoredIndicator, type StoredOption } from "../storage/indicator-rows.ts";
import { wholeKey } from "../storage/observation-rows.ts";
import type { RoundsTables } from "../storage/rounds-tables.ts";

/** One cell that a form asks for: an indicator, or one option of its breakdown. */
export interface AskedCell {
  /** Within the sheet, for looking up: indicator key and category key. */
  readonly place: string;
  /** As files name it: "dang_vien_moi", with a breakdown "dang_vien_moi#2" for its second option. */
  readonly code: string;
  readonly indicator: StoredIndicator;
  readonly option: StoredOption | null;
  readonly isRequired: boolean;
}

export interface LoadedForm {
  readonly indicators: readonly FormIndicator[];
  readonly cells: readonly AskedCell[];
  readonly byPlace: ReadonlyMap<string, AskedCell>;
  readonly optionsOf: (indicator: StoredIndicator) => readonly StoredOption[];
  readonly rules: readonly CheckedRule[];
  readonly storedRules: readonly RoundsTables["validation_rule"][];
}

export function placeOf(indicatorKey: number, categoryKey: number): string {
  return `${indicatorKey} ${categoryKey}`;
}

/** A form with the definitions of a day, cell by cell in its order. */
export async function loadForm(connection: Connection, formId: FormId, on: CivilDate): Promise<LoadedForm> {
  const indicators = await indicatorsOfForm(connection, formId, on);
  const setIds = indicators.flatMap(({ indicator }) => indicator.category_set_id ?? []);
  const options = Map.groupBy(await optionsOf(connection, setIds), (option) => option.set_id);
  const optionsOfIndicator = ({ category_set_id }: StoredIndicator) =>
    category_set_id === null ? [] : (options.get(category_set_id) ?? []);
  const cells = indicators.flatMap(({ indicator, isRequired }): AskedCell[] => {
    const parts = optionsOfIndicator(indicator);
    const cell = { indicator, isRequired };
    if (parts.length === 0) {
      return [{ ...cell, place: placeOf(indicator.key, wholeKey), code: indicator.code, option: null }];
    }
    return parts.map((option, index) => ({
      ...cell,
      place: placeOf(indicator.key, option.key),
      code: `${indicator.code}#${index + 1}`,
      option,
    }));
  });
  const storedRules = await rulesOfForm(connection, formId);
  return {
    indicators,
    cells,
    byPlace: new Map(cells.map((cell) => [cell.place, cell])),
    optionsOf: optionsOfIndicator,
    rules: storedRules.map((rule) => ({
      left: readRuleSide(rule.left_side),
      operator: rule.operator,
      right: readRuleSide(rule.right_side),
      severity: rule.severity,
      message: rule.message,
    })),
    storedRules,
  };
}

/** The cell at a place of the contract; null when the form does not ask for it. */
export function cellAt(
  form: LoadedForm,
  place: { readonly indicatorId: string; readonly categoryOptionId: string | null },
): AskedCell | null {
  return (
    form.cells.find(
      ({ indicator, option }) =>
        indicator.id === place.indicatorId && (option?.id ?? null) === place.categoryOptionId,
    ) ?? null
  );
}

export function askedIndicator(form: LoadedForm, asked: FormIndicator): AskedIndicator {
  const { indicator, section, isRequired } = asked;
  return {
    id: indicator.id,
    code: indicator.code,
    name: indicator.name,
    definition: indicator.definition,
    unitOfMeasure: indicator.unit_of_measure,
    decimals: indicator.decimals,
    origin: indicator.origin,
    section,
    isRequired,
    options: form.optionsOf(indicator).map(({ id, label }) => ({ id, label })),
  };
}
