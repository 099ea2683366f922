import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { RegisterNumber } from "../rules/number-sequence.ts";
import type { DocumentRow } from "./document-rows.ts";
import type { DocumentTables } from "./document-tables.ts";

export interface NumberingTerm {
  readonly id: string;
  readonly unitId: UnitId;
  readonly name: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** The terms of a unit and of those above it, nearest unit first, latest term first. */
export async function selectTerms(connection: Connection, unitId: UnitId): Promise<readonly NumberingTerm[]> {
  const { rows } = await sql<NumberingTerm>`
    select t.id, t.unit_id as "unitId", t.name, t.from_on as "from", t.to_on as "to"
    from org_unit_closure c join numbering_term t on t.unit_id = c.ancestor_id
    where c.descendant_id = ${unitId}
    order by c.depth, t.from_on desc`.execute(connection);
  return rows;
}

/** Numbers of a sequence are given out one at a time: waits for whoever is taking one, until the end of the transaction. */
export async function lockSequence(
  connection: Connection,
  unitId: UnitId,
  sequenceKey: string,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${unitId} ${sequenceKey}`}, 0))`.execute(
    connection,
  );
}

export async function selectTakenNumbers(
  connection: Connection,
  unitId: UnitId,
  sequenceKey: string,
): Promise<readonly RegisterNumber[]> {
  const { rows } = await sql<RegisterNumber>`
    select number_value as value, number_suffix as suffix from document
    where unit_id = ${unitId} and sequence_key = ${sequenceKey} and direction = 'outgoing'
      and number_value is not null`.execute(connection);
  return rows;
}

export async function selectByNumber(
  connection: Connection,
  unitId: UnitId,
  sequenceKey: string,
  number: RegisterNumber,
): Promise<DocumentRow | null> {
  const row = await connection
    .withTables<DocumentTables>()
    .selectFrom("document")
    .selectAll()
    .where("unit_id", "=", unitId)
    .where("direction", "=", "outgoing")
    .where("sequence_key", "=", sequenceKey)
    .where("number_value", "=", number.value)
    .where("number_suffix", "=", number.suffix)
    .executeTakeFirst();
  return row ?? null;
}

/** The symbol under which a unit last issued a document. */
export async function selectLastIssuerSymbol(connection: Connection, unitId: UnitId): Promise<string | null> {
  const row = await connection
    .withTables<DocumentTables>()
    .selectFrom("document")
    .select("issuer_symbol")
    .where("unit_id", "=", unitId)
    .where("direction", "=", "outgoing")
    .where("issuer_symbol", "is not", null)
    .orderBy("issued_on", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row?.issuer_symbol ?? null;
}

/** Every outgoing number of a unit, by sequence. */
export async function selectSequences(
  connection: Connection,
  unitId: UnitId,
): Promise<
  readonly {
    readonly typeCode: string;
    readonly sequenceKey: string;
    readonly numbers: readonly RegisterNumber[];
  }[]
> {
  const { rows } = await sql<{ typeCode: string; sequenceKey: string; numbers: RegisterNumber[] }>`
    select min(type_code) as "typeCode", sequence_key as "sequenceKey",
      jsonb_agg(jsonb_build_object('value', number_value, 'suffix', number_suffix)) as numbers
    from document
    where unit_id = ${unitId} and direction = 'outgoing' and sequence_key is not null and number_value is not null
    group by sequence_key order by max(issued_on) desc`.execute(connection);
  return rows;
}

export async function insertTerm(connection: Connection, term: NumberingTerm): Promise<void> {
  await connection
    .withTables<DocumentTables>()
    .insertInto("numbering_term")
    .values({ id: term.id, unit_id: term.unitId, name: term.name, from_on: term.from, to_on: term.to })
    .execute();
}
