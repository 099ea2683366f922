import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import {
  type Insertable,
  type RawBuilder,
  type Selectable,
  type SqlBool,
  sql,
  type Updateable,
} from "kysely";
import type { ProgrammeId } from "../ids.ts";
import type { Lateness } from "../rules/lateness.ts";
import { type ProgrammeNode, programmeKinds } from "../rules/programme-tree.ts";
import { latenessExpression } from "./lateness-expression.ts";
import type { ProgrammeTables } from "./programme-tables.ts";
import type { TaskSelection, UnitCondition } from "./task-selection.ts";
import { taskRelation } from "./tasks-on-day.ts";

export type StoredProgramme = Selectable<ProgrammeTables["programme"]>;

export async function programmeExists(connection: Connection, id: ProgrammeId): Promise<boolean> {
  return (await findProgramme(connection, id)) !== null;
}

export async function findProgramme(
  connection: Connection,
  id: ProgrammeId,
): Promise<StoredProgramme | null> {
  const row = await connection
    .withTables<ProgrammeTables>()
    .selectFrom("programme")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertProgramme(
  connection: Connection,
  programme: Insertable<ProgrammeTables["programme"]>,
): Promise<void> {
  await connection.withTables<ProgrammeTables>().insertInto("programme").values(programme).execute();
}

export async function updateProgramme(
  connection: Connection,
  id: ProgrammeId,
  change: Updateable<ProgrammeTables["programme"]>,
): Promise<void> {
  await connection
    .withTables<ProgrammeTables>()
    .updateTable("programme")
    .set(change)
    .where("id", "=", id)
    .execute();
}

/** The programmes of a term as a tree's nodes, locked against changes that could close a circle together. */
export async function lockProgrammeTree(
  connection: Connection,
  term: string,
): Promise<readonly ProgrammeNode[]> {
  return connection
    .withTables<ProgrammeTables>()
    .selectFrom("programme")
    .select(["id", "parent_id as parentId"])
    .where("term", "=", term)
    .orderBy("id")
    .forUpdate()
    .execute();
}

const inOrderOfKind = sql`
  array_position(${[...programmeKinds]}::text[], programme.kind), programme.position, programme.title, programme.id`;

/** "and it had begun by the day"; null: whenever it begins. */
function begunBy(day: CivilDate | null): RawBuilder<unknown> {
  if (day === null) return sql``;
  return sql`and coalesce(programme.from_on, (programme.established_at at time zone 'Asia/Ho_Chi_Minh')::date) <= ${day}`;
}

/** The programmes that the reader's units own, or that hold a task for them. */
export async function selectProgrammes(
  connection: Connection,
  asked: {
    readonly term: string | null;
    readonly ownerUnitId: UnitId | null;
    readonly pastDay: CivilDate | null;
  },
  readable: { readonly owner: UnitCondition; readonly task: RawBuilder<SqlBool> } | null,
): Promise<readonly StoredProgramme[]> {
  const { rows } = await sql<StoredProgramme>`
    select programme.* from programme
    where ${asked.term === null ? sql`true` : sql`programme.term = ${asked.term}`}
      and ${asked.ownerUnitId === null ? sql`true` : sql`programme.owner_unit_id = ${asked.ownerUnitId}`}
      and ${
        readable === null
          ? sql`true`
          : sql`(${readable.owner("programme.owner_unit_id")}
              or programme.id in (select task.programme_id from task where ${readable.task}))`
      } ${begunBy(asked.pastDay)}
    order by programme.term desc, ${inOrderOfKind}`.execute(connection);
  return rows;
}

/** A programme with everything above it, and what below it had begun by a day gone by (null: everything). */
export async function selectProgrammeFamily(
  connection: Connection,
  id: ProgrammeId,
  pastDay: CivilDate | null,
): Promise<{
  readonly ancestors: readonly StoredProgramme[];
  readonly descendants: readonly StoredProgramme[];
}> {
  const above = await sql<StoredProgramme>`
    with recursive above as (
      select programme.*, 0 as distance from programme where id = ${id}
      union all
      select programme.*, above.distance + 1 from programme join above on programme.id = above.parent_id)
    select * from above where distance > 0 order by distance desc`.execute(connection);
  const below = await sql<StoredProgramme>`
    with recursive below as (
      select programme.* from programme where parent_id = ${id}
      union all
      select programme.* from programme join below on programme.parent_id = below.id)
    select programme.* from below as programme where true ${begunBy(pastDay)} order by ${inOrderOfKind}`.execute(
    connection,
  );
  return { ancestors: above.rows, descendants: below.rows };
}

/** How the tasks that stand directly in each programme are, or were on a day gone by, for the programmes given. */
export async function countTasksOfProgrammes(
  connection: Connection,
  ids: readonly ProgrammeId[],
  selection: Pick<TaskSelection, "readable" | "on" | "thresholds">,
  pastDay: CivilDate | null,
): Promise<
  readonly { readonly programme_id: ProgrammeId; readonly lateness: Lateness; readonly count: number }[]
> {
  const readable = selection.readable ?? sql`true`;
  const { rows } = await sql<{ programme_id: ProgrammeId; lateness: Lateness; count: number }>`
    select task.programme_id, ${latenessExpression(selection.on, selection.thresholds)} as lateness,
      count(*) as count
    from ${taskRelation(pastDay)} as task
    where task.programme_id = any(${[...ids]}::uuid[]) and ${readable}
    group by 1, 2`.execute(connection);
  return rows;
}

/** The units that a programme concerns: its owner, and those with a task in it. */
export async function unitsOfProgramme(
  connection: Connection,
  id: string,
): Promise<{ readonly owner: UnitId; readonly readers: readonly UnitId[] } | null> {
  const programme = await findProgramme(connection, id as ProgrammeId);
  if (programme === null) return null;
  const { rows } = await sql<{ unit_id: UnitId }>`
    select lead_unit_id as unit_id from task where programme_id = ${id}
    union select unit_id from task_supporting_unit join task on task.id = task_id where programme_id = ${id}
  `.execute(connection);
  return {
    owner: programme.owner_unit_id,
    readers: [programme.owner_unit_id, ...rows.map((row) => row.unit_id)],
  };
}

/** The terms that have programmes, the latest first. */
export async function programmeTerms(connection: Connection): Promise<readonly string[]> {
  const rows = await connection
    .withTables<ProgrammeTables>()
    .selectFrom("programme")
    .select("term")
    .distinct()
    .orderBy("term", "desc")
    .execute();
  return rows.map((row) => row.term);
}
