import type { BallotLayout } from "@nhiemky/ballot-paper";
import { beforeAll, describe, expect, it } from "vitest";
import { assembleReading, type PageReading, type RowResult, type ScannedImage } from "../src/index.ts";
import { sampleLayout } from "./sample-ballot.ts";

let single: BallotLayout;
let double: BallotLayout;

beforeAll(async () => {
  single = await sampleLayout("strike-out", 6);
  double = await sampleLayout("strike-out", 71);
});

function rowsOf(
  layout: BallotLayout,
  page: number,
  struck: (index: number) => boolean,
  shift = 0,
): RowResult[] {
  return layout.pages[page - 1]!.rows.map(({ candidate, name }, index) => ({
    candidate,
    struck: struck(index),
    agree: null,
    disagree: null,
    score: struck(index) ? 1 : 0,
    reason: null,
    measures: {
      ink: [
        struck(index)
          ? {
              area: 8,
              x: name.x + shift,
              y: name.y,
              left: name.x,
              right: name.x + 20,
              shape: [name.y + shift],
            }
          : null,
      ],
    },
  }));
}

function image(
  page: number | null,
  rows: readonly RowResult[],
  more: Partial<PageReading> = {},
): ScannedImage {
  images++;
  const reading: PageReading = { page, rows, reasons: [], placement: null, isBlank: false, ...more };
  return { file: `scan-${images}.jpg`, reading };
}
let images = 0;

const blankPage = (): ScannedImage => image(null, [], { reasons: ["blank-page"], isBlank: true });
const statuses = (layout: BallotLayout, batch: readonly ScannedImage[]) =>
  assembleReading(layout, batch).sheets.map(({ status, reasons }) => [status, ...reasons]);

describe("Ghép ảnh thành phiếu", () => {
  it("mặt trước và mặt sau ghép theo thứ tự nạp giấy; thiếu mặt sau thì chờ kết luận", () => {
    const front = (shift: number) =>
      image(
        1,
        rowsOf(double, 1, (index) => index > 20, shift),
      );
    const back = (shift: number) =>
      image(
        2,
        rowsOf(double, 2, (index) => index > 20, shift),
      );
    const reading = assembleReading(double, [front(1), back(1), front(3), front(5), back(5)]);
    expect(reading.sheets.map(({ ballot }) => ballot)).toEqual(["1", "1", "2", "3", "3"]);
    expect(reading.sheets.map(({ status }) => status)).toEqual([
      "read",
      "read",
      "needs-ruling",
      "read",
      "read",
    ]);
    expect(reading.sheets[2]!.reasons).toEqual(["page-missing"]);
    expect(reading.summary).toMatchObject({ sheets: 5, ballots: 3, read: 4, needsRuling: 1 });
  });

  it("mặt sau trắng của cả xấp được bỏ qua; một tờ trắng lạc giữa xấp thì không", () => {
    const front = (shift: number) =>
      image(
        1,
        rowsOf(single, 1, (index) => index > 3, shift),
      );
    const duplex = assembleReading(single, [front(1), blankPage(), front(3), blankPage()]);
    expect([duplex.sheets.length, duplex.ignored.length]).toEqual([2, 2]);
    const odd = assembleReading(single, [front(1), blankPage(), front(3)]);
    expect(odd.sheets.map(({ status }) => status)).toEqual(["read", "unreadable", "read"]);
  });

  it("một tờ quét hai lần bị nhận ra, hai tờ gạch giống nhau thì không", () => {
    const scan = (shift: number) =>
      image(
        1,
        rowsOf(single, 1, (index) => index > 3, shift),
      );
    const [first, again, other] = [scan(0), scan(0.1), scan(0.9)];
    const reading = assembleReading(single, [first, again, other]);
    expect(reading.sheets.map(({ duplicateOf }) => duplicateOf)).toEqual([undefined, first.file, undefined]);
    expect(reading.sheets[1]!.reasons).toEqual(["duplicate-image"]);
  });

  it("phiếu để nguyên, phiếu bầu thừa, phiếu gạch hết đều do ban kiểm phiếu kết luận", () => {
    const marked = (struck: (index: number) => boolean) => [image(1, rowsOf(single, 1, struck))];
    expect(
      statuses(
        single,
        marked(() => false),
      ),
    ).toEqual([["needs-ruling", "blank"]]);
    expect(
      statuses(
        single,
        marked(() => true),
      ),
    ).toEqual([["needs-ruling", "all-struck"]]);
    expect(
      statuses(
        single,
        marked((index) => index === 0),
      ),
    ).toEqual([["read"]]);
  });
});
