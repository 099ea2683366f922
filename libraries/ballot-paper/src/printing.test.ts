import { expectOk } from "@nhiemky/kernel";
import { describe, expect, test } from "vitest";
import { fonts, sampleElection } from "../test/samples.ts";
import { layoutBallot } from "./layout-ballot.ts";
import { decodePageCode, hashPrefix } from "./page-code.ts";
import { printBallot } from "./print-ballot.ts";
import { batchSizes, printRun } from "./print-run.ts";
import { printTestSheets, testSheets } from "./test-sheets.ts";

const layout = expectOk(layoutBallot(sampleElection(71, "strike-out", 55), fonts), "a layout");
const boxes = expectOk(layoutBallot(sampleElection(15, "agree-disagree", 15), fonts), "a layout");

/** Which drawing each page of a PDF shows, in the order of the file. */
function drawings(pdf: Uint8Array): readonly string[] {
  return [
    ...Buffer.from(pdf)
      .toString("latin1")
      .matchAll(/\/Contents (\d+) 0 R/g),
  ].map((match) => match[1]!);
}

describe("In phiếu", { timeout: 60_000 }, () => {
  test("in hai lần ra hai tệp giống nhau từng byte", async () => {
    const [first, second] = [await printBallot(layout, fonts), await printBallot(layout, fonts)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(drawings(first)).toHaveLength(2);
  });

  test("mọi phiếu của lượt in là cùng một hình vẽ: không số sê-ri, không gì phân biệt tờ này với tờ khác", async () => {
    const pages = drawings(await printRun(layout, fonts, { copies: 7, batch: 3 }));
    // Three covers with their empty backs, seven ballots of two pages.
    expect(pages).toHaveLength(3 * 2 + 7 * 2);
    expect(new Set(pages).size).toBe(3 * 2 + 2);
    const [front, back] = [pages[2], pages[3]];
    expect(pages.filter((drawing) => drawing === front)).toHaveLength(7);
    expect(pages.filter((drawing) => drawing === back)).toHaveLength(7);
  });

  test("lượt in 348 phiếu chia tập 50: bảy tập, tập cuối 48, cộng lại đủ", () => {
    const sizes = batchSizes({ copies: 348, batch: 50 });
    expect(sizes).toEqual([50, 50, 50, 50, 50, 50, 48]);
    expect(batchSizes({ copies: 100, batch: 50 })).toEqual([50, 50]);
    expect(batchSizes({ copies: 1, batch: 50 })).toEqual([1]);
  });

  test("mã trang của phiếu nói đúng cuộc bầu, bố cục và trang", () => {
    for (const page of layout.pages)
      expect(decodePageCode(page.code.bits)).toEqual({
        purpose: "ballot",
        page: page.page,
        pages: 2,
        election: hashPrefix(layout.electionHash, "election"),
        layout: hashPrefix(layout.layoutHash, "layout"),
      });
  });

  test("đổi một tên, một ngày hay cỡ chữ là thành bố cục khác", () => {
    const election = sampleElection(71, "strike-out", 55);
    const renamed = {
      ...election,
      candidates: election.candidates.map((person, index) =>
        index === 70 ? { ...person, name: "Lý An" } : person,
      ),
    };
    const hashes = [
      layout,
      expectOk(layoutBallot(renamed, fonts), "renamed"),
      expectOk(layoutBallot({ ...election, heldOn: "2025-06-21" }, fonts), "another day"),
      expectOk(layoutBallot(election, fonts, "large-print"), "large print"),
    ].map((made) => made.layoutHash);
    expect(new Set(hashes).size).toBe(4);
  });
});

describe("Phiếu thử", { timeout: 60_000 }, () => {
  test.each([
    ["gạch tên", layout],
    ["đồng ý – không đồng ý", boxes],
  ])("mỗi tên một mẫu dấu riêng, không hai dòng nào lẫn được nhau: %s", (_grammar, of) => {
    const sheets = testSheets(of);
    const patterns = sheets[0]!.rows.map((_, place) =>
      sheets.map(({ rows }) => `${rows[place]!.struck}${rows[place]!.agree}`).join(),
    );
    expect(new Set(patterns).size).toBe(patterns.length);
    expect(sheets[0]!.rows.every((row) => !row.struck && !row.agree && !row.disagree)).toBe(true);
  });

  test("in ra đủ trang, giống nhau mỗi lần, và không trang nào trùng hình vẽ của phiếu thật", async () => {
    const [first, second] = [await printTestSheets(boxes, fonts), await printTestSheets(boxes, fonts)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(new Set(drawings(first)).size).toBe(testSheets(boxes).length * boxes.pages.length);
  });
});

describe("Danh sách trên phiếu", { timeout: 60_000 }, () => {
  const people = sampleElection(3, "strike-out", 2);
  const named = (list: readonly { name: string; born?: number; note?: string }[]) => ({
    ...people,
    seats: 1,
    candidates: list.map((person, index) => ({ id: `c${index + 1}`, ...person })),
  });
  const printed = (list: Parameters<typeof named>[0]) => {
    const made = expectOk(layoutBallot(named(list), fonts), "a layout");
    return { texts: made.pages[0]!.texts.map((placed) => placed.text), alike: made.alike };
  };

  test("trùng tên thì in năm sinh, tên khác thì không", () => {
    const { texts, alike } = printed([
      { name: "Lê Thị An", born: 1971 },
      { name: "Lê  Thị An", born: 1980 },
      { name: "Lê Văn An", born: 1971 },
    ]);
    expect(texts.filter((text) => text.startsWith("("))).toEqual(["(sinh năm 1971)", "(sinh năm 1980)"]);
    expect(alike).toEqual([]);
  });

  test("trùng cả tên lẫn năm sinh: in phần ghi thêm; không có thì nói rõ ai lẫn với ai", () => {
    const told = printed([
      { name: "Lê Thị An", born: 1971, note: "Chi bộ 1" },
      { name: "Lê Thị An", born: 1971, note: "Chi bộ 2" },
    ]);
    expect(told.texts).toContain("(sinh năm 1971) Chi bộ 2");
    expect(told.alike).toEqual([]);
    expect(printed([{ name: "Lê Thị An" }, { name: "Lê Thị An" }]).alike).toEqual([["c1", "c2"]]);
  });

  test.each([
    ["không có tên nào", [], "BALLOT_CANDIDATE_COUNT"],
    [
      "121 tên",
      Array.from({ length: 121 }, (_, index) => ({ name: `Lê An ${index}` })),
      "BALLOT_CANDIDATE_COUNT",
    ],
    ["tên dài quá một dòng", [{ name: "Nguyễn ".repeat(40) }], "BALLOT_NAME_TOO_LONG"],
    ["chữ không có trong phông", [{ name: "Nguyễn 文 An" }], "BALLOT_LETTER_MISSING"],
  ])("từ chối, có mã lỗi: %s", (_case, list, code) => {
    expect(layoutBallot(named(list), fonts)).toMatchObject({ ok: false, error: { code } });
  });

  test("số lượng bầu phải là số nguyên từ 1; tên cuộc bầu quá dài bị từ chối", () => {
    expect(layoutBallot({ ...people, seats: 1.5 }, fonts)).toMatchObject({
      error: { code: "BALLOT_SEATS_COUNT" },
    });
    expect(layoutBallot({ ...people, seats: 0 }, fonts)).toMatchObject({
      error: { code: "BALLOT_SEATS_COUNT" },
    });
    expect(layoutBallot({ ...people, title: "Bầu cử ".repeat(60) }, fonts)).toMatchObject({
      error: { code: "BALLOT_HEADING_TOO_LONG" },
    });
  });
});
