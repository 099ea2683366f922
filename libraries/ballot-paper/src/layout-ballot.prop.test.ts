import { expectOk } from "@nhiemky/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fonts, sampleElection } from "../test/samples.ts";
import type { BallotElection, BallotSize } from "./ballot-election.ts";
import type { BallotLayout, BallotPage, Box } from "./ballot-layout.ts";
import { layoutBallot } from "./layout-ballot.ts";
import { parseLayout } from "./parse-layout.ts";

const syllables = ["Nguyễn", "Thị", "Ễnh", "Phương", "Thảo", "Nguyệt", "Ỷ", "Khuê", "Tằng", "An", "Vỹ", "Đỗ"];
/** Names as long as people bear, and now and then a list with far longer ones. */
const names = (most: number) =>
  fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: most }).map((parts) => parts.join(" "));
/** Letters of the longest name that must fit whatever the list, if no name stands twice. */
const fittingLength = 28;

function mustFit({ candidates }: BallotElection): boolean {
  const isShort = candidates.every(({ name }) => name.length <= fittingLength);
  return isShort && new Set(candidates.map(({ name }) => name)).size === candidates.length;
}

const elections: fc.Arbitrary<BallotElection> = fc
  .record({
    grammar: fc.constantFrom("strike-out" as const, "agree-disagree" as const),
    people: fc.integer({ min: 3, max: 8 }).chain((most) =>
      fc.array(fc.record({ name: names(most), born: fc.integer({ min: 1950, max: 2004 }) }), {
        minLength: 1,
        maxLength: 120,
        size: "max",
      }),
    ),
    unit: fc.constantFrom(
      "Đảng bộ xã A",
      "Đại hội đại biểu Đảng bộ các cơ quan Đảng tỉnh Hồng Lam lần thứ nhất",
    ),
    letterhead: fc.option(fc.constant("ĐẢNG CỘNG SẢN VIỆT NAM"), { nil: undefined }),
  })
  .map(({ grammar, people, unit, letterhead }) => ({
    ...sampleElection(1, grammar),
    unit,
    letterhead,
    seats: Math.ceil(people.length / 2),
    candidates: people.map((person, index) => ({ id: `c${index + 1}`, ...person })),
  }));

const sizes = fc.constantFrom<BallotSize>("standard", "large-print");

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w - 0.02 && b.x < a.x + a.w - 0.02 && a.y < b.y + b.h - 0.02 && b.y < a.y + a.h - 0.02;
const isInside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - 0.02 &&
  inner.y >= outer.y - 0.02 &&
  inner.x + inner.w <= outer.x + outer.w + 0.02 &&
  inner.y + inner.h <= outer.y + outer.h + 0.02;
const grown = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  w: box.w + 2 * by,
  h: box.h + 2 * by,
});

/** Discs, code with its quiet paper, stamp: what nothing else may touch. */
function reserved(page: BallotPage): readonly Box[] {
  const discs = [...page.discs, page.orientation].map(({ x, y, diameter: d }) =>
    grown({ x: x - d / 2, y: y - d / 2, w: d, h: d }, 2),
  );
  const { x, y, pitch, columns, rows } = page.code;
  const code = grown({ x, y, w: columns * pitch, h: rows * pitch }, 2.5);
  return [...discs, code, ...(page.stamp === null ? [] : [page.stamp])];
}

function check(layout: BallotLayout, election: BallotElection): void {
  const paper = { x: 5, y: 5, w: layout.page.widthMm - 10, h: layout.page.heightMm - 10 };
  expect(layout.pages.flatMap((page) => page.rows.map((row) => row.candidate))).toEqual(
    election.candidates.map((candidate) => candidate.id),
  );
  for (const page of layout.pages) {
    const kept = reserved(page);
    for (const [index, row] of page.rows.entries()) {
      expect(isInside(row.strip, paper)).toBe(true);
      expect(row.strip.h).toBeGreaterThanOrEqual(7);
      expect(kept.some((box) => overlap(box, row.strip))).toBe(false);
      expect(page.rows.slice(index + 1).some((other) => overlap(other.strip, row.strip))).toBe(false);
      expect(isInside(row.name, row.strip)).toBe(true);
      for (const box of [row.agree, row.disagree]) {
        expect(box !== undefined).toBe(layout.grammar === "agree-disagree");
        if (box === undefined) continue;
        expect(box.w).toBeGreaterThanOrEqual(4);
        expect(isInside(grown(box, 1.5), row.strip)).toBe(true);
        expect(overlap(box, row.name)).toBe(false);
      }
    }
    for (const [index, text] of page.texts.entries()) {
      expect(isInside(text.box, paper), text.text).toBe(true);
      expect(
        kept.some((box) => overlap(box, text.box)),
        text.text,
      ).toBe(false);
      // Lines of one paragraph are set closer than the tallest letters reach, so only rows must be free of others.
      const inRow = page.rows.some((row) => overlap(row.strip, text.box));
      if (inRow)
        expect(
          page.texts.slice(index + 1).some((other) => overlap(other.box, text.box)),
          text.text,
        ).toBe(false);
    }
  }
}

describe("Bố cục phiếu", { timeout: 60_000 }, () => {
  test("1 đến 120 tên, hai cách ghi, hai cỡ chữ: không dòng nào chồng, lọt ra ngoài hay đè lên dấu, mã, chỗ đóng dấu", () => {
    fc.assert(
      fc.property(elections, sizes, (election, size) => {
        const layout = layoutBallot(election, fonts, size);
        if (layout.ok) check(layout.value, election);
        else {
          expect(layout.error.code).toBe("BALLOT_NAME_TOO_LONG");
          expect(mustFit(election)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("mọi số tên từ 1 đến 120 với tên thường gặp đều in được trên một tờ", () => {
    for (const grammar of ["strike-out", "agree-disagree"] as const)
      for (let count = 1; count <= 120; count += 7) {
        const election = sampleElection(count, grammar);
        const layout = expectOk(layoutBallot(election, fonts), `${count} names`);
        check(layout, election);
        expect(layout.pages.length).toBeLessThanOrEqual(2);
        expect(layout.page.widthMm).toBe(210);
        const large = expectOk(layoutBallot(election, fonts, "large-print"), `${count} names, large`);
        check(large, election);
        expect(
          Math.min(...large.pages.flatMap((page) => page.rows.map((row) => row.xHeight))),
        ).toBeGreaterThan(2);
      }
  });

  test("tệp bố cục đọc lại được nguyên vẹn; sửa một số là bị từ chối", () => {
    const layout = expectOk(layoutBallot(sampleElection(71, "strike-out"), fonts), "a layout");
    const text = JSON.stringify(layout);
    expect(parseLayout(JSON.parse(text))).toEqual({ ok: true, value: layout });
    const moved = text.replace(`"y":${layout.pages[0]!.rows[0]!.name.y}`, '"y":1.5');
    expect(moved).not.toBe(text);
    expect(parseLayout(JSON.parse(moved))).toMatchObject({ error: { code: "BALLOT_LAYOUT_CHANGED" } });
    const bit = text.replace(/"bits":"0/, '"bits":"1');
    expect(parseLayout(JSON.parse(bit))).toMatchObject({ error: { code: "BALLOT_LAYOUT_CHANGED" } });
    expect(parseLayout({ format: "nhiemky-ballot-layout/1" })).toMatchObject({
      error: { code: "BALLOT_LAYOUT_UNREADABLE" },
    });
  });
});
