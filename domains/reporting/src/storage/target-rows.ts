import type { Scope, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import type { CivilDate, Id } from "@nhiemky/kernel";
import { scopeCondition } from "@nhiemky/org-structure";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { IndicatorId, TargetId } from "../ids.ts";
import type { TargetComparator, TargetSchedule } from "../rules/target-shapes.ts";
import type { PathStep } from "../rules/target-stretches.ts";
import type { Decimal, ReportingTables } from "./reporting-tables.ts";

export interface StoredTarget {
  readonly id: TargetId;
  readonly indicator_id: IndicatorId;
  readonly unit_id: UnitId;
  readonly title: string | null;
  readonly comparator: TargetComparator;
  readonly schedule: TargetSchedule;
  readonly value: Decimal | null;
  readonly upper_value: Decimal | null;
  readonly baseline_value: Decimal | null;
  readonly from_on: CivilDate;
  readonly due_on: CivilDate;
  readonly clause_id: ReportingTables["target"]["clause_id"];
  readonly document_id: ReportingTables["target"]["document_id"];
  readonly cascaded_from_id: TargetId | null;
  readonly weight: number | null;
  readonly set_at: Date;
  readonly set_by: string;
  readonly is_invented: boolean;
  readonly replaced_by_id: TargetId | null;
  readonly path: readonly PathStep[];
  readonly cascaded_count: number;
}

const columns = sql`
  target.id, target.indicator_id, target.unit_id, target.title, target.comparator, target.schedule,
  trim_scale(target.value) as value, trim_scale(target.upper_value) as upper_value,
  trim_scale(target.baseline_value) as baseline_value, target.from_on, target.due_on, target.clause_id,
  target.document_id, target.cascaded_from_id, target.weight, target.set_at, target.set_by, target.is_invented,
  target.replaced_by_id,
  coalesce((select jsonb_agg(jsonb_build_object('dueOn', point.due_on, 'value', trim_scale(point.value)::text,
      'upperValue', trim_scale(point.upper_value)::text) order by point.due_on)
    from target_path_point point where point.target_id = target.id), '[]') as path,
  (select count(*) from target part where part.cascaded_from_id = target.id and part.replaced_by_id is null)
    as cascaded_count`;

async function select(connection: Connection, where: RawBuilder<SqlBool>): Promise<readonly StoredTarget[]> {
  const { rows } = await sql<StoredTarget>`
    select ${columns} from target where ${where} order by target.due_on, target.set_at, target.id limit 1000`.execute(
    connection,
  );
  return rows;
}

export interface TargetFilter {
  readonly unitId?: UnitId | undefined;
  readonly withSubunits?: boolean;
  readonly indicatorId?: IndicatorId | undefined;
}

/** Targets that hold, of units in a scope. */
export async function selectTargets(
  connection: Connection,
  scope: Scope,
  { unitId, withSubunits = false, indicatorId }: TargetFilter,
): Promise<readonly StoredTarget[]> {
  const conditions = [sql<SqlBool>`target.replaced_by_id is null`, scopeCondition(scope, "target.unit_id")];
  if (indicatorId !== undefined) conditions.push(sql`target.indicator_id = ${indicatorId}`);
  if (unitId !== undefined) {
    conditions.push(
      withSubunits
        ? scopeCondition({ kind: "units", rootUnitIds: [unitId] }, "target.unit_id")
        : sql`target.unit_id = ${unitId}`,
    );
  }
  return select(connection, sql.join(conditions, sql` and `) as RawBuilder<SqlBool>);
}

export async function findTarget(connection: Connection, id: TargetId): Promise<StoredTarget | null> {
  return (await select(connection, sql`target.id = ${id}`))[0] ?? null;
}

/** The parts that a target was cascaded to. */
export async function selectParts(connection: Connection, id: TargetId): Promise<readonly StoredTarget[]> {
  return select(connection, sql`target.cascaded_from_id = ${id} and target.replaced_by_id is null`);
}

/** What a target replaced, the latest first. */
export async function selectReplaced(connection: Connection, id: TargetId): Promise<readonly StoredTarget[]> {
  const { rows } = await sql<StoredTarget>`
    with recursive earlier(id) as (
      select id from target where replaced_by_id = ${id}
      union select target.id from target join earlier on target.replaced_by_id = earlier.id
    )
    select ${columns} from target where target.id in (select id from earlier) order by target.set_at desc`.execute(
    connection,
  );
  return rows;
}

export type TargetRow = Omit<
  ReportingTables["target"],
  "replaced_by_id" | "replaced_reason" | "is_invented"
> & {
  readonly is_invented: boolean;
};

export async function insertTarget(
  connection: Connection,
  row: TargetRow,
  path: readonly PathStep[],
): Promise<void> {
  const tables = connection.withTables<ReportingTables>();
  await tables.insertInto("target").values(row).execute();
  if (path.length === 0) return;
  await tables
    .insertInto("target_path_point")
    .values(
      path.map((step) => ({
        target_id: row.id,
        due_on: step.dueOn,
        value: step.value,
        upper_value: step.upperValue,
      })),
    )
    .execute();
}

/** Keeps the old target, which names the one in its place; false when it was replaced already. */
export async function markReplaced(
  connection: Connection,
  id: TargetId,
  by: TargetId,
  reason: string,
): Promise<boolean> {
  const marked = await connection
    .withTables<ReportingTables>()
    .updateTable("target")
    .set({ replaced_by_id: by, replaced_reason: reason })
    .where("id", "=", id)
    .where("replaced_by_id", "is", null)
    .returning("id")
    .executeTakeFirst();
  return marked !== undefined;
}

export interface AcceptedTarget {
  readonly decisionId: string;
  readonly unitId: UnitId;
  readonly indicator: string;
  readonly comparator: ">=" | ">" | "<=" | "<" | "=" | "between";
  readonly value: Decimal;
  readonly upperValue: Decimal | null;
  readonly measure: string;
  readonly dueOn: CivilDate | null;
  readonly clauseId: Id<"clause">;
}

/** Targets that persons accepted from texts (kept by the domain of programmes) and that rest on no indicator yet. */
export async function selectAcceptedTargets(
  connection: Connection,
  scope: Scope,
): Promise<readonly AcceptedTarget[]> {
  const { rows } = await sql<AcceptedTarget>`
    select a.decision_id as "decisionId", d.unit_id as "unitId", a.indicator, a.comparator,
      trim_scale(a.value) as value, trim_scale(a.upper_value) as "upperValue", a.measure, a.due_on as "dueOn",
      d.clause_id as "clauseId"
    from accepted_target a join proposal_decision d on d.id = a.decision_id
    where ${scopeCondition(scope, "d.unit_id")}
      and not exists (select from target where target.accepted_decision_id = a.decision_id)
    order by d.decided_at desc limit 500`.execute(connection);
  return rows;
}
