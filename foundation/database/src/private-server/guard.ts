import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import type { ServerHome } from "./home.ts";
import { runAs } from "./system-account.ts";

/** Exit status of guard.sh when another process holds the lock (EX_TEMPFAIL). */
const lockHeld = 75;
const scriptFile = fileURLToPath(new URL("guard.sh", import.meta.url));

/** The process between this one and PostgreSQL: it holds the lock, and stops the server when this one is gone. */
export interface Guard {
  /** `locked`: the server starts, alone on its cluster; `held`: another one runs; else what the script said. */
  readonly outcome: Promise<"locked" | "held" | { readonly failure: string }>;
  /** Exit status, once the server has ended. */
  readonly ended: Promise<number | null>;
  isRunning(): boolean;
  requestStop(): void;
  /** Lets this process end without waiting for the server. */
  release(): void;
}

export async function startGuard(
  home: ServerHome,
  postgres: string,
  settings: readonly string[],
): Promise<Guard> {
  const options = runAs(home.account);
  // The script is handed over as text: the account need not be able to read the checkout.
  const script = await readFile(scriptFile, "utf8");
  const child = spawn(
    "sh",
    ["-c", script, "nhiemky-guard", home.lockFile, home.logFile, postgres, ...settings],
    {
      ...options,
      env: { ...options.env, PGDATA: home.data },
      // Its own session: Ctrl-C in the terminal reaches this process only, which then stops the server in order.
      detached: true,
      stdio: ["pipe", "pipe", "pipe"],
    },
  );
  const ended = once(child, "exit").then(([status]) => status as number | null);
  child.stdin.on("error", () => undefined);
  return {
    outcome: readOutcome(child, ended),
    ended,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    requestStop: () => {
      child.ref();
      child.stdin.end();
    },
    release: () => {
      child.unref();
      (child.stdin as Socket).unref();
    },
  };
}

/** Both outputs close when the script turns to its log file, or ends. */
async function readOutcome(
  child: ChildProcess,
  ended: Promise<number | null>,
): Promise<Awaited<Guard["outcome"]>> {
  const [output, complaint] = await Promise.all([
    child.stdout!.setEncoding("utf8").toArray(),
    child.stderr!.setEncoding("utf8").toArray(),
  ]);
  if (output.join("").trim() === "locked") return "locked";
  return (await ended) === lockHeld ? "held" : { failure: complaint.join("").trim() };
}
