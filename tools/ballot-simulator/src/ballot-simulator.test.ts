import { readFileSync } from "node:fs";
import { type Box, codeCells, layoutBallot, tinosFiles } from "@nhiemky/ballot-paper";
import { expectOk } from "@nhiemky/kernel";
import { beforeAll, describe, expect, test } from "vitest";
import { type BoxStyleName, boxStyles } from "./box-marks.ts";
import { type Raster, turnQuarter } from "./raster.ts";
import { type BlankBallot, renderBlank } from "./render-pages.ts";
import { fillBallot, scanBallot, usualDefects } from "./simulate-ballot.ts";
import { simulateBatch } from "./simulate-batch.ts";
import { type StrikeStyleName, strikeStyles } from "./strike-marks.ts";

const fonts = {
  regular: readFileSync(tinosFiles.regular),
  bold: readFileSync(tinosFiles.bold),
  italic: readFileSync(tinosFiles.italic),
};
const given = ["An", "Bình", "Cường", "Dũng", "Giang", "Hạnh", "Khuê"];

async function blankOf(
  count: number,
  grammar: "strike-out" | "agree-disagree",
  dpi: number,
): Promise<BlankBallot> {
  const election = {
    id: "thu",
    title: "Bầu Ban Chấp hành",
    unit: "Đảng bộ xã Hồng Lam",
    heldOn: "2025-06-20",
    grammar,
    seats: Math.ceil(count / 2),
    candidates: Array.from({ length: count }, (_, index) => ({
      id: `c${index + 1}`,
      name: `Nguyễn Thị ${given[index % 7]} ${"ABCDEFGHIKLM"[Math.floor(index / 7)]}`,
    })),
  };
  return renderBlank(expectOk(layoutBallot(election, fonts), "a layout"), fonts, dpi);
}

let strikes: BlankBallot;
let boxes: BlankBallot;
let coarse: BlankBallot;
beforeAll(async () => {
  strikes = await blankOf(71, "strike-out", 150);
  boxes = await blankOf(12, "agree-disagree", 150);
  coarse = await blankOf(71, "strike-out", 60);
}, 60_000);

/** Mean darkness, 0 white to 1 black, of a box in millimetres. */
function darkness(raster: Raster, dpi: number, box: Box): number {
  const scale = dpi / 25.4;
  let [sum, count] = [0, 0];
  for (let y = Math.ceil(box.y * scale); y < (box.y + box.h) * scale - 1; y++)
    for (let x = Math.ceil(box.x * scale); x < (box.x + box.w) * scale - 1; x++) {
      sum += 255 - raster.data[y * raster.width + x]!;
      count++;
    }
  return count === 0 ? 0 : sum / count / 255;
}

describe("Phiếu in ra đúng bố cục", { timeout: 60_000 }, () => {
  test("đĩa định vị, đĩa chiều giấy và từng ô mã nằm đúng chỗ ghi trong bố cục", () => {
    for (const blank of [strikes, boxes])
      for (const [index, page] of blank.layout.pages.entries()) {
        const raster = blank.pages[index]!;
        for (const { x, y, diameter: d } of [...page.discs, page.orientation]) {
          expect(
            darkness(raster, blank.dpi, { x: x - d / 4, y: y - d / 4, w: d / 2, h: d / 2 }),
          ).toBeGreaterThan(0.95);
          const turned = { x: blank.layout.page.widthMm - x, y: blank.layout.page.heightMm - y };
          const isSymmetric = page.discs.some(
            (disc) => Math.hypot(disc.x - turned.x, disc.y - turned.y) < 0.1,
          );
          const room = { x: turned.x - d, y: turned.y - d, w: 2 * d, h: 2 * d };
          if (!isSymmetric) expect(darkness(raster, blank.dpi, room)).toBe(0);
        }
        for (const { box, isBlack } of codeCells(page.code))
          expect(darkness(raster, blank.dpi, { ...box }) > 0.5).toBe(isBlack);
      }
  });

  test("tên nằm trong khung tên; quanh tên, trong ô và chỗ đóng dấu là giấy trắng", () => {
    for (const blank of [strikes, boxes])
      for (const [index, page] of blank.layout.pages.entries()) {
        const raster = blank.pages[index]!;
        if (page.stamp !== null) expect(darkness(raster, blank.dpi, page.stamp)).toBe(0);
        for (const { name, strip, agree, disagree } of page.rows) {
          expect(darkness(raster, blank.dpi, name)).toBeGreaterThan(0.03);
          const after = name.x + name.w + 0.5;
          const free = {
            x: after,
            y: strip.y + 0.5,
            w: (agree === undefined ? strip.x + strip.w : agree.x - 12) - after,
            h: strip.h - 1,
          };
          expect(darkness(raster, blank.dpi, free)).toBe(0);
          for (const box of [agree, disagree]) {
            if (box === undefined) continue;
            const inner = { x: box.x + 0.6, y: box.y + 0.6, w: box.w - 1.2, h: box.h - 1.2 };
            expect(darkness(raster, blank.dpi, inner)).toBe(0);
            expect(darkness(raster, blank.dpi, box)).toBeGreaterThan(0.05);
          }
        }
      }
  });
});

describe("Bộ mô phỏng phiếu", { timeout: 60_000 }, () => {
  test("cùng hạt giống ra cùng ảnh và cùng đáp án; hạt giống khác ra ảnh khác", () => {
    const scan = (seed: number) => {
      const filled = fillBallot(coarse, { seed, marking: "mixed", defects: usualDefects });
      const scans = scanBallot(filled, { seed, scanner: "worn" });
      return {
        pixels: Buffer.concat(scans.map((side) => side.raster.data)),
        truth: scans.map((side) => side.truth),
      };
    };
    const [first, again, other] = [scan(3), scan(3), scan(4)];
    expect(again.truth).toEqual(first.truth);
    expect(again.pixels.equals(first.pixels)).toBe(true);
    expect(other.pixels.equals(first.pixels)).toBe(false);
  });

  test("ảnh trống của cùng một trang không đổi sau khi vẽ: mỗi phiếu một tờ giấy riêng", () => {
    const before = Buffer.from(coarse.pages[0]!.data);
    fillBallot(coarse, { seed: 1, marking: "clean", defects: usualDefects });
    expect(before.equals(coarse.pages[0]!.data)).toBe(true);
  });

  test.each(Object.keys(strikeStyles) as StrikeStyleName[])(
    "nét “%s” để mực đúng như đáp án nói",
    (style) => {
      const filled = fillBallot(strikes, { seed: 11, marking: style, pen: "ball-black" });
      for (const [index, { raster, truth }] of filled.pages.entries()) {
        const page = strikes.layout.pages[index]!;
        for (const [place, row] of page.rows.entries()) {
          const marked = truth.rows[place]!;
          const { name, strip } = row;
          const added = (box: Box): number =>
            darkness(raster, strikes.dpi, box) - darkness(strikes.pages[index]!, strikes.dpi, box);
          if (marked.style === "none" && marked.handling === "read") {
            expect(added(strip)).toBe(0);
            expect(marked.struck).toBe(false);
          }
          if (marked.style !== "none")
            expect(added({ ...strip, y: strip.y - 3, h: strip.h + 6 })).toBeGreaterThan(0);
          if (marked.style === "none" || !marked.struck || marked.handling !== "read") continue;
          // A strike that must be read covers every tenth of the name.
          for (let part = 0; part < 10; part++) {
            const tenth = { x: name.x + (name.w * part) / 10, y: name.y, w: name.w / 10, h: name.h };
            expect(added(tenth), `${style} ${row.number} ${part}`).toBeGreaterThan(0);
          }
        }
      }
    },
  );

  test.each(Object.keys(boxStyles) as BoxStyleName[])("dấu “%s” nằm quanh đúng ô đáp án nói", (style) => {
    const filled = fillBallot(boxes, { seed: 12, marking: style, pen: "ball-black" });
    const [page] = boxes.layout.pages;
    const [{ raster, truth }] = filled.pages as [(typeof filled.pages)[number]];
    for (const [place, row] of page!.rows.entries()) {
      const marked = truth.rows[place]!;
      for (const [box, isMarked] of [
        [row.agree!, marked.agree],
        [row.disagree!, marked.disagree],
      ] as const) {
        const around = { x: box.x - box.w, y: box.y - 1, w: 3 * box.w, h: box.h + 2 };
        const added = darkness(raster, boxes.dpi, around) - darkness(boxes.pages[0]!, boxes.dpi, around);
        if (isMarked) expect(added).toBeGreaterThan(0.004);
        else if (marked.handling === "read") expect(added).toBe(0);
      }
    }
  });

  test("một nét gạch cả cụm tên: mọi tên trong cụm phải hỏi người", () => {
    const filled = fillBallot(strikes, { seed: 6, marking: "block", pen: "gel" });
    const block = filled.pages.flatMap(({ truth }) => truth.rows.filter((row) => row.style === "block"));
    expect(block.length).toBeGreaterThanOrEqual(3);
    expect(new Set(block.map((row) => row.handling))).toEqual(new Set(["must-ask"]));
  });

  test("đưa giấy nằm ngang: ảnh quay một phần tư, không mất điểm ảnh nào", () => {
    const [scan] = scanBallot(fillBallot(coarse, { seed: 5, marking: "clean" }), {
      seed: 5,
      scanner: "sideways",
    });
    const { width, height } = coarse.pages[0]!;
    expect(scan!.raster).toMatchObject({ width: height, height: width });
    const turned = [1, 2, 3, 4].reduce((page) => turnQuarter(page), scan!.raster);
    expect(Buffer.from(turned.data).equals(Buffer.from(scan!.raster.data))).toBe(true);
  });

  test("đáp án đủ mọi dòng, theo thứ tự phiếu, cả hai cách ghi", () => {
    for (const blank of [strikes, boxes]) {
      const filled = fillBallot(blank, { seed: 2, marking: "mixed" });
      const ids = blank.layout.pages.flatMap((page) => page.rows.map((row) => row.candidate));
      const rows = filled.pages.flatMap((page) => page.truth.rows);
      expect(rows.map((row) => row.candidate)).toEqual(ids);
      const isStrike = blank.layout.grammar === "strike-out";
      expect(
        rows.every((row) => (row.struck !== null) === isStrike && (row.agree === null) === isStrike),
      ).toBe(true);
    }
  });

  test("một chồng phiếu: quét hai lần, thiếu mặt sau, lẫn phiếu khác đều được nói ra", () => {
    const incidents = { scannedTwice: 0.3, backMissing: 0.3, wrongElection: 0.3 };
    const scans = [
      ...simulateBatch(coarse, {
        seed: 9,
        count: 20,
        marking: "clean",
        scanner: "office",
        incidents,
        other: boxes,
      }),
    ];
    const kinds = new Set(scans.map((scan) => scan.incident));
    expect(kinds).toEqual(new Set([null, "scanned-twice", "back-missing", "wrong-election"]));
    for (const { ballot, incident } of scans.filter((scan) => scan.incident === "back-missing"))
      expect(scans.filter((scan) => scan.ballot === ballot && scan.incident === incident)).toHaveLength(1);
  });

  test("chụp bằng điện thoại không bao giờ là phiếu đọc chắc được", () => {
    const filled = fillBallot(boxes, { seed: 5, marking: "clean" });
    const [photograph] = scanBallot(filled, { seed: 5, scanner: "photograph" });
    expect(photograph!.truth).toMatchObject({ handling: "must-ask", faults: ["photograph"] });
  });
});
