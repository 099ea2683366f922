/**
 * Writes the simulated scans of a pile of ballots to a folder, with the truth beside them:
 *   node tools/ballot-simulator/src/write-scans.ts --layout DIR/layout.json --out SCANS --count 348
 *     [--dpi 200] [--seed 1] [--marking mixed] [--scanner office] [--quality 75] [--incidents]
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseLayout, tinosFiles } from "@nhiemky/ballot-paper";
import { expectOk } from "@nhiemky/kernel";
import { encodeScan } from "./encode-scan.ts";
import { renderBlank } from "./render-pages.ts";
import { type ScannerName, scanners } from "./scanner.ts";
import { usualDefects } from "./simulate-ballot.ts";
import { simulateBatch } from "./simulate-batch.ts";
import type { Marking } from "./voter.ts";

const { values } = parseArgs({
  options: {
    layout: { type: "string" },
    out: { type: "string" },
    count: { type: "string", default: "348" },
    dpi: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    marking: { type: "string", default: "mixed" },
    scanner: { type: "string", default: "office" },
    quality: { type: "string", default: "75" },
    incidents: { type: "boolean", default: false },
  },
});
if (values.layout === undefined || values.out === undefined || !(values.scanner in scanners)) {
  console.error(`--layout FILE and --out FOLDER are needed; scanners: ${Object.keys(scanners).join(", ")}`);
  process.exit(2);
}
const fonts = {
  regular: await readFile(tinosFiles.regular),
  bold: await readFile(tinosFiles.bold),
  italic: await readFile(tinosFiles.italic),
};
const layout = expectOk(parseLayout(JSON.parse(await readFile(values.layout, "utf8"))), "the layout is read");
const blank = await renderBlank(layout, fonts, Number(values.dpi));
await mkdir(values.out, { recursive: true });

const truth: unknown[] = [];
const batch = simulateBatch(blank, {
  seed: Number(values.seed),
  count: Number(values.count),
  marking: values.marking as Marking,
  scanner: values.scanner as ScannerName,
  isColour: values.scanner === "office-colour",
  defects: usualDefects,
  ...(values.incidents && { incidents: { scannedTwice: 0.01, backMissing: 0.01, wrongElection: 0 } }),
});
for (const { ballot, scan, incident } of batch) {
  const file = `scan-${String(truth.length + 1).padStart(4, "0")}.jpg`;
  const image = await encodeScan(scan.raster, scan.dpi, { kind: "jpeg", quality: Number(values.quality) });
  await writeFile(path.join(values.out, file), image);
  truth.push({ file, ballot, incident, ...scan.truth });
}
await writeFile(
  path.join(values.out, "truth.json"),
  `${JSON.stringify({ layoutHash: layout.layoutHash, scans: truth })}\n`,
);
console.log(`${truth.length} scans, truth.json`);
