import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { appError } from "@nhiemky/kernel";
import type { Command } from "commander";
import { fileUnreadable, fileUnwritable } from "../file-errors.ts";
import { refuse } from "../outcome.ts";

interface ReadOptions {
  readonly layout: string;
  readonly election: string;
  readonly out: string;
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    return refuse(appError(fileUnreadable, { file, reason: reasonOf(error) }));
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A line that stays on one place of a terminal, or one in fifty where the output is kept in a file. */
function showProgress(done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}/${total}${done === total ? "\n" : ""}`);
  else if (done % 50 === 0 || done === total) console.error(`${done}/${total}`);
}

async function read(scans: string, options: ReadOptions): Promise<void> {
  const { parseLayout } = await import("@nhiemky/ballot-paper");
  const { ofSameList, parseElection } = await import("@nhiemky/elections");
  const { assembleReading, markDetectionErrors } = await import("@nhiemky/mark-detection");
  const { listScans, readScans } = await import("@nhiemky/mark-detection/scans");
  const election = parseElection({
    name: path.basename(options.election),
    text: await readText(options.election),
  });
  if (!election.ok) return refuse(election.error);
  const layout = parseLayout(parseJson(await readText(options.layout)));
  if (!layout.ok) return refuse(layout.error);
  if (layout.value.election !== election.value.id)
    return refuse(
      appError(markDetectionErrors.SCANS_LAYOUT_OF_OTHER_ELECTION, {
        found: layout.value.election,
        expected: election.value.id,
      }),
    );
  const matching = ofSameList({ name: path.basename(options.layout) }, election.value, layout.value);
  if (!matching.ok) return refuse(matching.error);
  const started = performance.now();
  const listed = await listScans(scans);
  if (!listed.ok) return refuse(listed.error);
  for (const name of listed.value.ignored)
    console.error(`Bỏ qua, không phải ảnh quét · No scan, left out: ${name}`);
  const images = await readScans(layout.value, listed.value.scans, { onProgress: showProgress });
  const reading = assembleReading(layout.value, images);
  const seconds = Math.round((performance.now() - started) / 10) / 100;
  const text = `${JSON.stringify({ ...reading, summary: { ...reading.summary, seconds } })}\n`;
  try {
    await writeFile(options.out, text);
  } catch (error) {
    refuse(appError(fileUnwritable, { file: options.out, reason: reasonOf(error) }));
  }
  for (const { file, status, reasons } of reading.sheets)
    if (status === "unreadable") console.error(`${file}: ${reasons.join(", ")}`);
  const { sheets, read: certain, needsRuling, unreadable } = reading.summary;
  console.error(
    `${sheets} tờ: ${certain} đọc chắc, ${needsRuling} chờ kết luận, ${unreadable} không đọc được (${seconds} s)\n` +
      `${sheets} sheets: ${certain} read, ${needsRuling} for a ruling, ${unreadable} unreadable`,
  );
}

export function addReadCommand(ballots: Command): void {
  ballots
    .command("read <scans>")
    .description(
      "Đọc ảnh quét phiếu bầu (thư mục, ảnh, PDF hoặc ZIP) · Read scans of ballots (a folder, an image, a PDF or a ZIP)",
    )
    .requiredOption("--layout <file>", "Bố cục phiếu (layout.json) · The layout (layout.json)")
    .requiredOption("--election <file>", "Cuộc bầu (E.json) · The election (E.json)")
    .requiredOption("--out <file>", "Tệp ghi kết quả (R.json) · File to write (R.json)")
    .action(read);
}
