import { describe, expect, test } from "vitest";
import { type ElectionVector, electionOf } from "../../test/rule-world.ts";
import { type Reading, readingSchema } from "../reading-format.ts";
import { rulingsSchema } from "../rulings-format.ts";
import { ballotsOfReading } from "./ballots-of-reading.ts";

const vector = {
  rulePack: "PTY-190",
  heldOn: "2025-06-20",
  office: "executive-committee",
  meeting: "delegate-congress",
  grammar: "strike-out",
  names: 4,
  seats: 3,
  exclusions: [],
  convened: 5,
  issued: 5,
  collected: 5,
} satisfies ElectionVector;
const election = electionOf(vector);

function page(file: string, first: number, marks: string, more: Record<string, unknown> = {}) {
  const rows = [...marks].map((mark, index) => ({ candidate: `c00${first + index}`, struck: mark === "a" }));
  return { file, page: 1, status: "read", rows, ...more };
}
function reading(...sheets: readonly object[]): Reading {
  return readingSchema.parse({ format: "nhiemky-reading/1", election: "vector", sheets });
}
function rulings(...given: readonly object[]) {
  return rulingsSchema.parse({ format: "nhiemky-rulings/1", election: "vector", rulings: given });
}
function outcome(read: Reading, ruled: ReturnType<typeof rulings> | null = null) {
  const result = ballotsOfReading(election, read, ruled);
  if (!result.ok) return result.error.code;
  const { ballots, waiting, discarded } = result.value;
  return { ballots: ballots.length, waiting, discarded: discarded.map(({ file }) => file) };
}
const by = ["Người thứ nhất", "Người thứ hai"];

describe("từ kết quả đọc thành lá phiếu", () => {
  test("tờ không chắc chắn thì chờ; có kết luận của hai người thì tính", () => {
    const unsure = page("2.jpg", 1, "fffa", { status: "needs-ruling" });
    const read = reading(page("1.jpg", 1, "fffa"), unsure);
    expect(outcome(read)).toEqual({ ballots: 1, waiting: ["2.jpg"], discarded: [] });
    const ruled = rulings({
      file: "2.jpg",
      rows: [{ candidate: "c004", struck: true }],
      by,
      reason: "gạch rõ",
    });
    expect(outcome(read, ruled)).toEqual({ ballots: 2, waiting: [], discarded: [] });
  });

  test("kết luận thiếu một tên không đọc được thì vẫn chờ", () => {
    const read = reading({ ...page("1.jpg", 1, "fff"), status: "needs-ruling" });
    const ruled = rulings({ file: "1.jpg", rows: [{ candidate: "c001", struck: false }], by, reason: "x" });
    expect(outcome(read, ruled)).toMatchObject({ ballots: 0, waiting: ["1.jpg"] });
  });

  test("phiếu kết luận là không hợp lệ thì không cần đọc từng tên", () => {
    const read = reading({ file: "1.jpg", page: 1, status: "unreadable" });
    expect(outcome(read, rulings({ file: "1.jpg", valid: false, found: "21", by, reason: "rách" }))).toEqual({
      ballots: 1,
      waiting: [],
      discarded: [],
    });
  });

  test("ảnh lặp được kết luận là không phải lá phiếu thì bỏ ra, còn ghi lại", () => {
    const read = reading(page("1.jpg", 1, "fffa"), page("2.jpg", 1, "fffa", { status: "needs-ruling" }));
    const ruled = rulings({ file: "2.jpg", discarded: "duplicate-image", by, reason: "quét hai lần" });
    expect(outcome(read, ruled)).toEqual({ ballots: 1, waiting: [], discarded: ["2.jpg"] });
  });

  test("phiếu nhiều trang: ghép trang, thiếu trang sau thì chờ", () => {
    const front = (file: string) => page(file, 1, "ff");
    const back = (file: string) => page(file, 3, "fa", { page: 2 });
    expect(outcome(reading(front("1"), back("2"), back("3"), front("4")))).toMatchObject({
      ballots: 2,
      waiting: [],
    });
    expect(outcome(reading(front("1"), front("2"), back("3")))).toMatchObject({ ballots: 1, waiting: ["1"] });
  });

  test("một trang hai lần trong một lá thì chờ người xem", () => {
    const twice = [page("1", 1, "fffa", { ballot: "b1" }), page("2", 1, "fffa", { ballot: "b1" })];
    expect(outcome(reading(...twice))).toMatchObject({ ballots: 0, waiting: ["b1"] });
  });

  test("tên lạ, kết luận không có tờ, hai kết luận cho một tờ: từ chối, có mã", () => {
    expect(outcome(reading(page("1.jpg", 1, "fffaa")))).toBe("ELECTIONS_CANDIDATE_UNKNOWN");
    const read = reading(page("1.jpg", 1, "fffa"));
    const ruling = { file: "1.jpg", valid: true, by, reason: "x" };
    expect(outcome(read, rulings({ ...ruling, file: "9.jpg" }))).toBe("ELECTIONS_RULING_WITHOUT_SHEET");
    expect(outcome(read, rulings(ruling, ruling))).toBe("ELECTIONS_RULING_TWICE");
  });

  test("một người không thể kết luận hai lần dưới hai dòng", () => {
    const twice = { file: "1.jpg", valid: true, by: ["A", "A"], reason: "x" };
    expect(
      rulingsSchema.safeParse({ format: "nhiemky-rulings/1", election: "e", rulings: [twice] }).success,
    ).toBe(false);
  });
});
