import { parentPort, workerData } from "node:worker_threads";
import type { ScanSource } from "../files/list-scans.ts";
import type { PageReading } from "../sheet/page-reading.ts";
import type { BallotTemplates } from "../sheet/read-page.ts";
import { readScan } from "./read-scan.ts";

/** What goes to a thread and what comes back; `at` is the place of the image in the batch. */
export interface ThreadTask {
  readonly at: number;
  readonly scan: ScanSource;
}
export interface ThreadAnswer {
  readonly at: number;
  readonly reading: PageReading;
}

const templates = workerData as BallotTemplates;

parentPort?.on("message", async ({ at, scan }: ThreadTask) => {
  const answer: ThreadAnswer = { at, reading: await readScan(scan, templates) };
  parentPort?.postMessage(answer);
});
