import type { ActionContext, FileReply, Scope, UnitId } from "@nhiemky/access-control";
import { appError, err, ok, type Result, today } from "@nhiemky/kernel";
import { scopeCondition } from "@nhiemky/org-structure";
import { writeSheet, xlsxMediaType } from "@nhiemky/spreadsheet";
import type { RoundId } from "../ids.ts";
import { roundErrors } from "../rounds-errors.ts";
import { entryColumns, lockedMark } from "../rules/entry-rows.ts";
import { findRound, unitCodesOfRound } from "../storage/rounds-rows.ts";
import { loadForm } from "./load-form.ts";
import { isAsked, type LoadedCell, loadSheet } from "./load-sheet.ts";
import { nameUnits } from "./name-units.ts";

/** Biểu phát ra: a row for each cell of one unit, or of all units in sight, with what is known and what was typed. */
export async function giveOutWorkbook(
  { connection, clock }: ActionContext,
  scope: Scope,
  roundId: RoundId,
  unitId: UnitId | null,
): Promise<Result<FileReply>> {
  const round = await findRound(connection, roundId);
  if (round === null) return err(appError(roundErrors.ROUND_NOT_FOUND));
  const inSight = await unitCodesOfRound(connection, roundId, (column) => scopeCondition(scope, column));
  const units = [...inSight].filter(([, id]) => unitId === null || id === unitId);
  if (units.length === 0) return err(appError(roundErrors.ROUND_UNIT_NOT_ASKED));
  const form = await loadForm(connection, round.form_id, round.period_to_on);
  const ids = units.map(([, id]) => id);
  const named = await nameUnits(connection, ids, today(clock));
  const rows: (readonly (string | number | null)[])[] = [];
  for (const [code, id] of units) {
    const sheet = await loadSheet(connection, round, form, id);
    for (const cell of sheet.cells) rows.push(rowOf(cell, code, named(id).name));
  }
  return ok({
    fileName: `bieu-bao-cao-${round.period_to_on}.xlsx`,
    mediaType: xlsxMediaType,
    content: await writeSheet("Biểu", Object.values(entryColumns), rows),
  });
}

function rowOf(cell: LoadedCell, unitCode: string, unitName: string): readonly (string | number | null)[] {
  const { asked, typed } = cell;
  return [
    unitCode,
    unitName,
    asked.code,
    asked.indicator.name,
    asked.option?.label ?? "",
    asked.indicator.unit_of_measure,
    shownValue(cell),
    typed?.remark ?? null,
    isAsked(cell) ? (typed?.version ?? 0) : lockedMark,
  ];
}

/** A number cell where a spreadsheet keeps it exactly; it holds 15 digits. */
function shownValue({ entry, value }: LoadedCell): string | number | null {
  if (entry === "n") return "không phát sinh";
  if (value === null) return null;
  return value.replace(/\D/g, "").length <= 15 ? Number(value) : value;
}
