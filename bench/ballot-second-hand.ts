import { readScan, renderTemplates } from "@nhiemky/mark-detection/scans";
import { renderBlank } from "../tools/ballot-simulator/src/index.ts";
import { countSheet, type DeckCount, deckFonts, deckLayout, emptyCount } from "./support/ballot-deck.ts";
import { drawSecondHand } from "./support/ballot-second-hand.ts";
import { printReport } from "./support/report.ts";
import { secondHandStyles } from "./support/second-hand-marks.ts";

/** Sheets of each style at each resolution. */
const each = Number(process.env["BALLOT_SHEETS"] ?? 2);
const seed = Number(process.env["BALLOT_SEED"] ?? 1);

const total = emptyCount();
const byStyle: Record<string, DeckCount> = {};
for (const grammar of ["strike-out", "agree-disagree"] as const) {
  const layout = await deckLayout(grammar);
  const templates = await renderTemplates(layout);
  for (const dpi of [150, 200, 300]) {
    const blank = await renderBlank(layout, await deckFonts(), dpi);
    console.error(
      `${grammar} ${dpi}: ${total.sheets}, silent ${total.silentErrors}, wrong rows ${total.wrongRows}`,
    );
    for (const [index, style] of secondHandStyles[grammar].entries())
      for (let sheet = 0; sheet < each; sheet++) {
        const sheetSeed = seed * 1_000_000 + dpi * 1000 + index * 100 + sheet;
        const { jpeg, truth } = await drawSecondHand(blank, style, sheetSeed);
        const reading = await readScan({ name: "scan.jpg", source: jpeg, page: 0 }, templates);
        byStyle[`${grammar}: ${style}`] ??= emptyCount();
        for (const count of [total, byStyle[`${grammar}: ${style}`]!])
          countSheet(count, truth, reading, sheetSeed);
      }
  }
}
printReport(
  {
    name: "ballot-second-hand",
    measured:
      "Sheets drawn by other code than the simulator's (SVG curves, libvips scans, coarse JPEG), one odd row a sheet: sheets called read with a wrong row, rows wrong though certain, rows asked",
    sizes: { sheets: total.sheets, rows: total.rows, seed },
    figures: { ...total, byStyle },
    baseline: { words: "no peer reads these sheets; silent errors and wrong certain rows must be 0" },
  },
  "not used",
);
