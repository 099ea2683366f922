import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import type { ChildAnswer } from "./child/main.ts";

export interface ReaderLimits {
  readonly seconds: number;
  readonly heapMegabytes: number;
  /** Of the whole process, WebAssembly memory included. */
  readonly residentMegabytes: number;
}

const childMain = fileURLToPath(new URL("./child/main.ts", import.meta.url));
const mostAnswerBytes = 96 * 1024 * 1024;
const memoryCheckMs = 250;

/** Resident memory of a process, in MB; null where the system does not tell. */
async function residentMegabytes(pid: number): Promise<number | null> {
  try {
    const pages = Number((await readFile(`/proc/${pid}/statm`, "utf8")).split(" ")[1]);
    return (pages * 4096) / 1024 / 1024;
  } catch {
    return null;
  }
}

/**
 * Runs the parsers in a process of their own, which may read code but write nothing and start nothing; the file goes
 * in through a pipe, so that nothing of it lies in a temporary file.
 * @returns the child's answer; null when it broke a limit or died
 */
export function readInChild(
  content: Buffer,
  format: string,
  limits: ReaderLimits,
): Promise<ChildAnswer | null> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        `--max-old-space-size=${limits.heapMegabytes}`,
        "--permission",
        "--allow-fs-read=*",
        "--disable-warning=ExperimentalWarning",
        childMain,
        format,
      ],
      { stdio: ["pipe", "pipe", "ignore"], env: {}, cwd: tmpdir() },
    );
    const answer: Buffer[] = [];
    let answerBytes = 0;
    let isOver = false;
    const finish = (value: ChildAnswer | null) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(deadline);
      clearInterval(watch);
      child.kill("SIGKILL");
      resolve(value);
    };
    const deadline = setTimeout(() => finish(null), limits.seconds * 1000);
    const watch = setInterval(async () => {
      const used = child.pid === undefined ? null : await residentMegabytes(child.pid);
      if (used !== null && used > limits.residentMegabytes) finish(null);
    }, memoryCheckMs);
    child.stdout.on("data", (chunk: Buffer) => {
      answerBytes += chunk.length;
      if (answerBytes > mostAnswerBytes) finish(null);
      else answer.push(chunk);
    });
    child.on("error", () => finish(null));
    child.on("close", (code) => finish(code === 0 ? parseAnswer(Buffer.concat(answer)) : null));
    // A child that dies early closes its end of the pipe; "close" above tells the story.
    child.stdin.on("error", () => undefined);
    child.stdin.end(content);
  });
}

function parseAnswer(answer: Buffer): ChildAnswer | null {
  try {
    return JSON.parse(answer.toString("utf8")) as ChildAnswer;
  } catch {
    return null;
  }
}
