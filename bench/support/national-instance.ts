import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { systemActor } from "@nhiemky/access-control";
import {
  connectToRunning,
  type Database,
  migrate,
  openDatabase,
  startPrivateServer,
} from "@nhiemky/database";
import { expectOk, systemClock, systemRandom } from "@nhiemky/kernel";
import { type ServerProcess, startServerProcess } from "@nhiemky/test-kit/server-process";
import { type SignedIn, signInTo } from "@nhiemky/test-kit/signed-in";
import { domainModules } from "../../apps/server/src/domain-modules.ts";
import { openLog } from "../../apps/server/src/log.ts";
import { migrationSets } from "../../apps/server/src/migrations.ts";
import { loadNationalExample } from "../../apps/server/src/national-example/load-national-example.ts";
import { readSettings } from "../../apps/server/src/settings.ts";
import { serveOn } from "../../apps/server/src/start-server.ts";
import { type ExplainedStatement, explainSlowest, listeningConnection, type Statement } from "./explain.ts";

const accountsFile = "bench-accounts.json";
const quiet = { info: () => undefined, warn: console.error, error: console.error };

interface Account {
  readonly role: string;
  readonly signInName: string;
  readonly password: string;
}

/** The national example behind the real server in a process of its own. */
export interface NationalInstance {
  readonly server: ServerProcess;
  /** Beside the server, for ids to ask for and for plans. */
  readonly database: Database;
  readonly postgresql: string;
  /** Signs the account of a role in: administrator (everything), office-clerk (a province) … */
  signIn(role: string): Promise<SignedIn>;
  /** The plans of the slowest statements behind one request. */
  explain(role: string, path: string, count: number): Promise<readonly ExplainedStatement[]>;
}

/**
 * Runs `work` on the national example. It is built when the folder NHIEMKY_BENCH_DATA does not hold it yet (minutes);
 * without that variable it is built anew and thrown away. NHIEMKY_BENCH_SCALE shrinks it, to try a benchmark out.
 */
export async function onNationalInstance(work: (instance: NationalInstance) => Promise<void>): Promise<void> {
  const kept = process.env.NHIEMKY_BENCH_DATA;
  const folder = kept === undefined ? await mkdtemp(join(tmpdir(), "nhiemky-national-")) : resolve(kept);
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
  const accounts = await provideAccounts(folder);
  const server = await startServerProcess({
    dataFolder: folder,
    env: { NHIEMKY_EXAMPLE: "no", DATABASE_URL: "" },
  });
  const connectionString = (await connectToRunning(folder)) ?? "";
  const database = openDatabase({ connectionString, poolSize: 4 });
  try {
    const { rows } = await database.pool.query<{ server_version: string }>("show server_version");
    const accountOf = (role: string) => {
      const account = accounts.find((one) => one.role === role);
      if (account === undefined) throw new Error(`the national example has no ${role}`);
      return { signInName: account.signInName, password: account.password };
    };
    await work({
      server,
      database,
      postgresql: rows[0]?.server_version ?? "",
      signIn: (role) => signInTo(server.url, accountOf(role)),
      explain: (role, path, count) => explainRequest(database, accountOf(role), path, count),
    });
  } finally {
    await database.close();
    await server.stop();
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
}

async function provideAccounts(folder: string): Promise<readonly Account[]> {
  const stored = await readFile(join(folder, accountsFile), "utf8").catch(() => null);
  if (stored !== null) return JSON.parse(stored) as readonly Account[];
  const server = expectOk(
    await startPrivateServer({ dataFolder: folder, log: quiet }),
    "PostgreSQL did not start",
  );
  const database = openDatabase({ connectionString: server.connectionString });
  const { connection } = database;
  try {
    expectOk(await migrate(connection, migrationSets), "the database cannot be migrated");
    const context = { connection, clock: systemClock, random: systemRandom, actor: systemActor("benchmark") };
    const scale = Number(process.env.NHIEMKY_BENCH_SCALE ?? 1);
    const start = performance.now();
    const loaded = expectOk(await loadNationalExample(context, scale, console.error), "national example");
    console.error(`national example loaded in ${Math.round((performance.now() - start) / 1000)} s`);
    await writeFile(join(folder, accountsFile), JSON.stringify(loaded.accounts), { mode: 0o600 });
    return loaded.accounts;
  } finally {
    await database.close();
    await server.stop();
  }
}

/** The same request once more through the same server in this process, on a connection that notes its statements. */
export async function explainRequest(
  { pool, close }: Database,
  account: { readonly signInName: string; readonly password: string },
  path: string,
  count: number,
): Promise<readonly ExplainedStatement[]> {
  let heard: Statement[] = [];
  const connection = listeningConnection(pool, (statement) => heard.push(statement));
  const settings = expectOk(readSettings({ PORT: "0", NHIEMKY_LOG_LEVEL: "silent" }, "."), "settings");
  const server = await serveOn({ connection, pool, close }, settings, openLog("silent"), domainModules);
  try {
    const client = await signInTo(server.url, account);
    heard = [];
    await (await client.call("GET", path)).arrayBuffer();
    return await explainSlowest(pool, heard, count);
  } finally {
    await server.stop();
  }
}
