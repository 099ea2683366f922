import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { expect, test } from "vitest";

const { connection } = await testDatabase();

test("quyết định về tổ chức tự báo cho phần tổng hợp trong cùng giao dịch", async () => {
  await sql`insert into structure_decision (id, kind, effective_on, entered_at)
    values ('0199aaaa-0000-7000-8000-000000000001', 'establish', '2026-01-01', now())`.execute(connection);
  const { rows } = await sql`select decision_id from rollup_structure_change`.execute(connection);
  expect(rows).toEqual([{ decision_id: "0199aaaa-0000-7000-8000-000000000001" }]);
});
