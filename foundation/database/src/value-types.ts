import pg from "pg";

const { builtins, getTypeParser } = pg.types;

/** Object ids of array types that pg does not name (pg_type.dat in PostgreSQL's source). */
const textArrayId: number = 1009;
const bigintArrayId = 1016;
const dateArrayId = 1182;

const parseTextArray: (text: string) => (string | null)[] = getTypeParser(textArrayId);

/**
 * A count or a sum as a number. Beyond 2^53 a number would be silently wrong, so that is a bug and throws:
 * such a column is cast to text or numeric in its query.
 */
function parseSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer beyond 2^53 in the database: ${text}`);
  return value;
}

const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [builtins.DATE, (text) => text],
  [dateArrayId, parseTextArray],
  [builtins.INT8, parseSafeInteger],
  [
    bigintArrayId,
    (text) => parseTextArray(text).map((item) => (item === null ? null : parseSafeInteger(item))),
  ],
]);

/**
 * How column values reach the code: `date` as an ISO string (`CivilDate`), `bigint` as a number, `timestamptz`
 * as a `Date`, `json` and `jsonb` as values, `numeric` as a string, everything else as pg does it.
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: "text" | "binary") =>
    (format === "binary" ? undefined : parsers.get(id)) ?? getTypeParser(id, format as "text"),
};
