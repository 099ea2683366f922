import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";

/** Two-syllable names are made of these: common in names everywhere, hence of nobody and no place in particular. */
const syllables =
  "An Bình Cẩm Châu Đại Đông Gia Hà Hòa Hưng Khánh Kim Lạc Lâm Long Lộc Mai Minh Mỹ Nam Ngọc Phú Phúc Phước Quang Sơn Tân Tây Thanh Thành Thái Thịnh Thọ Thuận Tiên Trung Trường Vân Việt Vĩnh Xuân Yên";

/**
 * Session functions that the fillers use: an id of a number, a number drawn from a number, a name. They depend on
 * nothing else, so that two loads give the same country.
 */
export async function createDrawFunctions(connection: Connection): Promise<void> {
  await sql`
    create function pg_temp.example_id(kind integer, number bigint) returns uuid language sql immutable parallel safe
      return ('0190' || lpad(to_hex(kind), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid
  `.execute(connection);
  await sql`
    create function pg_temp.draw(salt text, number bigint, below integer) returns integer
      language sql immutable parallel safe
      return ((hashtextextended(salt, number) & 2147483647) % below)::integer
  `.execute(connection);
  await sql`
    create function pg_temp.place_name(number bigint) returns text language sql immutable parallel safe
      return (string_to_array(${sql.lit(syllables)}, ' '))[1 + pg_temp.draw('first', number, 41)]
        || ' ' || (string_to_array(${sql.lit(syllables)}, ' '))[1 + pg_temp.draw('second', number, 41)]
  `.execute(connection);
}

/** What `example_id` takes as kind; each kind of row numbers its own. */
export const idKinds = {
  unit: 1,
  decision: 2,
  document: 3,
  clause: 4,
  link: 5,
  dispatch: 6,
  delivery: 7,
  answer: 8,
  answerDocument: 9,
  answerLink: 10,
  programme: 11,
  task: 12,
  taskEntry: 13,
} as const;
