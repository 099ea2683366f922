import { spawnSync } from "node:child_process";
import { readPage } from "@nhiemky/mark-detection";
import { decodeImage, renderTemplates } from "@nhiemky/mark-detection/scans";
import {
  encodeScan,
  fillBallot,
  renderBlank,
  scanBallot,
  usualDefects,
} from "../tools/ballot-simulator/src/index.ts";
import { deckFonts, deckLayout } from "./support/ballot-deck.ts";
import { printReport } from "./support/report.ts";

const sheets = Number(process.env["BALLOT_SHEETS"] ?? 40);
const rounds = 5;

/** Processor time of one piece of work in milliseconds: what others do on the machine does not enter. */
async function processorMs(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const round = (value: number): number => Math.round(value * 100) / 100;

async function measureResolution(dpi: number) {
  const layout = await deckLayout("agree-disagree");
  const blank = await renderBlank(layout, await deckFonts(), dpi);
  const templates = await renderTemplates(layout);
  const files: Buffer[] = [];
  for (let seed = 1; seed <= sheets; seed++) {
    const filled = fillBallot(blank, { seed, marking: "clean", defects: usualDefects });
    for (const scan of scanBallot(filled, { seed, scanner: "office" }))
      files.push(await encodeScan(scan.raster, dpi, { kind: "jpeg", quality: 75 }));
  }
  const [decode, read]: [number[], number[]] = [[], []];
  let certain = 0;
  for (let turn = 0; turn <= rounds; turn++) {
    certain = 0;
    const decoded = await processorMs(async () => {
      for (const file of files) await decodeImage(file);
    });
    const whole = await processorMs(async () => {
      for (const file of files) {
        const image = await decodeImage(file);
        if (image.ok && readPage(image.raster, templates).reasons.length === 0) certain++;
      }
    });
    // The first turn warms the code up.
    if (turn > 0) decode.push(decoded / files.length);
    if (turn > 0) read.push(whole / files.length);
  }
  const [decodeMs, wholeMs] = [median(decode), median(read)];
  return {
    dpi,
    files: files.length,
    kilobytesEach: Math.round(files.reduce((sum, file) => sum + file.length, 0) / files.length / 1024),
    decodeMs: round(decodeMs),
    decodeAndReadMs: round(wholeMs),
    sheetsPerSecondPerCore: round(1000 / wholeMs),
    timesBareDecoding: round(wholeMs / decodeMs),
    certain,
  };
}

const peer = spawnSync("auto-multiple-choice", ["--help"], { stdio: "ignore" });
const figures = [await measureResolution(200), await measureResolution(300)];
printReport(
  {
    name: "ballot-speed",
    measured:
      "Processor time of one core for decoding and reading simulated scans, beside decoding the same files alone",
    sizes: { sheets, rounds },
    figures,
    baseline: {
      words: "bare decoding of the same JPEG files in the same run (decodeMs)",
      autoMultipleChoice:
        peer.error === undefined
          ? "installed; it reads only sheets that it printed itself, so these images cannot be given to it"
          : "not installed on this machine: compare with the bare decoding",
    },
  },
  "not used",
);
