import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import type { RouteQuery } from "@nhiemky/http-contract";
import { ok, type Result } from "@nhiemky/kernel";
import { isWithin } from "@nhiemky/org-structure";
import type { CategoryKey } from "../ids.ts";
import { compareDecimals, subtractDecimals } from "../rules/decimal.ts";
import { letterEntry } from "../rules/letter-entry.ts";
import { noTotal } from "../rules/present-total.ts";
import {
  indicatorsById,
  optionsOf,
  type StoredIndicator,
  selectOperands,
} from "../storage/indicator-rows.ts";
import { wholeKey } from "../storage/observation-rows.ts";
import { type HeldPiece, piecesHeldBy, selectMissing, selectRevisions } from "../storage/opened-rows.ts";
import type { StoredPeriod } from "../storage/period-rows.ts";
import { countPending } from "../storage/roll-up/roll-up-queue.ts";
import { selectAncestors } from "../storage/unit-path.ts";
import type { totalRoutes } from "../total-routes.ts";
import type { Contribution, OpenedNumber, Total } from "../total-schemas.ts";
import { askedIndicator, askedPeriod, childUnits, nameUnitsOn, structureOf } from "./asked-totals.ts";
import { computeTotals } from "./compute-totals.ts";
import { presentIndicators } from "./present-indicators.ts";
import { presentPeriod } from "./present-period.ts";
import { recordsBehind } from "./records-behind.ts";

const mostMissing = 200;

/** Mở con số: what a total is made of, who is missing, what the unit itself said and on what that rests. */
export async function openNumber(
  context: ActionContext,
  scope: Scope,
  unitId: UnitId,
  query: RouteQuery<typeof totalRoutes.openNumber>,
): Promise<Result<OpenedNumber>> {
  const { connection } = context;
  const found = await askedPeriod(connection, query.periodId);
  if (!found.ok) return found;
  const period = found.value;
  const asked = await askedIndicator(context, scope, query, period.to_on);
  if (!asked.ok) return asked;
  const { indicator, categoryKey } = asked.value;
  const structure = structureOf(query.structure);
  const isNow = structure.kind !== "then";
  const children = await childUnits(connection, unitId, period, structure);
  const pieces = isNow
    ? await piecesHeldBy(connection, unitId, period.to_on, indicator.split_rule === "by-weight")
    : [];
  const totals = await computeTotals(connection, {
    indicators: [indicator],
    unitIds: [unitId, ...children],
    periods: [period],
    categoryKey,
    structure,
  });
  const stated = await computeTotals(connection, {
    indicators: [indicator],
    unitIds: pieces.map((piece) => piece.sourceUnitId),
    periods: [period],
    categoryKey,
    structure: { kind: "then" },
  });
  const total = totals.get(indicator.key)!(unitId, period.key);
  const ancestors = await selectAncestors(connection, unitId, period.to_on, isNow, scope);
  const sources = pieces.map((piece) => piece.sourceUnitId);
  const nameOf = await nameUnitsOn(
    context,
    [unitId, ...children, ...sources, ...ancestors],
    structure,
    period.to_on,
  );
  const below = children
    .map((child) =>
      contribution("child", nameOf(child), totals.get(indicator.key)!(child, period.key), total),
    )
    .sort(largestFirst);
  const inherited = pieces.map((piece) =>
    inheritedPiece(
      nameOf(piece.sourceUnitId),
      stated.get(indicator.key)!(piece.sourceUnitId, period.key),
      piece,
    ),
  );
  const place = { unitId, periodKey: period.key, indicatorKey: indicator.key };
  const missing = await selectMissing(connection, { ...place, isNow }, mostMissing);
  const missingNames = await nameUnitsOn(
    context,
    missing.map((one) => one.unitId),
    structure,
    period.to_on,
  );
  const revisions = await selectRevisions(connection, { ...place, categoryKey });
  const [presented] = await presentIndicators(connection, [indicator], period.to_on);
  return ok({
    unit: nameOf(unitId),
    ancestors: ancestors.map(nameOf),
    indicator: presented!,
    period: presentPeriod(period),
    structure: query.structure,
    total,
    contributions: [
      ...ownPart(
        nameOf(unitId),
        total,
        below,
        revisions.length > 0 && indicator.tree_operator === "sum" && inherited.length === 0,
      ),
      ...inherited,
      ...(await openable(context, scope, below)),
    ],
    missing: missing.map((one) => ({ unit: missingNames(one.unitId), dueOn: one.dueOn })),
    missingCount: missing[0]?.count ?? 0,
    revisions: revisions.map(({ entry, value, enteredAt, approvedAt, ...revision }) => ({
      ...revision,
      content: letterEntry(entry, value),
      enteredAt: enteredAt.toISOString(),
      approvedAt: approvedAt.toISOString(),
    })),
    formula: await openFormula(context, indicator, period, unitId, structure),
    byCategory: await openCategories(context, indicator, categoryKey, period, unitId, structure),
    recordsBehind: await recordsBehind(context, indicator, period, unitId),
    pending: await countPending(connection),
  });
}

function contribution(
  kind: Contribution["kind"],
  unit: Contribution["unit"],
  part: Total,
  whole: Total,
): Contribution {
  const isShare = part.value !== null && whole.value !== null && whole.numerator === null;
  return {
    unit,
    kind,
    total: part,
    share: isShare ? { part: part.value!, whole: whole.value! } : null,
    inheritedShare: null,
    mayOpen: true,
  };
}

/** What weighs most stands first; those without a value last. Equal ones in the order of their names. */
function largestFirst(left: Contribution, right: Contribution): number {
  const [one, other] = [left.total.value, right.total.value];
  if (one === null || other === null)
    return (
      Number(one === null) - Number(other === null) || left.unit.name.localeCompare(right.unit.name, "vi")
    );
  return compareDecimals(other, one) || left.unit.name.localeCompare(right.unit.name, "vi");
}

function inheritedPiece(unit: Contribution["unit"], stated: Total, piece: HeldPiece): Contribution {
  return {
    unit,
    kind: "inherited",
    total: stated,
    share: null,
    inheritedShare: { part: subtractDecimals(piece.shareTo, piece.shareFrom), whole: piece.shareOf },
    mayOpen: true,
  };
}

/** What the unit itself stated beside its children: the rest of a sum. */
function ownPart(
  unit: Contribution["unit"],
  total: Total,
  below: readonly Contribution[],
  hasStated: boolean,
): Contribution[] {
  if (!hasStated || below.length === 0 || total.value === null) return [];
  const value = below.reduce(
    (rest, one) => (one.total.value === null ? rest : subtractDecimals(rest, one.total.value)),
    total.value,
  );
  return [contribution("own", unit, { ...noTotal, value, reportedCount: 1, expectedCount: 1 }, total)];
}

/** A child that has left the reader's subtree since is shown, but not opened. */
async function openable(
  { connection }: ActionContext,
  scope: Scope,
  below: readonly Contribution[],
): Promise<Contribution[]> {
  if (scope.kind === "instance") return [...below];
  const opened: Contribution[] = [];
  for (const one of below) {
    opened.push({ ...one, mayOpen: await isWithin(connection, [one.unit.id], scope.rootUnitIds) });
  }
  return opened;
}

async function openFormula(
  { connection }: ActionContext,
  indicator: StoredIndicator,
  period: StoredPeriod,
  unitId: UnitId,
  structure: Parameters<typeof computeTotals>[1]["structure"],
): Promise<OpenedNumber["formula"]> {
  if (indicator.origin !== "formula" || indicator.formula === null) return null;
  const rows = (await selectOperands(connection, [indicator.id])).filter(
    (row) => row.fromOn === indicator.from_on,
  );
  const operands = await indicatorsById(
    connection,
    rows.map((row) => row.operandId),
    period.to_on,
  );
  const totals = await computeTotals(connection, {
    indicators: [...operands.values()],
    unitIds: [unitId],
    periods: [period],
    structure,
  });
  return {
    text: indicator.formula,
    operands: rows.map((row) => ({
      code: row.name,
      indicatorId: row.operandId,
      value: totals.get(row.operandKey)?.(unitId, period.key).value ?? null,
    })),
  };
}

async function openCategories(
  { connection }: ActionContext,
  indicator: StoredIndicator,
  categoryKey: CategoryKey,
  period: StoredPeriod,
  unitId: UnitId,
  structure: Parameters<typeof computeTotals>[1]["structure"],
): Promise<OpenedNumber["byCategory"]> {
  if (indicator.category_set_id === null || categoryKey !== wholeKey) return [];
  const parts: OpenedNumber["byCategory"] = [];
  for (const option of await optionsOf(connection, [indicator.category_set_id])) {
    const asked = { indicators: [indicator], unitIds: [unitId], periods: [period], structure };
    const totals = await computeTotals(connection, { ...asked, categoryKey: option.key });
    parts.push({
      id: option.id,
      label: option.label,
      total: totals.get(indicator.key)!(unitId, period.key),
    });
  }
  return parts;
}
