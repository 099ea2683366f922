import { Worker } from "node:worker_threads";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { spreadsheetErrors } from "./errors.ts";
import type { SheetAnswer } from "./sheet-worker.ts";
import { unpacksWithin } from "./unpacked-size.ts";

/** A row as it stands in the file: its number there (1 is the first) and its cells as text. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Which of them (0 is the first) hold a number, not text that looks like one. */
  readonly numbers: readonly number[];
}

export interface SheetLimits {
  readonly maxRows: number;
  readonly maxColumns: number;
}

const unpackedMegabytes = 60;
const timeLimitMs = 20_000;
const workerMemoryMb = 512;

/**
 * Reads the first sheet of an .xlsx file, empty rows left out. The parser works in a thread of its own with limits of
 * time and memory, because files come from outside.
 */
export async function readSheet(content: Buffer, limits: SheetLimits): Promise<Result<readonly SheetRow[]>> {
  const unreadable = err(appError(spreadsheetErrors.SPREADSHEET_UNREADABLE, {}, { field: "file" }));
  const isWithin = await unpacksWithin(content, unpackedMegabytes * 1024 * 1024).catch(() => null);
  if (isWithin === null) return unreadable;
  if (!isWithin) {
    const parameters = { megabytes: unpackedMegabytes };
    return err(appError(spreadsheetErrors.SPREADSHEET_TOO_LARGE, parameters, { field: "file" }));
  }
  const answer = await askWorker(content, limits);
  if (answer.kind === "rows") return ok(answer.rows);
  if (answer.kind === "unreadable") return unreadable;
  const parameters = { rows: answer.rows, limit: limits.maxRows };
  return err(appError(spreadsheetErrors.SPREADSHEET_TOO_MANY_ROWS, parameters, { field: "file" }));
}

function askWorker(content: Buffer, limits: SheetLimits): Promise<SheetAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./sheet-worker.ts", import.meta.url), {
      workerData: { content: new Uint8Array(content), ...limits },
      resourceLimits: { maxOldGenerationSizeMb: workerMemoryMb },
    });
    const timer = setTimeout(() => finish({ kind: "unreadable" }), timeLimitMs);
    const finish = (answer: SheetAnswer) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    worker.once("message", finish);
    worker.once("error", () => finish({ kind: "unreadable" }));
    worker.once("exit", () => finish({ kind: "unreadable" }));
  });
}
