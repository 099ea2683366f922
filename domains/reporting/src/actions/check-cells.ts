import type { Connection } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { figureErrors, indicatorErrors } from "../errors.ts";
import type { CellEntry, CellPlace } from "../figure-schemas.ts";
import type { CategoryKey } from "../ids.ts";
import { canonicalDecimal, decimalsOf } from "../rules/decimal.ts";
import {
  indicatorsById,
  optionsOf,
  type StoredIndicator,
  type StoredOption,
} from "../storage/indicator-rows.ts";
import { type CellFigure, wholeKey } from "../storage/observation-rows.ts";
import type { StoredPeriod } from "../storage/period-rows.ts";
import type { ActKind, EntryLetter } from "../storage/reporting-tables.ts";

const letters = { figure: "f", nil: "n", blank: "b" } as const satisfies Record<
  CellEntry["entry"],
  EntryLetter
>;

type Cell = CellPlace & { readonly content: CellEntry };

/** Whether each cell belongs to its indicator as that is defined in the period; its short keys when it does. */
export async function checkCells(
  connection: Connection,
  period: StoredPeriod,
  cells: readonly Cell[],
  actKind: ActKind,
): Promise<Result<readonly CellFigure[]>> {
  const ids = [...new Set(cells.map((cell) => cell.indicatorId))];
  const indicators = await indicatorsById(connection, ids, period.to_on);
  const setIds = [...indicators.values()].flatMap((one) => one.category_set_id ?? []);
  const options = new Map(
    (await optionsOf(connection, setIds)).map((option) => [option.id as string, option]),
  );
  const checked: CellFigure[] = [];
  for (const [position, cell] of cells.entries()) {
    const indicator = indicators.get(cell.indicatorId);
    if (indicator === undefined) return err(appError(indicatorErrors.INDICATOR_NOT_FOUND));
    const figure = checkCell(cell, indicator, period, options, actKind);
    if (!figure.ok) return err({ ...figure.error, field: `cells.${position}` });
    checked.push(figure.value);
  }
  return ok(checked);
}

function checkCell(
  { categoryOptionId, content }: Cell,
  indicator: StoredIndicator,
  period: StoredPeriod,
  options: ReadonlyMap<string, StoredOption>,
  actKind: ActKind,
): Result<CellFigure> {
  const { code, decimals } = indicator;
  const isComputed = indicator.origin !== "reported";
  if (indicator.origin === "formula" || (isComputed && actKind !== "computation")) {
    return err(appError(figureErrors.FIGURE_IS_COMPUTED, { code }));
  }
  if (indicator.frequency !== period.kind) {
    return err(appError(figureErrors.FIGURE_WRONG_PERIOD, { code, period: period.label }));
  }
  const option = categoryOptionId === null ? undefined : options.get(categoryOptionId);
  const isPlaced = indicator.category_set_id === (option?.set_id ?? null);
  if (!isPlaced || (categoryOptionId !== null && option === undefined)) {
    return err(appError(figureErrors.FIGURE_CATEGORY_WRONG, { code }));
  }
  const value = content.entry === "figure" ? canonicalDecimal(content.value) : null;
  if (value !== null && decimalsOf(value) > decimals) {
    return err(appError(figureErrors.FIGURE_TOO_PRECISE, { code, decimals, value }));
  }
  const categoryKey: CategoryKey = option?.key ?? wholeKey;
  return ok({ indicatorKey: indicator.key, categoryKey, entry: letters[content.entry], value });
}
