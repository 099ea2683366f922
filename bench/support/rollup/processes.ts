import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { WritingWish } from "./write-forms.ts";

const run = promisify(execFile);
const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Lets writers write in a process of their own; forms per second. */
export async function writeInProcess(wish: WritingWish): Promise<number> {
  const { stdout } = await run(process.execPath, [fileOf("writer-process.ts"), JSON.stringify(wish)]);
  return Number(stdout);
}

/** A process that does nothing but keep totals up to date. */
export async function startWorker(connectionString: string): Promise<ChildProcess> {
  const worker = spawn(process.execPath, [fileOf("worker-process.ts"), connectionString], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  await pause(3_000);
  return worker;
}

/** One more server process on the database. @returns with its address */
export async function startServing(
  connectionString: string,
): Promise<{ readonly process: ChildProcess; readonly url: string }> {
  const server = spawn(process.execPath, [fileOf("serve-process.ts"), connectionString], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(createInterface({ input: server.stdout }), "line")) as [string];
  return { process: server, url: line };
}

export async function stopProcess(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
