import { describe, expect, test } from "vitest";
import { type CountedSheet, compareKeyings, compareWithScan } from "./compare-counts.ts";

const sheet = (marks: string): CountedSheet => ({
  found: null,
  marks: Object.fromEntries([...marks].map((mark, index) => [`c${index}`, mark === "f" ? "for" : "against"])),
});
const keying = (...sheets: readonly string[]) =>
  new Map(sheets.map((marks, index) => [index + 1, sheet(marks)] as const));

describe("so các lần nhập theo từng tờ", () => {
  test("giống nhau: không có chỗ khác", () => {
    expect(compareKeyings([keying("ff", "fa"), keying("ff", "fa")], 2)).toEqual([]);
  });

  test("tổng bằng nhau mà từng tờ khác nhau: vẫn thấy", () => {
    expect(compareKeyings([keying("fa", "af"), keying("af", "fa")], 2)).toEqual([
      { position: 1, candidates: ["c0", "c1"] },
      { position: 2, candidates: ["c0", "c1"] },
    ]);
  });

  test("thiếu một tờ ở một lần nhập: thấy đúng tờ", () => {
    expect(compareKeyings([keying("fa", "af"), keying("fa")], 2)).toEqual([{ position: 2, candidates: [] }]);
  });

  test("ba lần nhập, một lần khác: thấy, không lấy theo số đông", () => {
    expect(compareKeyings([keying("fa"), keying("fa"), keying("ff")], 1)).toEqual([
      { position: 1, candidates: ["c1"] },
    ]);
  });
});

describe("ảnh quét là một lần kiểm", () => {
  test("không cần thứ tự: so theo nội dung", () => {
    expect(compareWithScan(keying("ff", "fa", "af"), [sheet("af"), sheet("ff"), sheet("fa")])).toEqual([]);
  });

  test("một tờ khác: chỉ ra tờ quét gần nhất và tên khác", () => {
    const scanned = [sheet("fff"), sheet("faa")];
    expect(compareWithScan(keying("fff", "faf"), scanned)).toEqual([
      { position: 2, scanned: scanned[1], candidates: ["c2"] },
    ]);
  });

  test("máy quét bỏ sót một tờ: còn một tờ nhập không có ảnh", () => {
    expect(compareWithScan(keying("ff", "fa"), [sheet("ff")])).toEqual([
      { position: 2, scanned: null, candidates: [] },
    ]);
  });
});
