import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openDatabase, resolveDatabase } from "../src/index.ts";
import { findShortcoming } from "../src/resolve-database.ts";
import { makeDataFolder } from "./private-server/data-folder.ts";

const { connectionString, connection } = await testDatabase();
const log = { info: () => undefined, warn: console.warn, error: console.error };
const enough = { version: 150_000, versionText: "15.0", encoding: "UTF8", hasVietnameseOrder: true };

test("có DATABASE_URL thì dùng máy chủ đó và không dừng nó", async () => {
  const resolved = await resolveDatabase({
    env: { DATABASE_URL: connectionString },
    dataFolder: "/unused",
    log,
  });
  expect(resolved).toMatchObject({ ok: true, value: { connectionString } });
  if (resolved.ok) await resolved.value.release();
  expect((await sql`select 1 as one`.execute(connection)).rows).toEqual([{ one: 1 }]);
});

test("DATABASE_URL không dẫn tới cơ sở dữ liệu nào thì nói lý do", async () => {
  const wrong = connectionString.replace(/nhiemky_test_\w+/, "no_such_database");
  for (const address of ["postgresql://nobody@127.0.0.1:1/none", wrong, "not an address"]) {
    const resolved = await resolveDatabase({ env: { DATABASE_URL: address }, dataFolder: "/unused", log });
    expect(resolved).toMatchObject({ ok: false, error: { code: "DATABASE_UNREACHABLE" } });
  }
});

test.each([
  ["phiên bản cũ hơn 15", { version: 140_020, versionText: "14.20" }, "DATABASE_TOO_OLD"],
  ["bảng mã khác UTF-8", { encoding: "SQL_ASCII" }, "DATABASE_NOT_UTF8"],
  ["không có thứ tự tiếng Việt", { hasVietnameseOrder: false }, "DATABASE_WITHOUT_ICU"],
])("máy chủ %s thì từ chối", (_, lacking, code) => {
  expect(findShortcoming({ ...enough, ...lacking })?.code).toBe(code);
});

test("máy chủ vừa đủ điều kiện thì nhận", () => {
  expect(findShortcoming(enough)).toBeUndefined();
});

test("không có DATABASE_URL thì chạy PostgreSQL riêng; lệnh chạy bên cạnh dùng chung, sản phẩm thứ hai bị từ chối", async () => {
  const dataFolder = await makeDataFolder();
  const product = await resolveDatabase({ env: {}, dataFolder, log });
  if (!product.ok) throw new Error(product.error.text.en);
  const command = await resolveDatabase({ env: {}, dataFolder, log, shareRunning: true });
  expect(command).toMatchObject({ ok: true, value: { connectionString: product.value.connectionString } });
  const second = await resolveDatabase({ env: {}, dataFolder, log });
  expect(second).toMatchObject({ ok: false, error: { code: "DATABASE_ALREADY_RUNNING" } });
  if (command.ok) await command.value.release();
  const database = openDatabase({ connectionString: product.value.connectionString });
  expect((await sql`select 1 as one`.execute(database.connection)).rows).toEqual([{ one: 1 }]);
  await database.close();
  await product.value.release();
});
