import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, sql } from "kysely";

export interface NameRow {
  readonly id: string;
  readonly title: string;
  readonly unitId: string;
  readonly on: CivilDate | null;
  readonly detail: string;
}

/** What a row rests on, and what it is part of. */
function stepsUp(table: "task" | "programme"): RawBuilder<unknown> {
  const row = sql.ref(table);
  const whole = table === "task" ? sql`programme_id` : sql`parent_id`;
  return sql`
    select case when clause_id is null then 'document' else 'clause' end as kind, coalesce(clause_id, document_id) as id,
      'rests-on' as relation, 1::bigint as total
    from ${row} as lower where lower.id = node.id and document_id is not null
    union all
    select 'programme', ${whole}, 'part-of', 1::bigint
    from ${row} as lower where lower.id = node.id and ${whole} is not null`;
}

/** At most so many steps of a relation, and nothing that came after a day (null: everything). */
interface StepBounds {
  readonly limit: number;
  readonly on: CivilDate | null;
}

/** "and it had been given by the day". */
function given(on: CivilDate | null): RawBuilder<unknown> {
  return on === null ? sql`` : sql`and assigned_on <= ${on}`;
}

/** Tasks and programmes of which a column holds the node, those due first, first. */
function stepsDown(
  tasks: RawBuilder<unknown>,
  relation: string,
  programmes: RawBuilder<unknown>,
  { limit, on }: StepBounds,
): RawBuilder<unknown> {
  return sql`
    (select 'task' as kind, id, ${relation}::text as relation, count(*) over () as total
      from task where ${tasks} ${given(on)} order by due_on, id limit ${limit})
    union all ${programmesDown(programmes, relation, { limit, on })}`;
}

function programmesDown(
  condition: RawBuilder<unknown>,
  relation: string,
  { limit, on }: StepBounds,
): RawBuilder<unknown> {
  const begun = on === null ? sql`` : sql`and coalesce(from_on, established_at::date) <= ${on}`;
  return sql`
    (select 'programme' as kind, id, ${relation}::text as relation, count(*) over () as total
      from programme where ${condition} ${begun} order by position, id limit ${limit})`;
}

/** What a unit has in hand: tasks it leads or supports, those still to be done first; programmes it owns. */
function unitStepsDown({ limit, on }: StepBounds): RawBuilder<unknown> {
  const firstToDo = sql`order by (settled_lateness is not null), due_on, id limit ${limit}`;
  return sql`
    (select 'task' as kind, id, 'led-by' as relation, count(*) over () as total
      from task where lead_unit_id = node.id ${given(on)} ${firstToDo})
    union all
    (select 'task', id, 'supported-by', count(*) over ()
      from task join task_supporting_unit on task_id = id where unit_id = node.id ${given(on)} ${firstToDo})
    union all ${programmesDown(sql`owner_unit_id = node.id`, "owned-by", { limit, on })}`;
}

/** Steps from `node.id` in either direction; null for kinds that nothing of this domain touches. */
export function taskSteps(
  direction: "up" | "down",
  kind: string,
  bounds: StepBounds,
): RawBuilder<unknown> | null {
  if (direction === "up") return kind === "task" || kind === "programme" ? stepsUp(kind) : null;
  switch (kind) {
    case "clause": {
      const here = sql`clause_id = node.id`;
      return stepsDown(here, "rests-on", here, bounds);
    }
    case "document": {
      const here = sql`document_id = node.id and clause_id is null`;
      return stepsDown(here, "rests-on", here, bounds);
    }
    case "programme":
      return stepsDown(sql`programme_id = node.id`, "part-of", sql`parent_id = node.id`, bounds);
    case "unit":
      return unitStepsDown(bounds);
    default:
      return null;
  }
}

/** Tasks as a thread names them; `detail` is the state on the day, for the page to put into words. */
export async function nameTasks(
  connection: Connection,
  ids: readonly string[],
  on: CivilDate | null,
): Promise<readonly NameRow[]> {
  const state =
    on === null
      ? sql`state`
      : sql`coalesce((select to_state from task_entry where task_id = task.id and to_state is not null
          and (at at time zone 'Asia/Ho_Chi_Minh')::date <= ${on} order by position desc limit 1), 'assigned')`;
  const { rows } = await sql<NameRow>`
    select id, title, lead_unit_id as "unitId", due_on as "on", ${state} as detail
    from task where id = any(${[...ids]}::uuid[])`.execute(connection);
  return rows;
}

export async function nameProgrammes(
  connection: Connection,
  ids: readonly string[],
): Promise<readonly NameRow[]> {
  const { rows } = await sql<NameRow>`
    select id, title, owner_unit_id as "unitId", to_on as "on", kind as detail
    from programme where id = any(${[...ids]}::uuid[])`.execute(connection);
  return rows;
}
