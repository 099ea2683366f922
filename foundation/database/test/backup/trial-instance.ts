import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sql } from "kysely";
import { afterAll } from "vitest";
import { type Connection, type MigrationSet, migrate } from "../../src/index.ts";

/** Every kind of table that makes a naive copy go wrong. */
const tables = `
  create table unit (
    id integer generated always as identity primary key,
    name text not null,
    folded text generated always as (fold_text(name)) stored,
    parent_id integer references unit,
    leader_id integer
  );
  create table person (id integer primary key, unit_id integer not null references unit, born date);
  alter table unit add foreign key (leader_id) references person deferrable initially deferred;
  create table "Ký hiệu" ("số, thứ tự" serial primary key, "chữ" text);
  create table kept_apart (unit_id integer references unit, during daterange,
    exclude using gist (unit_id with =, during with &&));
  create table every_type (id integer primary key, content bytea, facts jsonb, amount numeric, share double precision,
    at timestamptz, span interval, tags text[], empty_text text);
  create table by_year (year integer not null, value text) partition by list (year);
  create table by_year_2025 partition of by_year for values in (2025);
  create table by_year_rest partition of by_year default;
  create table seeded (code text primary key, meaning text not null);
  insert into seeded values ('a', 'from the migration');
  create table empty_table (id integer primary key);
  create table log_entry (id integer primary key, body text not null);
  create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'append-only'; end $$;
  create trigger log_append_only before update or delete or truncate on log_entry
    for each statement execute function refuse_change();
  create function refuse_insert() returns trigger language plpgsql as
    $$ begin raise exception 'closed'; end $$;
  create trigger log_closed before insert on log_entry for each row execute function refuse_insert();
  alter table log_entry disable trigger log_closed;
  alter table log_entry enable always trigger log_append_only;
`;

const rows = `
  insert into unit (name, parent_id) values ('Đảng bộ A', null), ('Chi bộ 1', 1), ('Chi bộ 2', 1);
  insert into person values (7, 2, '1975-05-19'), (8, 3, null);
  update unit set leader_id = 7 where id = 2;
  update unit set parent_id = 3 where id = 1;
  insert into "Ký hiệu" ("chữ") values (E'\\\\.'), (E'một\\nhai\\tba\\r\\\\'), (''), (null), (E'\\n\\\\.\\n'), ('\\N');
  insert into kept_apart values (1, '[2020-01-01,2021-01-01)'), (1, '[2021-01-01,)');
  insert into every_type values
    (1, decode('00ff0a5c2e0d', 'hex'), '{"đ": [1, 2.50, null]}', 12345678901234567890.0100, 0.1,
     '2025-08-19 17:00:00.123456+07', '1 mon 2 days', array['a,b', null, '"'], ''),
    (2, '', 'null', 'NaN', 'infinity', 'infinity', null, '{}', null);
  insert into every_type (id, content) select n, sha256(n::text::bytea) from generate_series(3, 4000) n;
  insert into by_year values (2025, 'a'), (2030, 'b');
  update seeded set meaning = 'changed by a person';
  insert into log_entry values (1, 'first'), (2, 'second');
`;

/** The migrations of a small product; a test can add later ones with `add`. */
export async function makeTrialProduct(): Promise<{
  readonly sets: readonly MigrationSet[];
  add(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), "nhiemky-trial-"));
  afterAll(() => rm(folder, { recursive: true }));
  const add = (name: string, text: string) => writeFile(join(folder, `${name}.sql`), text);
  await add("0001-tables", tables);
  return {
    sets: [{ domain: "trial", folder: pathToFileURL(folder) }],
    add,
    remove: (name) => rm(join(folder, `${name}.sql`)),
  };
}

export async function fillTrialInstance(
  connection: Connection,
  sets: readonly MigrationSet[],
): Promise<void> {
  const migrated = await migrate(connection, sets);
  if (!migrated.ok) throw new Error(migrated.error.text.en);
  await sql.raw(rows).execute(connection);
}

/** All that a restored instance must agree on: every row of every table, sequences, constraints, triggers. */
export async function describeInstance(connection: Connection): Promise<Record<string, unknown>> {
  const description: Record<string, unknown> = {};
  const tableNames = await sql<{ name: string }>`
    select oid::regclass::text as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'schema_migration'
    order by relname collate "C"`.execute(connection);
  for (const { name } of tableNames.rows) {
    const all = await sql<{ line: string }>`
      select line::text from ${sql.raw(name)} as line order by line::text collate "C"`.execute(connection);
    description[name] = all.rows.map((row) => row.line);
  }
  const others = await sql`
    select 'constraint' as kind, conrelid::regclass || ' ' || conname as name,
           pg_get_constraintdef(oid) || convalidated as definition
    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' and conparentid = 0
    union all
    select 'trigger', tgrelid::regclass || ' ' || tgname, pg_get_triggerdef(oid) || tgenabled::text
    from pg_trigger where not tgisinternal
    union all
    select 'sequence', schemaname || sequencename, last_value::text from pg_sequences
    union all
    select 'migration', domain || number, checksum from schema_migration
    order by 1, 2`.execute(connection);
  description["catalogue"] = others.rows;
  return description;
}
