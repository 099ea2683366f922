import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { assert } from "@nhiemky/kernel";

export interface ServerProcess {
  /** Where it answers, e.g. "http://localhost:41234". */
  readonly url: string;
  /** What it printed up to the line with its address (accounts of a first start). */
  readonly printed: string;
  readonly pid: number;
  /** Ends it on the spot, as a power cut would: nothing of it runs another instruction. */
  kill(): Promise<void>;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
}

export interface ServerProcessOptions {
  readonly dataFolder: string;
  readonly env?: Readonly<Record<string, string>>;
}

const mainFile = fileURLToPath(new URL("../../../apps/server/src/main.ts", import.meta.url));

/** The real server in a process of its own, on a free port; resolves when it answers. */
export async function startServerProcess({
  dataFolder,
  env = {},
}: ServerProcessOptions): Promise<ServerProcess> {
  const child = spawn(process.execPath, [mainFile], {
    env: { ...process.env, NHIEMKY_DATA: dataFolder, PORT: "0", NHIEMKY_LOG_LEVEL: "error", ...env },
    // The channel tells the server when this process is gone, however it went; it must not keep this process alive.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  child.channel?.unref();
  const { stdout, stderr } = child;
  assert(stdout !== null && stderr !== null, "both are piped");
  let complaints = "";
  stderr.on("data", (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-4_000);
  });
  const printed: string[] = [];
  for await (const line of createInterface({ input: stdout })) {
    printed.push(line);
    const url = /^Nhiệm Kỳ: (http:\S+)$/.exec(line)?.[1];
    if (url !== undefined) return supervise(child, url, printed.join("\n"));
  }
  throw new Error(`the server ended before it answered: ${complaints}`);
}

function supervise(child: ChildProcess, url: string, printed: string): ServerProcess {
  child.stdout?.resume();
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  return { url, printed, pid: child.pid ?? 0, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}
