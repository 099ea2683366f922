import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, sql } from "kysely";
import type { Inheritance } from "./succession-queries.ts";

/**
 * Units that ended, as a relation to count from: unit_id, day (the first without it), ended_by (kind of the decision),
 * record_id (the decision), label.
 */
export function endedUnits(): RawBuilder<unknown> {
  return sql`
    select ended.id as unit_id, ended.ended_on as day, d.kind as ended_by, d.id as record_id,
      coalesce(d.reference_number, '') as label
    from org_unit ended
    join structure_decision_unit part on part.unit_id = ended.id and part.part = 'ended'
    join structure_decision d on d.id = part.decision_id and d.effective_on = ended.ended_on and d.withdrawn_at is null
    where ended.ended_on is not null`;
}

/** Units that live on a day: unit_id, day (that day), record_id (the unit), label. */
export function unitsLivingOn(on: CivilDate): RawBuilder<unknown> {
  return sql`
    select id as unit_id, ${on}::date as day, id as record_id,
      (select full_name from unit_name n where n.unit_id = org_unit.id and n.from_on <= ${on}
        order by n.from_on desc limit 1) as label
    from org_unit where established_on <= ${on} and (ended_on is null or ended_on > ${on})`;
}

/** The kind of the unit in a column on the day in another; of a unit that ended, its last one. */
export function kindOnDay(unit: string, day: string): RawBuilder<string | null> {
  return sql`(select kind from unit_kind_period k where k.unit_id = ${sql.ref(unit)} and k.from_on <= ${sql.ref(day)}
    order by k.from_on desc limit 1)`;
}

/** In whose hands the tasks or documents of the unit in a column are on the day in another: its own, or an heir's. */
export function holderOnDay(inheritance: Inheritance, unit: string, day: string): RawBuilder<unknown> {
  return sql`coalesce((select heir_unit_id from unit_heir h
    where h.unit_id = ${sql.ref(unit)} and ${sql.ref(`h.holds_${inheritance}`)} and h.from_on <= ${sql.ref(day)}
      and (h.until_on is null or h.until_on > ${sql.ref(day)}) order by heir_unit_id limit 1), ${sql.ref(unit)})`;
}

/** The subtree of a unit at the end of a day; a unit that ended by then stands where it stood last: unit_id. */
export function unitsUnderOn(unitId: string, on: CivilDate): RawBuilder<unknown> {
  return sql`
    with recursive below(unit_id) as (
      select ${unitId}::uuid
      union
      select p.unit_id from below join unit_parent p on p.parent_unit_id = below.unit_id
      join org_unit u on u.id = p.unit_id
      where p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on} or p.until_on = u.ended_on)
    )
    select unit_id from below`;
}
