import { err, ok } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { type Connection, inTransaction } from "../src/index.ts";

const { connection } = await testDatabase();
await sql`create table entry (name text primary key, value integer not null)`.execute(connection);

beforeEach(async () => {
  await sql`truncate entry`.execute(connection);
});

async function write(transaction: Connection, name: string, value = 0): Promise<void> {
  await sql`insert into entry values (${name}, ${value})`.execute(transaction);
}

async function names(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from entry order by name`.execute(connection);
  return rows.map((row) => row.name);
}

test("kết quả thành công thì ghi lại và trả về giá trị", async () => {
  const result = await inTransaction(connection, async (transaction) => {
    await write(transaction, "a");
    return ok(7);
  });
  expect(result).toEqual(ok(7));
  expect(await names()).toEqual(["a"]);
});

test("kết quả thất bại dự kiến thì hủy mọi thay đổi và trả về chính nó", async () => {
  const result = await inTransaction(connection, async (transaction) => {
    await write(transaction, "a");
    return err("refused" as const);
  });
  expect(result).toEqual(err("refused"));
  expect(await names()).toEqual([]);
});

test("lỗi bất ngờ thì hủy mọi thay đổi và ném tiếp", async () => {
  const work = inTransaction(connection, async (transaction) => {
    await write(transaction, "a");
    throw new Error("bug");
  });
  await expect(work).rejects.toThrow("bug");
  expect(await names()).toEqual([]);
});

test("giao dịch lồng nhau: phần thất bại bị hủy, phần còn lại vẫn ghi", async () => {
  await inTransaction(connection, async (outer) => {
    await write(outer, "outer");
    const refused = await inTransaction(outer, async (inner) => {
      await write(inner, "refused");
      await inTransaction(inner, async (innermost) => write(innermost, "innermost"));
      return err("no");
    });
    expect(refused).toEqual(err("no"));
    const duplicate = inTransaction(outer, async (inner) => write(inner, "outer"));
    await expect(duplicate).rejects.toThrow(/duplicate key/);
    await inTransaction(outer, async (inner) => write(inner, "kept"));
  });
  expect(await names()).toEqual(["kept", "outer"]);
});

test("hai giao dịch cùng sửa một dòng ở mức repeatable read: cả hai đều được ghi nhờ chạy lại", async () => {
  await write(connection, "counter", 0);
  let attempts = 0;
  const increment = () =>
    inTransaction(
      connection,
      async (transaction) => {
        attempts++;
        const { rows } = await sql<{ value: number }>`select value from entry`.execute(transaction);
        await sql`select pg_sleep(0.05)`.execute(transaction);
        await sql`update entry set value = ${rows[0]!.value + 1}`.execute(transaction);
      },
      { isolation: "repeatable read" },
    );
  await Promise.all([increment(), increment(), increment()]);
  const { rows } = await sql<{ value: number }>`select value from entry`.execute(connection);
  expect(rows).toEqual([{ value: 3 }]);
  expect(attempts).toBeGreaterThan(3);
});
