import type { Connection } from "@nhiemky/database";
import type { Ledger } from "../rules/ledger.ts";
import { type LedgerPart, selectLedger } from "../storage/ledger-rows.ts";

/** What totals rest on, as plain data for the checker: everything, or what one indicator and period need. */
export async function loadLedger(connection: Connection, part: LedgerPart | null = null): Promise<Ledger> {
  const rows = await selectLedger(connection, part);
  const parentsOf = Map.groupBy(rows.parents, (row) => row.unitId);
  const bySuccession = Map.groupBy(rows.successions, (row) => `${row.decisionId} ${row.fromId}`);
  return {
    units: new Map(rows.units.map((unit) => [unit.id, { ...unit, parents: parentsOf.get(unit.id) ?? [] }])),
    successions: [...bySuccession.values()].map((heirs) => ({
      on: heirs[0]!.on,
      fromId: heirs[0]!.fromId,
      heirs,
    })),
    rules: new Map(
      rows.rules.map(({ indicator, atLeast, ...rule }) => [
        indicator,
        atLeast === null ? rule : { ...rule, atLeast },
      ]),
    ),
    figures: latestOnly(rows.figures),
    expected: rows.expected,
  };
}

type FigureRow = Awaited<ReturnType<typeof selectLedger>>["figures"][number];

/** The last word on each cell; a figure that was taken back is no figure. */
function latestOnly(figures: readonly FigureRow[]): Ledger["figures"] {
  const latest = new Map<string, FigureRow>();
  for (const figure of figures) {
    const place = `${figure.unitId} ${figure.indicator} ${figure.category} ${figure.endOn}`;
    if (figure.revision >= (latest.get(place)?.revision ?? 0)) latest.set(place, figure);
  }
  return [...latest.values()]
    .filter((figure) => figure.entry !== "b")
    .map(({ unitId, indicator, category, endOn, entry, value }) => ({
      unitId,
      indicator,
      category,
      endOn,
      value: entry === "n" ? "nil" : value!,
    }));
}
