import { emptyDatabase, testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import { openDatabase } from "../src/index.ts";

const { connection, connectionString } = await testDatabase();

test("kết nối rỗi bị máy chủ cắt: tiến trình không chết, lần hỏi sau vẫn được", async () => {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const database = openDatabase({ connectionString, poolSize: 1, log });
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.connection);
  await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(connection);
  await vi.waitFor(() => expect(log.warn).toHaveBeenCalled(), { timeout: 10_000 });
  expect((await sql`select 1 as one`.execute(database.connection)).rows).toEqual([{ one: 1 }]);
  await database.close();
});

test("số kết nối không vượt quá kích thước đã đặt", async () => {
  const database = openDatabase({ connectionString, poolSize: 2 });
  const pids = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const { rows } = await sql<{ pid: number }>`
        select pg_backend_pid() as pid, pg_sleep(0.01)`.execute(database.connection);
      return rows[0]!.pid;
    }),
  );
  expect(new Set(pids).size).toBeLessThanOrEqual(2);
  await database.close();
});

test("cơ sở dữ liệu trống của bộ kiểm thử thật sự trống", async () => {
  const empty = await emptyDatabase();
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from pg_class where relnamespace = 'public'::regnamespace`.execute(
    empty.connection,
  );
  expect(rows).toEqual([{ count: 0 }]);
});
