import type { BallotPage, BallotRow, Box } from "@nhiemky/ballot-paper";
import sharp from "sharp";
import type { BlankBallot, RowTruth, SheetTruth } from "../../tools/ballot-simulator/src/index.ts";
import {
  type Chance,
  crossIn,
  type Drawing,
  type Mark,
  millimetres,
  normal,
  oddBoxes,
  oddStrikes,
  pick,
  plainStrikes,
  randomOf,
  within,
} from "./second-hand-marks.ts";

/**
 * A second drawing of filled ballots that shares no code with `tools/ballot-simulator`: marks are curves of an SVG drawn
 * by librsvg, the scan is turned, blurred and toned by libvips, noise is Gaussian, the JPEG coarse. One row of a sheet is
 * odd, all others plain: a wrong row is not hidden by its neighbours.
 */
export interface SecondHandSheet {
  readonly jpeg: Buffer;
  readonly truth: SheetTruth;
  readonly odd: string;
}

const pens = [
  { width: [0.28, 0.4], shade: [20, 90] },
  { width: [0.4, 0.6], shade: [0, 50] },
  { width: [0.7, 1.1], shade: [10, 60] },
  { width: [0.35, 0.55], shade: [100, 150] },
] as const;

/** Draws one page with one odd row of the given style, and scans it. */
export async function drawSecondHand(
  blank: BlankBallot,
  style: string,
  seed: number,
): Promise<SecondHandSheet> {
  const chance = randomOf(seed);
  const pen = pick(chance, pens);
  const shade = Math.round(within(chance, pen.shade[0], pen.shade[1]));
  const drawing: Drawing = {
    chance,
    colour: `rgb(${shade},${shade},${shade})`,
    width: within(chance, pen.width[0], pen.width[1]),
  };
  const page = blank.layout.pages[0]!;
  const odd = Math.floor(chance() * page.rows.length);
  const plain = pick(chance, Object.values(plainStrikes));
  const drawn = page.rows.map((row, at) => drawRow(drawing, row, at === odd ? style : null, plain));
  const truth: SheetTruth = {
    page: page.page,
    handling: "read",
    faults: [],
    rows: drawn.map(({ truth: row }) => row),
  };
  const paths = drawn.flatMap(({ paths: some }) => some);
  const jpeg = await scan(blank, page, chance, svgOf(blank, drawing, paths));
  return { jpeg, truth, odd: style };
}

function drawRow(
  drawing: Drawing,
  row: BallotRow,
  style: string | null,
  plain: Mark["paths"],
): { readonly truth: RowTruth; readonly paths: readonly string[] } {
  const { chance } = drawing;
  const base = { candidate: row.candidate, style: style ?? "plain" };
  if (row.agree === undefined || row.disagree === undefined) {
    const mark: Mark | null = style === null ? null : oddStrikes[style as keyof typeof oddStrikes];
    const isStruck = mark === null ? chance() < 0.3 : mark.means;
    const none: Box = row.name;
    const paths =
      mark === null ? (isStruck ? plain(drawing, row, none) : []) : mark.paths(drawing, row, none);
    return {
      truth: { ...base, handling: mark?.handling ?? "read", struck: isStruck, agree: null, disagree: null },
      paths,
    };
  }
  const mark: Mark | null = style === null ? null : oddBoxes[style as keyof typeof oddBoxes];
  const isAgreed = chance() < 0.7;
  const box = isAgreed ? row.agree : row.disagree;
  const means = mark?.means ?? true;
  const paths = (mark?.paths ?? crossIn)(drawing, row, box);
  return {
    truth: {
      ...base,
      handling: mark?.handling ?? "read",
      struck: null,
      agree: isAgreed && means,
      disagree: !isAgreed && means,
    },
    paths,
  };
}

function svgOf(
  { layout, dpi, pages }: BlankBallot,
  { chance, colour, width }: Drawing,
  paths: readonly string[],
): Buffer {
  const [page] = pages;
  const scale = dpi / 25.4;
  const dust = Array.from({ length: Math.floor(chance() * 40) }, () => {
    const [x, y] = [chance() * layout.page.widthMm, chance() * layout.page.heightMm];
    return `<circle cx="${millimetres(x)}" cy="${millimetres(y)}" r="${millimetres(within(chance, 0.05, 0.18))}" fill="#555"/>`;
  });
  const holes = chance() < 0.3 ? [100, 180].map((y) => `<circle cx="7" cy="${y}" r="2.8" fill="#333"/>`) : [];
  const drawn = paths.map((path) => `<path d="${path}"/>`);
  const pen = `fill="none" stroke="${colour}" stroke-width="${millimetres(width)}" stroke-linecap="round" stroke-linejoin="round"`;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${page!.width}" height="${page!.height}"><g transform="scale(${scale})">${dust.join("")}${holes.join("")}<g ${pen}>${drawn.join("")}</g></g></svg>`,
  );
}

async function scan(
  { pages, dpi }: BlankBallot,
  { page }: BallotPage,
  chance: Chance,
  svg: Buffer,
): Promise<Buffer> {
  const { data, width, height } = pages[page - 1]!;
  const paper = await sharp(data, { raw: { width, height, channels: 1 } })
    .composite([{ input: svg, blend: "multiply" }])
    .toColourspace("b-w")
    .raw()
    .toBuffer();
  const channels = (paper.length / width / height) as 1 | 3;
  const { data: turned, info } = await sharp(paper, { raw: { width, height, channels } })
    .rotate(within(chance, -2, 2) + (chance() < 0.15 ? 180 : 0), { background: "white" })
    .blur(within(chance, 0.4, 0.9))
    .gamma(1, within(chance, 1, 1.3))
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const noise = within(chance, 1, 5);
  const [slope, white] = [within(chance, -12, 12) / info.height, within(chance, 225, 252) / 255];
  const grey = new Uint8Array(info.width * info.height);
  for (let at = 0; at < grey.length; at++) {
    const level =
      turned[at * info.channels]! * white + slope * Math.floor(at / info.width) + noise * normal(chance);
    grey[at] = Math.max(0, Math.min(255, Math.round(level)));
  }
  return sharp(grey, { raw: { width: info.width, height: info.height, channels: 1 } })
    .withMetadata({ density: dpi })
    .toColourspace("b-w")
    .jpeg({ quality: Math.round(within(chance, 30, 90)) })
    .toBuffer();
}
