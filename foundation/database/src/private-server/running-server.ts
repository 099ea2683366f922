import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { databaseName } from "./cluster.ts";
import { findHome, type ServerHome } from "./home.ts";

/** Lines of postmaster.pid that matter here, counted from 0 (miscadmin.h in PostgreSQL's source). */
const pidFileLines = { socketFolder: 4, phase: 7 } as const;

/** What PostgreSQL says of itself in its pid file. */
export interface ServerState {
  readonly socketFolder: string;
  readonly phase: "starting" | "ready" | "stopping" | "standby";
}

export async function readServerState(home: ServerHome): Promise<ServerState | undefined> {
  const text = await readFile(join(home.data, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n").map((line) => line.trim());
  const socketFolder = lines[pidFileLines.socketFolder];
  const phase = lines[pidFileLines.phase] as ServerState["phase"] | undefined;
  return socketFolder && phase ? { socketFolder, phase } : undefined;
}

/** How to connect to the server of this home, when one runs there and takes connections. */
export async function findConnection(home: ServerHome): Promise<string | undefined> {
  const state = await readServerState(home);
  if (state?.phase !== "ready") return undefined;
  const password = await readFile(home.passwordFile, "utf8");
  const socket = encodeURIComponent(state.socketFolder);
  const connectionString = `postgresql://${databaseName}:${password}@/${databaseName}?host=${socket}`;
  // The file may be a relic of a power cut: only an answer counts.
  const client = new pg.Client({ connectionString });
  try {
    await client.connect();
    return connectionString;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** How to connect to the private server of a data folder that another process runs; undefined when none does. */
export async function connectToRunning(dataFolder: string): Promise<string | undefined> {
  const home = await findHome(dataFolder);
  return home && findConnection(home);
}
