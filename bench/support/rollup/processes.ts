import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
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

export async function stopWorker(worker: ChildProcess): Promise<void> {
  const ended = once(worker, "exit");
  worker.kill("SIGTERM");
  await ended;
}
