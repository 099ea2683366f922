import { sql } from "kysely";
import type { Connection } from "../connection.ts";
import type { SequenceState, TableContents } from "./format.ts";

/** Schemas that belong to the product, not to PostgreSQL. */
const ownSchemas = sql`(
  select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema')`;

/** Whether a relation came with an extension; such are made, and filled, by creating the extension. */
const belongsToExtension = sql`exists (
  select from pg_depend
  where classid = 'pg_class'::regclass and objid = relation.oid and deptype = 'e')`;

/**
 * Every table that holds rows, partitions singly, with the columns that can be written. The table of migrations is
 * left out: running the migrations fills it.
 */
export async function listTables(connection: Connection): Promise<readonly TableContents[]> {
  const { rows } = await sql<TableContents>`
    select namespace.nspname as schema, relation.relname as name,
           coalesce(columns.names, '{}') as columns
    from pg_class relation
    join pg_namespace namespace on namespace.oid = relation.relnamespace
    cross join lateral (
      select array_agg(attname::text order by attnum) as names
      from pg_attribute
      where attrelid = relation.oid and attnum > 0 and not attisdropped and attgenerated = '') columns
    where relation.relkind = 'r' and relation.relnamespace in ${ownSchemas} and not ${belongsToExtension}
      and relation.oid is distinct from to_regclass('schema_migration')
    order by namespace.nspname, relation.relname`.execute(connection);
  return rows;
}

/** Sequences do not obey snapshots: read after one was taken, they are never behind it. */
export async function listSequences(connection: Connection): Promise<readonly SequenceState[]> {
  const { rows } = await sql<{ schema: string; name: string }>`
    select namespace.nspname as schema, relation.relname as name
    from pg_class relation
    join pg_namespace namespace on namespace.oid = relation.relnamespace
    where relation.relkind = 'S' and relation.relnamespace in ${ownSchemas} and not ${belongsToExtension}
    order by namespace.nspname, relation.relname`.execute(connection);
  const states: SequenceState[] = [];
  for (const { schema, name } of rows) {
    const state = await sql<Pick<SequenceState, "lastValue" | "isCalled">>`
      select last_value::text as "lastValue", is_called as "isCalled" from ${sql.id(schema, name)}`.execute(
      connection,
    );
    states.push({ schema, name, ...state.rows[0]! });
  }
  return states;
}

/** A constraint between tables, with the commands that take it away and bring it back. */
export interface ForeignKey {
  readonly drop: string;
  readonly add: string;
}

export async function listForeignKeys(connection: Connection): Promise<readonly ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as "drop",
           format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as "add"
    from pg_constraint
    where contype = 'f' and conparentid = 0 and connamespace in ${ownSchemas}
    order by oid`.execute(connection);
  return rows;
}

/** A trigger of the product, with the commands that silence it and set it back to how it was. */
export interface Trigger {
  readonly disable: string;
  readonly enable: string;
}

export async function listTriggers(connection: Connection): Promise<readonly Trigger[]> {
  const { rows } = await sql<Trigger>`
    select format('alter table %s disable trigger %I', tgrelid::regclass, tgname) as disable,
           format('alter table %s enable %s trigger %I', tgrelid::regclass,
                  case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname) as enable
    from pg_trigger trigger
    join pg_class relation on relation.oid = tgrelid
    where not tgisinternal and tgparentid = 0 and tgenabled <> 'D' and relation.relnamespace in ${ownSchemas}
    order by trigger.oid`.execute(connection);
  return rows;
}
