import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { RestructuringFigure } from "../ledger-routes.ts";
import type { FigureId, StructureTables } from "./structure-tables.ts";

export async function insertFigure(
  connection: Connection,
  id: FigureId,
  figure: RestructuringFigure,
  recordedAt: Date,
): Promise<void> {
  await connection
    .withTables<StructureTables>()
    .insertInto("restructuring_figure")
    .values({
      id,
      unit_id: figure.unitId,
      period_label: figure.periodLabel,
      from_on: figure.fromOn,
      to_on: figure.toOn,
      measure: figure.measure,
      done: figure.done,
      total: figure.total,
      precision: figure.precision,
      stated_hundredths: figure.statedHundredths,
      source_title: figure.sourceTitle,
      source_on: figure.sourceOn,
      doubt_note: figure.doubtNote,
      is_invented: figure.isInvented,
      recorded_at: recordedAt,
    })
    .execute();
}

/** The figures of a unit's subtree (as it stands today) whose period touches the given days. */
export async function selectFigures(
  connection: Connection,
  unitId: UnitId,
  from: CivilDate,
  to: CivilDate,
): Promise<readonly (RestructuringFigure & { readonly id: FigureId })[]> {
  const { rows } = await sql<RestructuringFigure & { readonly id: FigureId }>`
    select f.id, f.unit_id as "unitId", period_label as "periodLabel", from_on as "fromOn", to_on as "toOn", measure,
      done, total, precision, stated_hundredths as "statedHundredths", source_title as "sourceTitle",
      source_on as "sourceOn", doubt_note as "doubtNote", is_invented as "isInvented"
    from restructuring_figure f
    join org_unit_closure c on c.descendant_id = f.unit_id and c.ancestor_id = ${unitId}
    where from_on <= ${to} and to_on >= ${from}
    order by c.depth, from_on, recorded_at, f.id
  `.execute(connection);
  return rows;
}
