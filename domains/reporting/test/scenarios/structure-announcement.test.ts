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

test("quyết định rút lại cũng được báo", async () => {
  await sql`insert into structure_decision (id, kind, effective_on, entered_at)
    values ('0199aaaa-0000-7000-8000-000000000002', 'establish', '2026-01-01', now())`.execute(connection);
  await sql`update structure_decision set withdrawn_at = now(), withdrawal_reason = 'nhập nhầm'
    where id = '0199aaaa-0000-7000-8000-000000000002'`.execute(connection);
  const { rows } = await sql`select decision_id from rollup_structure_change
    where decision_id = '0199aaaa-0000-7000-8000-000000000002'`.execute(connection);
  expect(rows).toHaveLength(2);
});
