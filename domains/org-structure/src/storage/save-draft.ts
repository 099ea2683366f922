import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";
import type { DecisionId } from "../decision-contract.ts";
import type { StructureDraft } from "../rules/structure-draft.ts";
import type { Dated, Histories, UnitHistory } from "../rules/unit-history.ts";
import { insertAll } from "./insert-all.ts";

interface ChangedUnit {
  readonly before: UnitHistory | undefined;
  readonly after: UnitHistory;
}

/** Writes what a decision changed: rows begin and rows are cut. Only carried placements may fall away. */
export async function saveDraft(
  connection: Connection,
  before: Histories,
  draft: StructureDraft,
  decisionId: DecisionId,
): Promise<void> {
  const changed = [...draft.histories.values()]
    .map((after) => ({ before: before.get(after.id), after }))
    .filter((pair) => pair.before !== pair.after);
  await saveUnits(connection, changed);
  await savePeriods(connection, "unit_name", changed, decisionId, {
    rowsOf: (unit) => unit.names,
    columnsOf: ({ value }) => ({
      full_name: value.fullName,
      short_name: value.shortName,
      abbreviation: value.abbreviation,
    }),
  });
  await savePeriods(connection, "unit_kind_period", changed, decisionId, {
    rowsOf: (unit) => unit.kinds,
    columnsOf: ({ value }) => ({ kind: value }),
  });
  await savePeriods(connection, "unit_parent", changed, decisionId, {
    rowsOf: (unit) => unit.parents,
    columnsOf: ({ value, isCarried }) => ({ parent_unit_id: value, is_carried: isCarried ?? false }),
  });
  await saveEffects(connection, draft, decisionId);
}

async function saveUnits(connection: Connection, changed: readonly ChangedUnit[]): Promise<void> {
  const begun = changed.filter((pair) => pair.before === undefined).map(({ after }) => after);
  await insertAll(
    connection,
    "org_unit",
    begun.map(({ id, code, life }) => ({ id, code, established_on: life.from, ended_on: life.until })),
  );
  for (const { before, after } of changed) {
    if (before === undefined || before.life.until === after.life.until) continue;
    await sql`update org_unit set ended_on = ${after.life.until} where id = ${after.id}`.execute(connection);
  }
}

/** How the rows of one table stand in a history and in their columns. */
interface PeriodMapping<T> {
  readonly rowsOf: (unit: UnitHistory) => readonly Dated<T>[];
  readonly columnsOf: (row: Dated<T>) => object;
}

async function savePeriods<T>(
  connection: Connection,
  table: "unit_name" | "unit_kind_period" | "unit_parent",
  changed: readonly ChangedUnit[],
  decisionId: DecisionId,
  { rowsOf, columnsOf }: PeriodMapping<T>,
): Promise<void> {
  const begun: object[] = [];
  for (const { before, after } of changed) {
    const known = new Map(before === undefined ? [] : rowsOf(before).map((row) => [row.from, row]));
    for (const row of rowsOf(after)) {
      const old = known.get(row.from);
      known.delete(row.from);
      if (old !== undefined && old.value === row.value) {
        if (old.until !== row.until) await cutRow(connection, table, after.id, row);
        continue;
      }
      if (old !== undefined) await removeCarried(connection, after.id, old);
      const columns = { ...columnsOf(row), decision_id: decisionId };
      begun.push({ unit_id: after.id, from_on: row.from, until_on: row.until, ...columns });
    }
    for (const gone of known.values()) await removeCarried(connection, after.id, gone);
  }
  await insertAll(connection, table, begun);
}

async function cutRow(
  connection: Connection,
  table: string,
  unitId: UnitId,
  row: Dated<unknown>,
): Promise<void> {
  await sql`update ${sql.table(table)} set until_on = ${row.until}
    where unit_id = ${unitId} and from_on = ${row.from}`.execute(connection);
}

/** The decision that carried the unit along no longer moves it. */
async function removeCarried(connection: Connection, unitId: UnitId, row: Dated<unknown>): Promise<void> {
  await sql`
    with gone as (
      delete from unit_parent where unit_id = ${unitId} and from_on = ${row.from} and is_carried
      returning decision_id
    )
    delete from structure_decision_unit part using gone
    where part.decision_id = gone.decision_id and part.unit_id = ${unitId} and part.part = 'moved'
  `.execute(connection);
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
