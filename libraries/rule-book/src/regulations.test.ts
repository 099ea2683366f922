import { readdirSync, readFileSync } from "node:fs";
import { civilDate } from "@nhiemky/kernel";
import { describe, expect, it } from "vitest";
import { openRuleBook } from "./rule-book.ts";
import { rulePackSchema } from "./rule-pack.ts";

const folder = new URL("../../../regulations/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const packs = files.map((name) => ({
  name,
  read: rulePackSchema.safeParse(JSON.parse(readFileSync(new URL(name, folder), "utf8"))),
}));

describe("các bộ quy định trong regulations/", () => {
  it("có đủ tệp để kiểm tra", () => {
    expect(files.length).toBeGreaterThanOrEqual(5);
  });

  it.each(packs)("$name đúng khuôn, tên bộ trùng tên tệp", ({ name, read }) => {
    expect(read.error?.issues ?? []).toEqual([]);
    expect(`${read.data?.pack}.json`).toBe(name);
  });

  it("mã không trùng giữa các bộ", () => {
    const ids = packs.flatMap(({ read }) => read.data?.values.map((value) => value.id) ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("hai giá trị cùng tham số, cùng phạm vi không chồng thời gian", () => {
    const values = packs.flatMap(({ read }) => read.data?.values ?? []);
    const overlaps = values.flatMap((left, index) =>
      values
        .slice(index + 1)
        .filter(
          (right) =>
            left.parameter === right.parameter &&
            JSON.stringify(left.scope) === JSON.stringify(right.scope) &&
            left.from <= (right.to ?? "9999") &&
            right.from <= (left.to ?? "9999"),
        )
        .map((right) => `${left.id} / ${right.id}`),
    );
    expect(overlaps).toEqual([]);
  });

  it("chỉ thị không do cấp cơ sở ban hành (399-QĐ/TW Đ11, đọc một phần)", () => {
    const book = openRuleBook(packs.flatMap(({ read }) => (read.data ? [read.data] : [])));
    const on = civilDate("2026-06-01");
    expect(book.lookUp("documents.may-issue", on, { body: "base-committee", type: "CT" })).toMatchObject({
      value: false,
      evidence: "partly-read",
    });
    expect(book.lookUp("documents.numbering.sequence", on, { family: "party" })?.value).toMatchObject({
      per: ["issuer", "type", "term"],
    });
  });
});
