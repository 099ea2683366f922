import type { Scope, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { DecisionId, DecisionKind, DecisionPart } from "../decision-contract.ts";
import { scopeCondition } from "./scope-condition.ts";

/** A decision with the units it touched that lie in the reader's scope, named as on its day. */
export interface DecisionRow {
  readonly id: DecisionId;
  readonly kind: DecisionKind;
  readonly effectiveOn: CivilDate;
  readonly documentId: string | null;
  readonly referenceNumber: string | null;
  readonly referenceOn: CivilDate | null;
  readonly note: string | null;
  readonly enteredAt: Date;
  /** Rút vì nhập nhầm: it no longer has any effect. */
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
  readonly units: readonly { readonly id: UnitId; readonly name: string; readonly part: DecisionPart }[];
}

export interface DecisionFilter {
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  readonly unitId?: UnitId | undefined;
  /** Touching a unit of this one's subtree, as the tree stands today. */
  readonly withinUnitId?: UnitId | undefined;
  readonly decisionId?: DecisionId | undefined;
  readonly limit: number;
  readonly offset: number;
}

function matches(scope: Scope, filter: DecisionFilter): RawBuilder<SqlBool> {
  const conditions = [
    sql<SqlBool>`(${withdrawnBy(scope, filter)} or exists (select from structure_decision_unit du where du.decision_id = d.id
      and ${scopeCondition(scope, "du.unit_id")}
      ${filter.unitId === undefined ? sql`` : sql`and du.unit_id = ${filter.unitId}`}
      ${
        filter.withinUnitId === undefined
          ? sql``
          : sql`and exists (select from org_unit_closure
              where descendant_id = du.unit_id and ancestor_id = ${filter.withinUnitId})`
      }))`,
    ...(filter.from === undefined ? [] : [sql<SqlBool>`d.effective_on >= ${filter.from}`]),
    ...(filter.to === undefined ? [] : [sql<SqlBool>`d.effective_on <= ${filter.to}`]),
    ...(filter.decisionId === undefined ? [] : [sql<SqlBool>`d.id = ${filter.decisionId}`]),
  ];
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

/** A withdrawn decision whose units were never there is still known to the unit that decided. */
function withdrawnBy(scope: Scope, { unitId, withinUnitId }: DecisionFilter): RawBuilder<SqlBool> {
  if (unitId !== undefined) return sql<SqlBool>`false`;
  const within =
    withinUnitId === undefined
      ? sql``
      : sql`and exists (select from org_unit_closure
          where descendant_id = d.decided_by_unit_id and ancestor_id = ${withinUnitId})`;
  return sql<SqlBool>`(d.withdrawn_at is not null and ${scopeCondition(scope, "d.decided_by_unit_id")} ${within})`;
}

/** Decisions that touch a unit of the scope, the latest day first. At most 200 units of each are listed. */
export async function selectDecisions(
  connection: Connection,
  scope: Scope,
  filter: DecisionFilter,
): Promise<readonly DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    select d.id, d.kind, d.effective_on as "effectiveOn", d.document_id as "documentId",
      d.reference_number as "referenceNumber", d.reference_on as "referenceOn", d.note, d.entered_at as "enteredAt",
      d.withdrawn_at as "withdrawnAt", d.withdrawal_reason as "withdrawalReason",
      (select coalesce(json_agg(t order by t.part, t.name), '[]') from (
        select du.unit_id as id, du.part, n.full_name as name
        from structure_decision_unit du
        join org_unit u on u.id = du.unit_id
        join unit_name n on n.unit_id = du.unit_id
          and n.from_on <= greatest(u.established_on, least(d.effective_on, u.ended_on - 1))
          and (n.until_on is null or n.until_on > greatest(u.established_on, least(d.effective_on, u.ended_on - 1)))
        where du.decision_id = d.id and ${scopeCondition(scope, "du.unit_id")}
        limit 200) t) as units
    from structure_decision d
    where ${matches(scope, filter)}
    order by d.effective_on desc, d.id desc
    limit ${filter.limit} offset ${filter.offset}
  `.execute(connection);
  return rows;
}

export async function countDecisions(
  connection: Connection,
  scope: Scope,
  filter: DecisionFilter,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from structure_decision d where ${matches(scope, filter)}`.execute(connection);
  return rows[0]?.count ?? 0;
}

/** The units that a decision touched, and the one that decided; null when there is no such decision. */
export async function unitsOfDecision(
  connection: Connection,
  decisionId: string,
): Promise<readonly UnitId[] | null> {
  const { rows } = await sql<{ ids: readonly (UnitId | null)[] }>`
    select array(select unit_id from structure_decision_unit where decision_id = id) || decided_by_unit_id as ids
    from structure_decision where id = ${decisionId}`.execute(connection);
  return rows[0]?.ids.filter((id) => id !== null) ?? null;
}

/** Who may withdraw a decision: whoever decides for the unit that did; at the top of a tree, administrators only. */
export async function deciderOfDecision(
  connection: Connection,
  decisionId: string,
): Promise<readonly UnitId[] | null> {
  const { rows } = await sql<{ id: UnitId | null }>`
    select decided_by_unit_id as id from structure_decision where id = ${decisionId}`.execute(connection);
  return rows[0] === undefined ? null : rows.flatMap(({ id }) => id ?? []);
}

export interface KindCount {
  readonly kind: string;
  readonly before: number;
  readonly after: number;
}

/** The units that a decision touched, by kind, on the day before and on its day. */
export async function countDecisionKinds(
  connection: Connection,
  decisionId: DecisionId,
): Promise<readonly KindCount[]> {
  const { rows } = await sql<KindCount>`
    select k.kind,
      count(*) filter (where daterange(k.from_on, k.until_on) @> d.effective_on - 1) as before,
      count(*) filter (where daterange(k.from_on, k.until_on) @> d.effective_on) as after
    from structure_decision d
    join structure_decision_unit du on du.decision_id = d.id
    join unit_kind_period k on k.unit_id = du.unit_id
      and daterange(k.from_on, k.until_on) && daterange(d.effective_on - 1, d.effective_on, '[]')
    where d.id = ${decisionId}
    group by k.kind order by k.kind
  `.execute(connection);
  return rows;
}

/** Units in a unit's subtree as it stood on two days, by kind. */
export async function countSubtreeKinds(
  connection: Connection,
  unitId: UnitId,
  before: CivilDate,
  after: CivilDate,
): Promise<readonly KindCount[]> {
  const subtree = (day: CivilDate) => sql`
    with recursive below(id) as (
      select id from org_unit where id = ${unitId} and daterange(established_on, ended_on) @> ${day}::date
      union
      select p.unit_id from below join unit_parent p on p.parent_unit_id = below.id
        and p.from_on <= ${day} and (p.until_on is null or p.until_on > ${day})
    )
    select k.kind from below join unit_kind_period k on k.unit_id = below.id
      and k.from_on <= ${day} and (k.until_on is null or k.until_on > ${day})`;
  const { rows } = await sql<KindCount>`
    select kind, count(*) filter (where not is_after) as before, count(*) filter (where is_after) as after
    from (select kind, false as is_after from (${subtree(before)}) b
      union all select kind, true from (${subtree(after)}) a) both_days
    group by kind order by kind
  `.execute(connection);
  return rows;
}
