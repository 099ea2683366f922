import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";
import type { DecisionId } from "../decision-contract.ts";
import type { StructureDraft } from "../rules/structure-draft.ts";
import type { Dated, Histories, UnitHistory } from "../rules/unit-history.ts";
import type { StructureTables } from "./structure-tables.ts";

const batchSize = 2000;

type PeriodTable = "unit_name" | "unit_kind_period" | "unit_parent";

/** A row that begins with the decision, or one that it cut. */
interface PeriodWrites<T> {
  readonly begun: { readonly unitId: UnitId; readonly row: Dated<T> }[];
  readonly cut: { readonly unitId: UnitId; readonly row: Dated<T> }[];
}

function compare<T>(
  changed: readonly { before: UnitHistory | undefined; after: UnitHistory }[],
  rowsOf: (unit: UnitHistory) => readonly Dated<T>[],
): PeriodWrites<T> {
  const writes: PeriodWrites<T> = { begun: [], cut: [] };
  for (const { before, after } of changed) {
    const known = new Map(before === undefined ? [] : rowsOf(before).map((row) => [row.from, row]));
    for (const row of rowsOf(after)) {
      const old = known.get(row.from);
      if (old === undefined) writes.begun.push({ unitId: after.id, row });
      else if (old.until !== row.until) writes.cut.push({ unitId: after.id, row });
    }
  }
  return writes;
}

/** Inserts rows in statements of bounded size. */
async function insertAll<Table extends keyof StructureTables & string>(
  connection: Connection,
  table: Table,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = JSON.stringify(rows.slice(start, start + batchSize));
    const columns = sql.join(Object.keys(rows[0]!).map((column) => sql.ref(column)));
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${batch}::jsonb)`.execute(
      connection,
    );
  }
}

async function savePeriods<T>(
  connection: Connection,
  table: PeriodTable,
  writes: PeriodWrites<T>,
  decisionId: DecisionId,
  columnsOf: (value: T) => object,
): Promise<void> {
  for (const { unitId, row } of writes.cut) {
    await sql`update ${sql.table(table)} set until_on = ${row.until}
      where unit_id = ${unitId} and from_on = ${row.from}`.execute(connection);
  }
  const rows = writes.begun.map(({ unitId, row }) => ({
    unit_id: unitId,
    from_on: row.from,
    until_on: row.until,
    ...columnsOf(row.value),
    decision_id: decisionId,
  }));
  await insertAll(connection, table, rows);
}

/** Writes what a decision changed: rows begin, rows are cut; none is removed. */
export async function saveDraft(
  connection: Connection,
  before: Histories,
  draft: StructureDraft,
  decisionId: DecisionId,
): Promise<void> {
  const changed = [...draft.histories.values()]
    .map((after) => ({ before: before.get(after.id), after }))
    .filter((pair) => pair.before !== pair.after);
  const newUnits = changed.filter((pair) => pair.before === undefined).map(({ after }) => after);
  await insertAll(
    connection,
    "org_unit",
    newUnits.map(({ id, code, life }) => ({ id, code, established_on: life.from, ended_on: life.until })),
  );
  for (const { before: old, after } of changed) {
    if (old === undefined || old.life.until === after.life.until) continue;
    await sql`update org_unit set ended_on = ${after.life.until} where id = ${after.id}`.execute(connection);
  }
  const names = compare(changed, (unit) => unit.names);
  await savePeriods(connection, "unit_name", names, decisionId, (name) => ({
    full_name: name.fullName,
    short_name: name.shortName,
    abbreviation: name.abbreviation,
  }));
  const kinds = compare(changed, (unit) => unit.kinds);
  await savePeriods(connection, "unit_kind_period", kinds, decisionId, (kind) => ({ kind }));
  const parents = compare(changed, (unit) => unit.parents);
  await savePeriods(connection, "unit_parent", parents, decisionId, (parent) => ({ parent_unit_id: parent }));
  await saveEffects(connection, draft, decisionId);
}

async function saveEffects(
  connection: Connection,
  draft: StructureDraft,
  decisionId: DecisionId,
): Promise<void> {
  const parts = [...draft.parts].map(([unit_id, part]) => ({ decision_id: decisionId, unit_id, part }));
  await insertAll(connection, "structure_decision_unit", parts);
  const successions = draft.successions.map((succession) => ({
    decision_id: decisionId,
    from_unit_id: succession.fromUnitId,
    to_unit_id: succession.toUnitId,
    from_on: draft.day,
    weight: succession.weight,
    weight_total: succession.weightTotal,
    takes_members: succession.takesMembers,
    takes_tasks: succession.takesTasks,
    takes_documents: succession.takesDocuments,
  }));
  await insertAll(connection, "unit_succession", successions);
}
