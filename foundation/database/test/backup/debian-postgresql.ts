import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";
import { type Database, openDatabase } from "../../src/index.ts";
import { startGuard } from "../../src/private-server/guard.ts";
import {
  findUnprivilegedAccount,
  isRoot,
  ownAccount,
  runAs,
} from "../../src/private-server/system-account.ts";

const run = promisify(execFile);
const programs = "/usr/lib/postgresql/15/bin";

/** Whether Debian's package postgresql-15 is installed on this machine. */
export const hasDebianPostgresql = existsSync(join(programs, "postgres"));

/** A new, empty PostgreSQL 15, the oldest version that the product supports, for the test that asks for it. */
export async function startDebianPostgresql(): Promise<Database> {
  const found = isRoot() ? await findUnprivilegedAccount() : undefined;
  const account = found?.ok ? found.value : ownAccount();
  const folder = await mkdtemp(join(tmpdir(), "nhiemky-pg15-"));
  await chown(folder, account.uid, account.gid);
  const data = join(folder, "data");
  const initdb = ["-D", data, "-U", "tester", "-E", "UTF8", "--locale=C", "--auth=trust", "--no-sync"];
  await run(join(programs, "initdb"), initdb, runAs(account));
  const home = {
    folder,
    account,
    data,
    cluster: folder,
    passwordFile: "",
    lockFile: join(folder, "lock"),
    logFile: join(folder, "log"),
  };
  const settings = ["-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"];
  const guard = await startGuard(home, join(programs, "postgres"), settings);
  const database = openDatabase({
    connectionString: `postgresql://tester@/postgres?host=${folder}`,
    poolSize: 2,
  });
  onTestFinished(async () => {
    await database.close();
    guard.requestStop();
    await guard.ended;
    await rm(folder, { recursive: true });
  });
  while (guard.isRunning()) {
    const client = await database.pool.connect().catch(() => undefined);
    client?.release();
    if (client) return database;
    await pause(50);
  }
  throw new Error("PostgreSQL 15 did not start");
}
