import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { BallotLayout } from "@nhiemky/ballot-paper";
import type { ScannedImage } from "../batch/scanned-image.ts";
import type { ScanSource } from "../files/list-scans.ts";
import type { PageReading } from "../sheet/page-reading.ts";
import type { BallotTemplates } from "../sheet/read-page.ts";
import { readScan } from "./read-scan.ts";
import type { ThreadAnswer, ThreadTask } from "./reader-thread.ts";
import { renderTemplates } from "./render-templates.ts";

export interface ReadScansOptions {
  /** Threads to read with; as many as there are cores unless said. */
  readonly threads?: number;
  /** Templates of the layout, where they were rendered for an earlier batch. */
  readonly templates?: BallotTemplates;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Reads all images of a batch on all cores, and answers in the order of feeding. */
export async function readScans(
  layout: BallotLayout,
  scans: readonly ScanSource[],
  options: ReadScansOptions = {},
): Promise<readonly ScannedImage[]> {
  const templates = shareTemplates(options.templates ?? (await renderTemplates(layout)));
  const threads = Math.max(
    1,
    Math.min(options.threads ?? availableParallelism(), Math.ceil(scans.length / 4)),
  );
  const readings = new Array<PageReading>(scans.length);
  let done = 0;
  const keep = (at: number, reading: PageReading): void => {
    readings[at] = reading;
    done++;
    options.onProgress?.(done, scans.length);
  };
  if (threads === 1) for (const [at, scan] of scans.entries()) keep(at, await readScan(scan, templates));
  else await readInThreads(threads, templates, scans, keep);
  return scans.map(({ name }, at) => ({ file: name, reading: readings[at]! }));
}

/** The maps of the templates are large: all threads look at one copy. */
function shareTemplates(templates: BallotTemplates): BallotTemplates {
  const share = (map: Uint8Array): Uint8Array => {
    const shared = new Uint8Array(new SharedArrayBuffer(map.length));
    shared.set(map);
    return shared;
  };
  return {
    layout: templates.layout,
    pages: templates.pages.map((page) => ({ ...page, cells: share(page.cells), near: share(page.near) })),
  };
}

/** Images that wait in a thread's queue, so that it never idles while an answer travels. */
const ahead = 2;

async function readInThreads(
  threads: number,
  templates: BallotTemplates,
  scans: readonly ScanSource[],
  keep: (at: number, reading: PageReading) => void,
): Promise<void> {
  let next = 0;
  const feed = (worker: Worker): boolean => {
    const at = next++;
    const scan = scans[at];
    if (scan === undefined) return false;
    worker.postMessage({ at, scan } satisfies ThreadTask);
    return true;
  };
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL("./reader-thread.ts", import.meta.url), { workerData: templates }),
  );
  try {
    await Promise.all(
      workers.map((worker) => {
        let waiting = 0;
        for (let at = 0; at < ahead; at++) if (feed(worker)) waiting++;
        if (waiting === 0) return Promise.resolve();
        return new Promise<void>((resolve, reject) => {
          worker.once("error", reject);
          worker.on("message", ({ at, reading }: ThreadAnswer) => {
            keep(at, reading);
            if (!feed(worker)) waiting--;
            if (waiting === 0) resolve();
          });
        });
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
