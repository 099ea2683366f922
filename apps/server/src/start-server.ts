import type { AddressInfo } from "node:net";
import { type DomainModule, makeAccess } from "@nhiemky/access-control";
import { type Database, migrate, openDatabase, resolveDatabase } from "@nhiemky/database";
import { type Clock, ok, type Random, type Result, systemClock, systemRandom } from "@nhiemky/kernel";
import { isWithin } from "@nhiemky/org-structure";
import { startFigureDuties, startRollUpWorker } from "@nhiemky/reporting";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import { startDailyWork } from "./daily-work.ts";
import { domainModules } from "./domain-modules.ts";
import { buildServer } from "./http/build-server.ts";
import { migrationSets } from "./migrations.ts";
import type { Settings } from "./settings.ts";

export interface RunningServer {
  /** Where it listens, e.g. "http://localhost:8080". */
  readonly url: string;
  readonly database: Database;
  readonly http: FastifyInstance;
  /** Stops taking requests, lets running ones end, closes the database, stops the private PostgreSQL. */
  stop(): Promise<void>;
}

export interface ServerPorts {
  readonly clock: Clock;
  readonly random: Random;
}

const realPorts: ServerPorts = { clock: systemClock, random: systemRandom };

/** The HTTP server on a database that is open and migrated; used by `startServer` and by tests. */
export async function serveOn(
  database: Database,
  settings: Settings,
  log: FastifyBaseLogger,
  modules: readonly DomainModule[],
  ports: ServerPorts = realPorts,
): Promise<RunningServer> {
  let isStopping = false;
  const resourceUnits = Object.assign({}, ...modules.map((module) => module.resourceUnits));
  const access = makeAccess({ connection: database.connection, clock: ports.clock, resourceUnits, isWithin });
  const services = {
    database,
    ...ports,
    ...access,
    hasSecureCookies: settings.publicUrl.startsWith("https:"),
  };
  const routes = modules.flatMap((module) => module.routes);
  const http = await buildServer(settings, log, routes, services, { database, isStopping: () => isStopping });
  await http.listen({ port: settings.port, host: settings.host });
  const { port } = http.server.address() as AddressInfo;
  return {
    url: `http://${settings.host}:${port}`,
    database,
    http,
    stop: async () => {
      isStopping = true;
      await http.close();
    },
  };
}

/** Finds or starts the database, brings it up to date and serves. */
export async function startServer(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  log: FastifyBaseLogger,
): Promise<Result<RunningServer>> {
  const resolved = await resolveDatabase({ env, dataFolder: settings.dataFolder, log });
  if (!resolved.ok) return resolved;
  const { connectionString, release } = resolved.value;
  const database = openDatabase({ connectionString, poolSize: settings.databasePool, log });
  const closeDatabase = async () => {
    await database.close();
    await release();
  };
  try {
    const migrated = await migrate(database.connection, migrationSets);
    if (!migrated.ok) {
      await closeDatabase();
      return migrated;
    }
    const stopDailyWork = await startDailyWork(database.connection, systemClock, log);
    const server = await serveOn(database, settings, log, domainModules);
    const stopRollUp = startRollUpWorker(database.connection, systemClock, log);
    const stopFigureDuties = startFigureDuties(database.connection, systemClock, systemRandom, log);
    const stop = async () => {
      stopDailyWork();
      await stopFigureDuties();
      await stopRollUp();
      await server.stop();
      await closeDatabase();
    };
    return ok({ ...server, stop });
  } catch (error) {
    await closeDatabase();
    throw error;
  }
}
