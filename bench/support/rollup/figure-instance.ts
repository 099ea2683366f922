import type { ChildProcess } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createAccount, grantRole, systemActor } from "@nhiemky/access-control";
import { type Database, migrate, openDatabase, startPrivateServer } from "@nhiemky/database";
import { expectOk, systemClock, systemRandom, today } from "@nhiemky/kernel";
import { rebuildTotals } from "@nhiemky/reporting";
import { type SignedIn, signInTo } from "@nhiemky/test-kit/signed-in";
import { sql } from "kysely";
import { migrationSets } from "../../../apps/server/src/migrations.ts";
import { buildAnalyticsTable } from "./analytics-table.ts";
import { type FigureSizes, figureSizes, fillFigures } from "./fill-figures.ts";
import { startServing } from "./processes.ts";

const account = { signInName: "do.luong", displayName: "Đo lường", password: "một câu dễ nhớ 2026" };
/** Of the 40 indicators, those that the baseline holds: a tenth, as building it takes longer than all the rest. */
export const analyticsIndicators = 4;

/** How long each part of the data took, and what the machine's load average was when it was done. */
export type Built = Readonly<Record<"figures" | "totals" | "analytics", { seconds: number; load: number }>>;

export interface FigureInstance {
  readonly sizes: FigureSizes;
  readonly built: Built;
  readonly database: Database;
  readonly connectionString: string;
  readonly postgresql: string;
  readonly account: typeof account;
  /** One more real server process on the same database. */
  startServer(): Promise<{ readonly process: ChildProcess; readonly client: SignedIn }>;
}

/**
 * Runs `work` on the generated national set of figures, with its totals and the baseline's table. It is built when the
 * folder NHIEMKY_BENCH_DATA does not hold it yet; without that variable it is built anew and thrown away.
 */
export async function onFigureInstance(
  scale: number,
  work: (instance: FigureInstance) => Promise<void>,
): Promise<void> {
  const kept = process.env.NHIEMKY_BENCH_DATA;
  const folder = kept === undefined ? await mkdtemp(join(tmpdir(), "nhiemky-figures-")) : resolve(kept);
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
  const quiet = { info: () => undefined, warn: console.error, error: console.error };
  const server = expectOk(await startPrivateServer({ dataFolder: folder, log: quiet }), "PostgreSQL");
  const { connectionString } = server;
  const database = openDatabase({ connectionString, poolSize: 4 });
  try {
    expectOk(await migrate(database.connection, migrationSets), "the database cannot be migrated");
    const sizes = figureSizes(scale);
    const built = await build(database, sizes, join(folder, "bench-figures.json"));
    const { rows } = await database.pool.query<{ server_version: string }>("show server_version");
    const postgresql = rows[0]?.server_version ?? "";
    const startServer = async () => {
      const { process, url } = await startServing(connectionString);
      return { process, client: await signInTo(url, account) };
    };
    await work({ sizes, built, database, connectionString, postgresql, account, startServer });
  } finally {
    await database.close();
    await server.stop();
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** Does what is not done yet, step by step, so that an interrupted build goes on. */
async function build(database: Database, sizes: FigureSizes, stateFile: string): Promise<Built> {
  const { connection } = database;
  const text = await readFile(stateFile, "utf8").catch(() => "{}");
  const done = JSON.parse(text) as Partial<Record<keyof Built, { seconds: number; load: number }>>;
  const step = async (name: keyof Built, work: () => Promise<unknown>) => {
    if (done[name] === undefined) {
      const start = performance.now();
      await work();
      const load = Math.round(loadavg()[1]! * 10) / 10;
      done[name] = { seconds: Math.round((performance.now() - start) / 100) / 10, load };
      await writeFile(stateFile, JSON.stringify(done));
      console.error(`${name}: ${done[name].seconds} s, load average ${load}`);
    }
    return done[name];
  };
  return {
    figures: await step("figures", async () => {
      await fillFigures(database, sizes, console.error);
      await provideAccount(database);
    }),
    totals: await step("totals", async () => {
      await rebuildTotals(connection, systemClock);
      await sql`vacuum analyze rollup`.execute(connection);
    }),
    analytics: await step("analytics", () => buildAnalyticsTable(connection, analyticsIndicators)),
  };
}

export async function provideAccount({ connection }: Database): Promise<void> {
  const context = {
    connection,
    clock: systemClock,
    random: systemRandom,
    actor: systemActor("benchmark"),
  };
  const accountId = expectOk(await createAccount(context, account), "an account");
  const grant = { role: "administrator", unitId: null, from: today(systemClock), to: null } as const;
  expectOk(await grantRole(context, async () => true, accountId, grant), "a role");
}
