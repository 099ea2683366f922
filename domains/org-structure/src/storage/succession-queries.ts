import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { DecisionId } from "../decision-contract.ts";

/** Kế thừa: one unit carrying on a share of another; both named as on the days around the decision. */
export interface SuccessionRow {
  readonly decisionId: DecisionId;
  readonly on: CivilDate;
  readonly fromId: UnitId;
  readonly fromName: string;
  readonly toId: UnitId;
  readonly toName: string;
  readonly weight: number;
  readonly weightTotal: number;
  readonly takesMembers: boolean;
  readonly takesTasks: boolean;
  readonly takesDocuments: boolean;
}

/** Successions of a decision, or those that a unit takes part in; the earliest first. */
export async function selectSuccessions(
  connection: Connection,
  by: { readonly decisionId: DecisionId } | { readonly unitId: UnitId },
): Promise<readonly SuccessionRow[]> {
  const condition =
    "decisionId" in by
      ? sql`s.decision_id = ${by.decisionId}`
      : sql`(s.from_unit_id = ${by.unitId} or s.to_unit_id = ${by.unitId})`;
  const { rows } = await sql<SuccessionRow>`
    select s.decision_id as "decisionId", s.from_on as "on", s.weight, s.weight_total as "weightTotal",
      s.from_unit_id as "fromId", s.to_unit_id as "toId",
      (select full_name from unit_name n where n.unit_id = s.from_unit_id and n.from_on < s.from_on
        order by n.from_on desc limit 1) as "fromName",
      (select full_name from unit_name n where n.unit_id = s.to_unit_id and n.from_on <= s.from_on
        order by n.from_on desc limit 1) as "toName",
      s.takes_members as "takesMembers", s.takes_tasks as "takesTasks", s.takes_documents as "takesDocuments"
    from unit_succession s where ${condition}
    order by s.from_on, "fromName", "toName"
  `.execute(connection);
  return rows;
}

/** What an heir may hold for a unit. */
export type Inheritance = "members" | "tasks" | "documents";

/**
 * In whose hands the members, open tasks or documents of units are on a day: their own while they live, then their
 * heirs'. A unit without a living holder is left out.
 */
export async function holdersOf(
  connection: Connection,
  unitIds: readonly UnitId[],
  inheritance: Inheritance,
  on: CivilDate,
): Promise<ReadonlyMap<UnitId, UnitId>> {
  const { rows } = await sql<{ unitId: UnitId; holderId: UnitId }>`
    select unit_id as "unitId", heir_unit_id as "holderId" from unit_heir
    where unit_id = any(${[...unitIds]}::uuid[]) and ${sql.ref(`holds_${inheritance}`)}
      and from_on <= ${on} and (until_on is null or until_on > ${on})
  `.execute(connection);
  return new Map(rows.map((row) => [row.unitId, row.holderId]));
}
