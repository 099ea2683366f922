import type { Scope, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, sql } from "kysely";
import type { DecisionId, DecisionKind } from "../decision-contract.ts";
import { scopeCondition } from "./scope-condition.ts";

/** At most so many steps of a relation, and no decision that took effect after a day (null: everything). */
interface Bounds {
  readonly limit: number;
  readonly on: CivilDate | null;
}

function inEffect(on: CivilDate | null): RawBuilder<unknown> {
  return on === null ? sql`` : sql`and effective_on <= ${on}`;
}

/**
 * The steps of a thread from `node.id`, as rows of kind, id, relation and how many there are: documents and units down to
 * their decisions, a decision up to its document and units. Null: the kind has none.
 */
export function decisionSteps(
  direction: "up" | "down",
  kind: string,
  { limit, on }: Bounds,
): RawBuilder<unknown> | null {
  switch (`${direction} ${kind}`) {
    case "down unit":
      return sql`select 'structure-decision' as kind, decision_id as id, 'concerns' as relation, count(*) over () as total
        from structure_decision_unit join structure_decision on structure_decision.id = decision_id
        where unit_id = node.id and withdrawn_at is null ${inEffect(on)} order by effective_on desc limit ${limit}`;
    case "down document":
      return sql`select 'structure-decision' as kind, id, 'rests-on' as relation, count(*) over () as total
        from structure_decision where document_id = node.id and withdrawn_at is null ${inEffect(on)} order by effective_on desc limit ${limit}`;
    case "up structure-decision":
      return sql`
        select 'document' as kind, document_id as id, 'rests-on' as relation, 1::bigint as total
        from structure_decision where structure_decision.id = node.id and document_id is not null
        union all
        (select 'unit', unit_id, 'concerns', count(*) over ()
          from structure_decision_unit where decision_id = node.id order by part, unit_id limit ${limit})`;
    default:
      return null;
  }
}

export interface DecisionName {
  readonly id: DecisionId;
  readonly kind: DecisionKind;
  /** The number on the paper, or the note. */
  readonly title: string;
  readonly decidedByUnitId: UnitId | null;
  readonly effectiveOn: CivilDate;
}

/** Of the given decisions, those that touch a unit of the scope. */
export async function nameDecisions(
  connection: Connection,
  scope: Scope,
  ids: readonly string[],
): Promise<readonly DecisionName[]> {
  const { rows } = await sql<DecisionName>`
    select id, kind, coalesce(reference_number, note, '') as title, decided_by_unit_id as "decidedByUnitId",
      effective_on as "effectiveOn"
    from structure_decision
    where id = any(${[...ids]}::uuid[]) and exists (
      select from structure_decision_unit touched
      where decision_id = structure_decision.id and ${scopeCondition(scope, "touched.unit_id")})`.execute(
    connection,
  );
  return rows;
}
