import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { expect, test } from "vitest";

const first = await testDatabase();
const second = await testDatabase();

test("mỗi lần gọi cho một cơ sở dữ liệu riêng, đã nâng cấp", async () => {
  await sql`create table mark (value integer)`.execute(first.connection);
  const { rows } = await sql<{ seen: string | null; folded: string }>`
    select to_regclass('mark')::text as seen, fold_text('Đảng bộ') as folded`.execute(second.connection);
  expect(rows).toEqual([{ seen: null, folded: "dang bo" }]);
});
