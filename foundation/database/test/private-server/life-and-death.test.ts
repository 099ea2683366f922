import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { connectToRunning } from "../../src/index.ts";
import { findHome } from "../../src/private-server/home.ts";
import { makeDataFolder, makeSharedDataFolder } from "./data-folder.ts";
import { isAlive, readPostgresPid, type ServerProcess, startServerProcess } from "./server-process.ts";

// Each test starts several processes and databases; a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

/** Runs statements on a server, one connection for all. */
async function query(server: ServerProcess | string, ...statements: string[]): Promise<unknown[]> {
  const connectionString =
    typeof server === "string" ? server : (server.outcome as { connectionString: string }).connectionString;
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** Every test leaves it without a running server. */
const folder = await makeSharedDataFolder();
const waitLong = { timeout: 30_000, interval: 50 };

test("tiến trình cha bị kill -9 thì PostgreSQL cũng dừng; dữ liệu đã ghi vẫn còn khi chạy lại", async () => {
  const first = await startServerProcess(folder);
  await query(first, "create table kept (id integer)");
  for (let round = 1; round <= 3; round++) {
    const server = round === 1 ? first : await startServerProcess(folder);
    await query(server, `insert into kept values (${round})`);
    const pid = await readPostgresPid(folder);
    await server.kill();
    // No pause: a service manager starts the successor at once.
    const next = await startServerProcess(folder);
    expect(isAlive(pid)).toBe(false);
    expect(await query(next, "select count(*)::int as count from kept")).toEqual([{ count: round }]);
    await next.stop();
  }
});

test("sau kill -9, không còn tiến trình PostgreSQL nào dù không ai chạy lại", async () => {
  const server = await startServerProcess(folder);
  const pid = await readPostgresPid(folder);
  expect(isAlive(pid)).toBe(true);
  await server.kill();
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), waitLong);
});

test("Ctrl-C gửi cho cả nhóm tiến trình: PostgreSQL dừng theo thứ tự, không dừng trước", async () => {
  const server = await startServerProcess(folder);
  const pid = await readPostgresPid(folder);
  const groupOf = async (id: number) =>
    (await readFile(`/proc/${id}/stat`, "utf8")).split(") ")[1]!.split(" ")[2];
  expect(await groupOf(pid)).not.toBe(await groupOf(server.child.pid!));
  server.child.kill("SIGINT");
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), waitLong);
});

test("lần chạy thứ hai trên cùng dữ liệu bị từ chối rõ ràng, lần thứ nhất không hề hấn", async () => {
  const first = await startServerProcess(folder);
  const second = await startServerProcess(folder);
  expect(second.outcome).toMatchObject({ code: "DATABASE_ALREADY_RUNNING" });
  expect(await query(first, "select 1 as one")).toEqual([{ one: 1 }]);
  await first.stop();
});

test("hai lần chạy đầu tiên cùng lúc: một lần được, một lần bị từ chối", async () => {
  const folder = await makeDataFolder();
  const both = await Promise.all([startServerProcess(folder), startServerProcess(folder)]);
  const codes = both.map(({ outcome }) => ("code" in outcome ? outcome.code : "started"));
  expect(codes.sort()).toEqual(["DATABASE_ALREADY_RUNNING", "started"]);
  await Promise.all(both.map((server) => server.stop()));
});

test("lệnh khác của sản phẩm tìm thấy và dùng được PostgreSQL đang chạy", async () => {
  const server = await startServerProcess(folder);
  const found = await connectToRunning(folder);
  expect(await query(found!, "select 1 as one")).toEqual([{ one: 1 }]);
  await server.stop();
  expect(await connectToRunning(folder)).toBeUndefined();
});

test("tệp postmaster.pid sót lại sau mất điện, số tiến trình nay là của chương trình khác: vẫn chạy được", async () => {
  await (await startServerProcess(folder)).stop();
  const home = (await findHome(folder))!;
  const relic = [process.pid, home.data, 1, 5432, join(home.folder, "socket"), "", "", "ready"].join("\n");
  await writeFile(join(home.data, "postmaster.pid"), relic);
  expect(await connectToRunning(folder)).toBeUndefined();
  const server = await startServerProcess(folder);
  expect(await query(server, "select 1 as one")).toEqual([{ one: 1 }]);
  await server.stop();
});

test("dừng sạch: không cần phục hồi ở lần chạy sau", async () => {
  await (await startServerProcess(folder)).stop();
  const server = await startServerProcess(folder);
  const home = (await findHome(folder))!;
  const log = await readFile(home.logFile, "utf8");
  expect(log).toContain("database system was shut down at");
  expect(log).not.toContain("recovery");
  await server.stop();
});

test("fsync và kiểm tra tổng trang bật; chỉ nghe qua socket; mật khẩu không rỗng; không phải superuser", async () => {
  const server = await startServerProcess(folder);
  const [row] = await query(
    server,
    `select current_setting('fsync') as fsync, current_setting('data_checksums') as checksums,
            current_setting('listen_addresses') as addresses, current_setting('is_superuser') as superuser,
            (select datlocale from pg_database where datname = current_database()) as locale`,
  );
  expect(row).toEqual({ fsync: "on", checksums: "on", addresses: "", superuser: "off", locale: "vi" });
  const home = (await findHome(folder))!;
  const password = await readFile(home.passwordFile, "utf8");
  const { connectionString } = server.outcome as { connectionString: string };
  await expect(query(connectionString.replace(password, "wrong"))).rejects.toThrow(
    /password authentication failed/,
  );
  await server.stop();
});
