import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { findHome } from "../../src/private-server/home.ts";
import type { SystemAccount } from "../../src/private-server/system-account.ts";

/** A process of its own that starts the private server and holds it, as the product does. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** The address when it started, the error's code when it did not. */
  readonly outcome: { readonly connectionString: string } | { readonly code: string };
  /** Asks for a clean stop and waits for the end of the process. */
  stop(): Promise<void>;
  /** SIGKILL: no handler runs. */
  kill(): Promise<void>;
}

const holder = fileURLToPath(new URL("hold-server.ts", import.meta.url));

export interface ServerProcessOptions {
  /** Who runs the process; the tests' own account unless said otherwise. */
  readonly account?: SystemAccount;
  /** Nothing is flushed to disk: for tests that are not about what survives. */
  readonly disposable?: boolean;
}

/** @param dataFolder may be relative to the system's temporary folder, where the process stands */
export async function startServerProcess(
  dataFolder: string,
  { account, disposable = false }: ServerProcessOptions = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [holder, dataFolder, disposable ? "disposable" : "durable"], {
    stdio: ["pipe", "pipe", "inherit"],
    cwd: tmpdir(),
    ...account,
  });
  const ended = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, "line")) as [string];
  return {
    child,
    outcome: JSON.parse(line) as ServerProcess["outcome"],
    stop: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** The process number of the PostgreSQL of a data folder, from its pid file. */
export async function readPostgresPid(dataFolder: string): Promise<number> {
  const home = await findHome(dataFolder);
  return Number.parseInt(readFileSync(join(home!.data, "postmaster.pid"), "utf8"), 10);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that ended and waits to be collected still has a number.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
