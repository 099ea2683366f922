import type { Connection } from "@nhiemky/database";
import { type RawBuilder, type SqlBool, sql } from "kysely";

/** Says that units may read records, in the caller's transaction; pairs already there stay. */
export async function addReaders(
  connection: Connection,
  recordIds: readonly string[],
  unitIds: readonly string[],
): Promise<void> {
  await sql`
    insert into record_reader (record_id, unit_id)
    select record_id, unit_id
    from unnest(${[...recordIds]}::uuid[]) as record(record_id)
    cross join unnest(${[...unitIds]}::uuid[]) as unit(unit_id)
    on conflict do nothing`.execute(connection);
}

/** The same for many pairs that differ: `recordIds[i]` is given to `unitIds[i]`. */
export async function addReaderPairs(
  connection: Connection,
  recordIds: readonly string[],
  unitIds: readonly string[],
): Promise<void> {
  await sql`
    insert into record_reader (record_id, unit_id)
    select * from unnest(${[...recordIds]}::uuid[], ${[...unitIds]}::uuid[])
    on conflict do nothing`.execute(connection);
}

/** Says which units may read one record from now on, in the caller's transaction; others may no longer. */
export async function replaceReaders(
  connection: Connection,
  recordId: string,
  unitIds: readonly string[],
): Promise<void> {
  await sql`
    delete from record_reader
    where record_id = ${recordId} and unit_id <> all(${[...unitIds]}::uuid[])`.execute(connection);
  await addReaders(connection, [recordId], unitIds);
}

/** The units that may read a record; empty when there is no such record. */
export async function readersOf(connection: Connection, recordId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    select unit_id from record_reader where record_id = ${recordId}`.execute(connection);
  return rows.map((row) => row.unit_id);
}

/**
 * For lists: whether a record may be read.
 * @param recordColumn e.g. "document.id"
 * @param inScope the condition on a unit column that org-structure makes of the actor's scope
 */
export function isReadable(
  recordColumn: string,
  inScope: (unitColumn: string) => RawBuilder<SqlBool>,
): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (
    select from record_reader
    where record_reader.record_id = ${sql.ref(recordColumn)} and ${inScope("record_reader.unit_id")})`;
}

/**
 * For lists over much: the ids of all records that may be read, as a select. Gathered once for a statement, instead of
 * asked of every row (bench/search.ts: 530 ms for common words).
 */
export function readableRecords(
  inScope: (unitColumn: string) => RawBuilder<SqlBool>,
): RawBuilder<{ readonly id: string }> {
  return sql`select distinct record_id as id from record_reader where ${inScope("record_reader.unit_id")}`;
}

/** Of the given records, those that may be read. */
export async function readableAmong(
  connection: Connection,
  recordIds: readonly string[],
  inScope: (unitColumn: string) => RawBuilder<SqlBool>,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select asked.id from unnest(${[...new Set(recordIds)]}::uuid[]) as asked(id)
    where ${isReadable("asked.id", inScope)}`.execute(connection);
  return new Set(rows.map((row) => row.id));
}
