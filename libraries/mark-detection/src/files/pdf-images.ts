import { Worker } from "node:worker_threads";
import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import { markDetectionErrors } from "../errors.ts";

/** Longest that one PDF may take to open and draw: a batch of fax pages takes well under a minute. */
const longestMs = 10 * 60 * 1000;

/**
 * The scans in a PDF, one a page, in the order of its pages. Files from outside are parsed in a thread of their own:
 * one that never ends or eats all memory ends that thread, not the count.
 */
export function imagesOfPdf(
  bytes: Uint8Array,
  file: string,
): Promise<Result<readonly Uint8Array[], AppError>> {
  const unreadable = err(appError(markDetectionErrors.SCANS_PDF_UNREADABLE, { file }));
  const worker = new Worker(new URL("./pdf-thread.ts", import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle(unreadable), longestMs);
    const settle = (answer: Result<readonly Uint8Array[], AppError>): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(answer);
    };
    worker.once("message", (images: readonly Uint8Array[] | null) =>
      settle(images === null ? unreadable : ok(images)),
    );
    worker.once("error", () => settle(unreadable));
    worker.once("exit", () => settle(unreadable));
  });
}
