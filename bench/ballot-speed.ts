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

async function measureResolution(dpi: 200 | 300) {
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
/** Sheets a second and core that an earlier run of the peer gave; another day, its own 200 sheets of 60 boxes. */
const peerEarlier = { 200: 5.2, 300: 3.6 } as const;
printReport(
  {
    name: "ballot-speed",
    measured:
      "Processor time of one core for decoding and reading simulated scans, beside decoding the same files alone",
    sizes: { sheets, rounds },
    figures: figures.map((figure) => ({
      ...figure,
      timesPeerEarlier: round(figure.sheetsPerSecondPerCore / peerEarlier[figure.dpi]),
    })),
    baseline: {
      words: "bare decoding of the same JPEG files in the same run (decodeMs)",
      autoMultipleChoice: {
        isInstalled: peer.error === undefined,
        words:
          "not measured in this run: it reads only sheets that it printed itself. The figures are of an earlier run of version 1.6.0, sheets a second and core",
        sheetsPerSecondPerCore: peerEarlier,
      },
    },
  },
  "not used",
);
