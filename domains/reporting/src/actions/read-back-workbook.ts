import type { ActionContext, Scope } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { err, type Result } from "@nhiemky/kernel";
import { scopeCondition } from "@nhiemky/org-structure";
import { readSheet } from "@nhiemky/spreadsheet";
import type { RoundId } from "../ids.ts";
import { readEntryRows } from "../rules/entry-rows.ts";
import type { NumberStyle } from "../rules/entry-text.ts";
import { unitCodesOfRound } from "../storage/rounds-rows.ts";
import { type ImportedCounts, importEntries, refuseImport } from "./import-entries.ts";
import { loadForm } from "./load-form.ts";
import { findOpenRound } from "./open-sheet.ts";

const limits = { maxRows: 200_000, maxColumns: 30 };

/** Nạp biểu đã điền: of one unit or many, all or nothing; every faulty cell is named by its column and row. */
export async function readBackWorkbook(
  context: ActionContext,
  scope: Scope,
  roundId: RoundId,
  file: Buffer,
  style: NumberStyle,
): Promise<Result<ImportedCounts>> {
  const rows = await readSheet(file, limits);
  if (!rows.ok) return rows;
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const opened = await findOpenRound(inside, roundId);
    if (!opened.ok) return opened;
    const round = opened.value;
    const units = await unitCodesOfRound(connection, roundId, (column) => scopeCondition(scope, column));
    const form = await loadForm(connection, round.form_id, round.period_to_on);
    const cells = new Map(form.cells.map((asked) => [asked.code, asked]));
    const decimals = new Map(
      form.cells.map(({ code, indicator }) => [code, { decimals: indicator.decimals }]),
    );
    const read = readEntryRows(rows.value, { unitCodes: new Set(units.keys()), cells: decimals }, style);
    if (read.faults.length > 0) return err(refuseImport(read.faults));
    const entries = read.entries.map(({ unitCode, cellCode, ...entry }) => ({
      ...entry,
      unitId: units.get(unitCode)!,
      asked: cells.get(cellCode)!,
    }));
    return importEntries(inside, round, form, entries, "spreadsheet");
  });
}
