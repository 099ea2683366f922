import { readFileSync } from "node:fs";
import { type BallotLayout, layoutBallot, tinosFiles } from "@nhiemky/ballot-paper";
import { electionOnPaper, parseElection } from "@nhiemky/elections";
import { expectOk } from "@nhiemky/kernel";
import {
  encodeScan,
  fillBallot,
  noDefects,
  renderBlank,
  scanBallot,
} from "../../../tools/ballot-simulator/src/index.ts";

/** A made-up election for tests of the command line. */
export const election = {
  format: "nhiemky-election/1",
  id: "bch-thu",
  title: "Bầu Ban Chấp hành thử",
  unit: "Đảng bộ Ví Dụ",
  heldOn: "2025-06-20",
  rulePack: "PTY-190",
  office: "executive-committee",
  meeting: "delegate-congress",
  grammar: "strike-out",
  seats: 2,
  candidates: ["An", "Bình", "Cường"].map((given, index) => ({
    id: `c${index + 1}`,
    name: `Nguyễn Văn ${given}`,
  })),
  convened: 3,
  issued: 3,
  collected: 3,
};

/** Its layout, and JPEG scans of simulated ballots. */
export async function scannedSheets(count: number): Promise<{
  readonly layout: BallotLayout;
  readonly images: readonly Buffer[];
}> {
  const fonts = {
    regular: readFileSync(tinosFiles.regular),
    bold: readFileSync(tinosFiles.bold),
    italic: readFileSync(tinosFiles.italic),
  };
  const parsed = expectOk(parseElection({ name: "E.json", text: JSON.stringify(election) }), "election");
  const layout = expectOk(layoutBallot(electionOnPaper(parsed), fonts), "layout");
  const blank = await renderBlank(layout, fonts, 150);
  const images = await Promise.all(
    Array.from({ length: count }, (_, index) => {
      const seed = index + 1;
      const filled = fillBallot(blank, { seed, marking: "single", pen: "ball-black", defects: noDefects });
      const [scan] = scanBallot(filled, { seed, scanner: "office" });
      return encodeScan(scan!.raster, 150, { kind: "jpeg", quality: 80 });
    }),
  );
  return { layout, images };
}
