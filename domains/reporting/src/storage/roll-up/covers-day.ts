import { type RawBuilder, type SqlBool, sql } from "kysely";

/** Whether a row of the derived tables, which holds from a day until a day or infinity, holds on the day in a column. */
export function coversDay(row: string, day: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.ref(`${row}.from_on`)} <= ${sql.ref(day)} and ${sql.ref(`${row}.until_on`)} > ${sql.ref(day)})`;
}

/** The same for tables in which null says that it still holds. */
export function holdsOn(row: string, day: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.ref(`${row}.from_on`)} <= ${sql.ref(day)}
    and (${sql.ref(`${row}.until_on`)} is null or ${sql.ref(`${row}.until_on`)} > ${sql.ref(day)}))`;
}
