import type { Command } from "commander";
import { type BallotFiles, readBallotFiles, writeReading } from "../ballot-files.ts";
import { refuse } from "../outcome.ts";

/** A line that stays on one place of a terminal, or one in fifty where the output is kept in a file. */
function showProgress(done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}/${total}${done === total ? "\n" : ""}`);
  else if (done % 50 === 0 || done === total) console.error(`${done}/${total}`);
}

async function read(scans: string, options: BallotFiles): Promise<void> {
  const { assembleReading } = await import("@nhiemky/mark-detection");
  const { listScans, readScans } = await import("@nhiemky/mark-detection/scans");
  const { layout, election } = await readBallotFiles(options);
  const started = performance.now();
  const listed = await listScans(scans);
  if (!listed.ok) return refuse(listed.error);
  for (const name of listed.value.ignored)
    console.error(`Bỏ qua, không phải ảnh quét · No scan, left out: ${name}`);
  const images = await readScans(layout, listed.value.scans, { onProgress: showProgress });
  const reading = assembleReading(layout, images);
  const seconds = Math.round((performance.now() - started) / 10) / 100;
  await writeReading(options.out, election, { ...reading, summary: { ...reading.summary, seconds } });
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
