import { describe, expect, it } from "vitest";
import { exampleFacts, sourceLabel } from "./example-facts.ts";

const { sources, units, documents, gatherings, programmes, figures, targets, instructions } = exampleFacts;
const unitKeys = new Set(units.map((unit) => unit.key));
const documentsByKey = new Map(documents.map((document) => [document.key, document]));

describe("dữ kiện của nhiệm kỳ ví dụ", () => {
  it("đủ số: 5 nguồn, 22 văn bản, 4 hội nghị, 24 số liệu, 6 chỉ tiêu, 9 chỉ đạo", () => {
    const counts = [sources, documents, gatherings, figures, targets, instructions].map(
      (part) => part.length,
    );
    expect(counts).toEqual([5, 22, 4, 24, 6, 9]);
    expect(units.find((unit) => unit.key === "hanoi-bloc")?.baseUnitCount).toBe(68);
  });

  it("khóa không trùng, cấp trên có trước cấp dưới, mọi tham chiếu đều có đích", () => {
    expect(unitKeys.size).toBe(units.length);
    expect(documentsByKey.size).toBe(documents.length);
    for (const [index, { parent }] of units.entries()) {
      if (parent !== null) expect(units.slice(0, index).map((unit) => unit.key)).toContain(parent);
    }
    for (const { issuer, implements: served } of documents) {
      expect(unitKeys).toContain(issuer);
      for (const key of served) expect([...documentsByKey.keys()]).toContain(key);
    }
    for (const { unit } of [...gatherings, ...programmes, ...figures, ...targets]) {
      expect(unitKeys).toContain(unit);
    }
    for (const { restsOn } of programmes) expect(documentsByKey.has(restsOn)).toBe(true);
    for (const { gathering, to, serves } of instructions) {
      expect(gatherings.map((one) => one.key)).toContain(gathering);
      expect(unitKeys).toContain(to);
      if (serves !== null) {
        expect(documentsByKey.get(serves.document)?.clauses[serves.clause]).toBeDefined();
      }
    }
  });

  it("việc đã làm không vượt tổng số; số liệu nào cũng nêu một trong hai", () => {
    for (const { done, total } of figures) {
      expect(done ?? total).not.toBeNull();
      if (done !== null && total !== null) expect(done).toBeLessThanOrEqual(total);
    }
  });

  it("tỷ lệ 85,39 % giữ nguyên cùng lời ghi nghi vấn", () => {
    const doubtful = figures.filter((figure) => figure.statedPercent !== null);
    expect(doubtful).toHaveLength(1);
    const [figure] = doubtful;
    expect(figure).toMatchObject({ done: 193, total: 226, statedPercent: 85.39, source: "S2" });
    expect(figure?.note?.vi).toContain("85,398");
    expect(Math.round((193 / 226) * 10_000) / 100).not.toBe(figure?.statedPercent);
  });

  it("135-KH/TU thực hiện 08-QĐi/TW, 155-KH/TU thực hiện 35-CT/TW", () => {
    expect(documentsByKey.get("135-KH/TU")?.implements).toEqual(["08-QĐi/TW"]);
    expect(documentsByKey.get("155-KH/TU")?.implements).toEqual(["35-CT/TW"]);
  });

  it("văn bản thực hiện không có trước văn bản được thực hiện; ngày suy ra luôn được đánh dấu", () => {
    for (const { issuedOn, implements: served } of documents) {
      for (const key of served) expect(issuedOn >= (documentsByKey.get(key)?.issuedOn ?? "")).toBe(true);
    }
    const stated = documents.filter((document) => document.issuedOnBasis === "source");
    expect(stated.map((document) => document.key)).toEqual(["35-CT/TW", "38-TB/TW", "155-KH/TU"]);
    const placeholders = documents.filter((document) => document.issuedOnBasis === "assumed");
    for (const { issuedOn } of placeholders) expect(issuedOn).toMatch(/-01-01$|^2020-08-04$/);
  });

  it("hạn của chỉ đạo không trước ngày họp; lời nguồn về hạn được giữ", () => {
    for (const { gathering, dueOn } of instructions) {
      const held = gatherings.find((one) => one.key === gathering)?.heldOn;
      if (dueOn !== null) expect(dueOn > (held ?? "")).toBe(true);
    }
    expect(instructions.find((one) => one.dueText !== null)).toMatchObject({
      dueOn: "2019-08-09",
      dueText: "ngay tuần sau",
    });
  });

  it("nguồn hiện tên, nơi đăng và ngày", () => {
    expect(sourceLabel("S1")).toBe(
      "Nguồn: Đại hội đại biểu lần thứ XIII Đảng bộ Khối các cơ quan thành phố Hà Nội (Tuổi trẻ Thủ đô, 04/08/2020)",
    );
    expect(sourceLabel("S2")).toContain("Quốc phòng Thủ đô, 2021");
  });
});
