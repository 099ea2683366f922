import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { unitNames } from "@nhiemky/org-structure";
import type { CategorySet, IndicatorRow, IndicatorVersion } from "../indicator-schemas.ts";
import { selectCategorySets } from "../storage/category-rows.ts";
import { optionsOf, type StoredIndicator } from "../storage/indicator-rows.ts";
import type { ReportingTables } from "../storage/reporting-tables.ts";

/** Breakdowns with their options. */
export async function presentCategorySets(connection: Connection): Promise<readonly CategorySet[]> {
  const sets = await selectCategorySets(connection);
  const options = await optionsOf(
    connection,
    sets.map((set) => set.id),
  );
  const optionsBySet = Map.groupBy(options, (option) => option.set_id);
  return sets.map((set) => ({
    ...set,
    isByUnitKind: optionsBySet.get(set.id)?.some((option) => option.unit_kind !== null) ?? false,
    options: (optionsBySet.get(set.id) ?? []).map(({ id, label }) => ({ id, label })),
  }));
}

export function presentVersion(
  version: Omit<ReportingTables["indicator_version"], "indicator_id">,
): IndicatorVersion {
  return {
    fromOn: version.from_on,
    untilOn: version.until_on,
    name: version.name,
    definition: version.definition,
    unitOfMeasure: version.unit_of_measure,
    decimals: version.decimals,
    kind: version.kind,
    timeOperator: version.time_operator,
    treeOperator: version.tree_operator,
    condition:
      version.condition_comparator === null
        ? null
        : { comparator: version.condition_comparator, value: version.condition_value ?? "0" },
    splitRule: version.split_rule,
    formula: version.formula,
  };
}

/** Indicators as pages show them, with the names of their owners on a day. */
export async function presentIndicators(
  connection: Connection,
  indicators: readonly StoredIndicator[],
  on: CivilDate,
): Promise<IndicatorRow[]> {
  const names = await unitNames(connection, [...new Set(indicators.map((one) => one.owner_unit_id))], on);
  const needsSets = indicators.some((one) => one.category_set_id !== null);
  const sets = new Map(needsSets ? (await presentCategorySets(connection)).map((set) => [set.id, set]) : []);
  return indicators.map((one) => ({
    id: one.id,
    code: one.code,
    ownerUnit: { id: one.owner_unit_id, name: names.get(one.owner_unit_id)?.fullName ?? "" },
    frequency: one.frequency,
    origin: one.origin,
    computedSource: one.computed_source,
    categorySet: one.category_set_id === null ? null : (sets.get(one.category_set_id) ?? null),
    clauseId: one.clause_id,
    documentId: one.document_id,
    isInvented: one.is_invented,
    version: presentVersion(one),
    versionCount: one.version_count,
  }));
}
