import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import { databaseErrors } from "../errors.ts";
import type { Log } from "../log.ts";
import { findPackage, provideBinaries } from "./binaries.ts";
import { provideCluster } from "./cluster.ts";
import { type Guard, startGuard } from "./guard.ts";
import { provideHome, type ServerHome } from "./home.ts";
import { removeLeftovers } from "./leftovers.ts";
import { findConnection, readServerState } from "./running-server.ts";
import { serverSettings } from "./settings.ts";
import { provideSocketFolder, releaseSocketFolder } from "./socket-folder.ts";

export interface PrivateServer {
  readonly connectionString: string;
  /** Ends open sessions, writes everything to disk and waits for the end of the server. */
  stop(): Promise<void>;
}

export interface PrivateServerOptions {
  readonly dataFolder: string;
  readonly log: Log;
  /** For tests only: fast, and lost with the machine's power. */
  readonly disposable?: boolean;
}

const pollMs = 20;
/** Each waits two seconds for the lock: a predecessor gets a minute to write its last pages. */
const lockAttempts = 30;

/**
 * Starts the product's own PostgreSQL on a data folder, which is prepared when it is empty. The server ends with
 * `stop`, and also when this process ends in whatever way.
 */
export async function startPrivateServer(options: PrivateServerOptions): Promise<Result<PrivateServer>> {
  const { dataFolder, log, disposable = false } = options;
  const packageFolder = findPackage();
  if (!packageFolder.ok) return packageFolder;
  const home = await provideHome(dataFolder);
  if (!home.ok) return home;
  const binaries = await provideBinaries(home.value, packageFolder.value, disposable);
  const cluster = await provideCluster(home.value, binaries, { disposable });
  if (!cluster.ok) return cluster;
  const socketFolder = await provideSocketFolder(home.value);
  const settings = serverSettings(socketFolder, disposable);
  const guard = await takeLock(home.value, dataFolder, () =>
    startGuard(home.value, binaries.postgres, settings),
  );
  if (!guard.ok) return guard;
  const connectionString = await waitUntilReady(guard.value, home.value);
  if (!connectionString) return err(await describeFailure(home.value));
  await removeLeftovers(home.value, binaries, new Date());
  log.info({ folder: home.value.folder }, "the private PostgreSQL takes connections");
  return ok(
    supervise(guard.value, connectionString, log, () => releaseSocketFolder(home.value, socketFolder)),
  );
}

async function takeLock(
  home: ServerHome,
  dataFolder: string,
  start: () => Promise<Guard>,
): Promise<Result<Guard>> {
  for (let attempt = 1; attempt <= lockAttempts; attempt++) {
    const guard = await start();
    const outcome = await guard.outcome;
    if (outcome === "locked") return ok(guard);
    if (outcome !== "held") {
      const parameters = { reason: outcome.failure, logFile: home.logFile };
      return err(appError(databaseErrors.DATABASE_START_FAILED, parameters));
    }
    const state = await readServerState(home);
    if (state?.phase === "ready" || state?.phase === "starting") break;
  }
  return err(appError(databaseErrors.DATABASE_ALREADY_RUNNING, { folder: dataFolder }));
}

/** After a crash the server first replays its log, which takes as long as it takes. */
async function waitUntilReady(guard: Guard, home: ServerHome): Promise<string | undefined> {
  while (guard.isRunning()) {
    const connectionString = await findConnection(home);
    if (connectionString) return connectionString;
    await pause(pollMs);
  }
  return undefined;
}

function supervise(
  guard: Guard,
  connectionString: string,
  log: Log,
  cleanUp: () => Promise<void>,
): PrivateServer {
  let isWanted = true;
  void guard.ended.then((status) => {
    if (isWanted) log.error({ status }, "the private PostgreSQL ended by itself");
  });
  guard.release();
  return {
    connectionString,
    stop: async () => {
      isWanted = false;
      guard.requestStop();
      await guard.ended;
      await cleanUp();
    },
  };
}

async function describeFailure(home: ServerHome): Promise<AppError> {
  const text = await readFile(home.logFile, "utf8").catch(() => "");
  const reason = text.trim().split("\n").slice(-3).join(" | ");
  return appError(databaseErrors.DATABASE_START_FAILED, { reason, logFile: home.logFile });
}
