import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import {
  type BlankBallot,
  fillBallot,
  type Marking,
  noDefects,
  type PenKind,
  renderBlank,
  scanBallot,
} from "../../../tools/ballot-simulator/src/index.ts";
import { type BallotTemplates, readPage } from "../src/index.ts";
import { renderTemplates } from "../src/scans.ts";
import { sampleFonts, sampleLayout } from "./sample-ballot.ts";

// Drawing and reading whole pages takes longer than a usual test while the machine does other work.
vi.setConfig({ testTimeout: 60_000 });

let struck: BallotTemplates;
let boxed: BallotTemplates;
let struckBlank: BlankBallot;
let boxedBlank: BlankBallot;

beforeAll(async () => {
  const fonts = await sampleFonts();
  const layouts = [await sampleLayout("strike-out", 12), await sampleLayout("agree-disagree", 10)] as const;
  [struck, boxed] = [await renderTemplates(layouts[0]), await renderTemplates(layouts[1])];
  [struckBlank, boxedBlank] = [
    await renderBlank(layouts[0], fonts, 150),
    await renderBlank(layouts[1], fonts, 150),
  ];
}, 60_000);

function readMarked(marking: Marking, seed: number, isBoxes = false, pen: PenKind = "ball-black") {
  const filled = fillBallot(isBoxes ? boxedBlank : struckBlank, {
    seed,
    marking,
    pen,
    defects: noDefects,
  });
  const [scan] = scanBallot(filled, { seed, scanner: "office" });
  return { truth: scan!.truth, reading: readPage(scan!.raster, isBoxes ? boxed : struck) };
}

describe("Đọc một trang phiếu", () => {
  it.each(["single", "slanted", "wavy"] as const)("gạch kiểu “%s” được đọc đúng từng dòng", (marking) => {
    for (const seed of [1, 2, 3]) {
      const { truth, reading } = readMarked(marking, seed);
      expect(reading.page).toBe(1);
      for (const row of reading.rows) {
        const meant = truth.rows.find(({ candidate }) => candidate === row.candidate);
        expect([meant?.struck, null]).toContain(row.struck);
      }
      expect(reading.rows.filter((row) => row.struck === true).length).toBeGreaterThan(0);
    }
  });

  it.each(["part-of-name", "underline", "circle", "tick-beside", "cross-over", "taken-back"] as const)(
    "dấu kiểu “%s” luôn chờ người kết luận",
    (marking) => {
      for (const seed of [1, 2, 3]) {
        const { truth, reading } = readMarked(marking, seed);
        if (truth.rows.some(({ handling }) => handling === "must-ask"))
          expect(reading.reasons).not.toEqual([]);
      }
    },
  );

  it("dấu X trong ô được đọc; dấu ngoài ô và dấu đã xóa chờ kết luận", () => {
    const crosses = readMarked("cross", 4, true);
    for (const row of crosses.reading.rows) {
      const meant = crosses.truth.rows.find(({ candidate }) => candidate === row.candidate);
      expect([meant?.agree, null]).toContain(row.agree);
      expect([meant?.disagree, null]).toContain(row.disagree);
    }
    expect(crosses.reading.rows.some(({ agree }) => agree === true)).toBe(true);
    for (const marking of ["outside", "taken-back"] as const)
      expect(readMarked(marking, 5, true).reading.reasons).not.toEqual([]);
  });

  it("tờ chưa đánh dấu không có dấu nào, tờ của cuộc bầu khác bị nhận ra", () => {
    const [blank] = scanBallot(fillBallot(struckBlank, { seed: 9, marking: "none" as Marking }), {
      seed: 9,
      scanner: "office",
    });
    const reading = readPage(blank!.raster, struck);
    expect(reading.reasons).toEqual([]);
    expect(reading.rows.map((row) => row.struck)).toEqual(reading.rows.map(() => false));
    expect(readPage(blank!.raster, boxed).reasons).toContain("wrong-election");
  });

  it("vệt dọc của máy quét, bị chữ in cắt ra nhiều đoạn, được gọi tên là vệt, không phải dấu lạ", () => {
    const [blank] = scanBallot(fillBallot(struckBlank, { seed: 9, marking: "none" as Marking }), {
      seed: 9,
      scanner: "office",
    });
    const { width, height, data } = blank!.raster;
    const dirty = data.slice();
    for (let y = 0; y < height; y++)
      for (let x = 700; x < 703; x++) dirty[y * width + x] = dirty[y * width + x]! * 0.5;
    expect(readPage({ width, height, data: dirty }, struck).reasons).toEqual(["streak"]);
  });

  it("dấu nhạt cạnh một tên để nguyên hay cạnh ô trống không bị coi là của dòng ấy", () => {
    for (const [marking, isBoxes] of [
      ["tick-beside", false],
      ["cross-beside", false],
      ["outside", true],
    ] as const) {
      const { truth, reading } = readMarked(marking, 21, isBoxes, "pencil-light");
      if (truth.rows.some(({ handling }) => handling === "must-ask"))
        expect(reading.reasons.length).toBeGreaterThan(0);
    }
  });

  it("gạch một phần tên ngắn bằng bút chì không bao giờ thành chắc chắn", () => {
    for (const seed of [31, 32, 33]) {
      const { truth, reading } = readMarked("part-of-name", seed, false, "pencil");
      for (const { candidate, style } of truth.rows)
        if (style === "part-of-name")
          expect(reading.rows.find((row) => row.candidate === candidate)?.struck).toBeNull();
    }
  });

  it("ảnh một điểm, ảnh quá lớn và ảnh trắng được trả lời bằng lý do, không bằng lỗi", () => {
    expect(readPage({ width: 1, height: 1, data: new Uint8Array(1) }, struck).reasons).toEqual([
      "image-too-small",
    ]);
    const huge = { width: 20_000, height: 20_000, data: new Uint8Array(0) };
    expect(readPage(huge, struck).reasons).toEqual(["image-too-large"]);
    const white = { width: 826, height: 1169, data: new Uint8Array(826 * 1169).fill(250) };
    expect(readPage(white, struck)).toMatchObject({ reasons: ["blank-page"], isBlank: true });
  });

  it("không ảnh rác nào làm hỏng việc đọc, không ảnh rác nào được đọc là phiếu", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 400, max: 700 }),
        fc.integer({ min: 400, max: 700 }),
        fc.integer({ min: 1, max: 40 }),
        (seed, width, height, grain) => {
          let state = seed;
          const data = new Uint8Array(width * height);
          for (let at = 0; at < data.length; at++) {
            if (at % grain === 0) state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
            data[at] = state >>> 24;
          }
          const reading = readPage({ width, height, data }, struck);
          expect(reading.reasons.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 25 },
    );
  });
});
