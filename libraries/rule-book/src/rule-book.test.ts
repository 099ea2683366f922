import { civilDate } from "@nhiemky/kernel";
import { describe, expect, it } from "vitest";
import { openRuleBook } from "./rule-book.ts";
import { type RulePack, rulePackSchema } from "./rule-pack.ts";

const base = { parameter: "rating.cap", citation: "X Đ1", evidence: "read", to: null } as const;
const pack: RulePack = rulePackSchema.parse({
  format: "nhiemky-rule-pack/1",
  pack: "example",
  title: { vi: "Ví dụ", en: "Example" },
  values: [
    { ...base, id: "A-1", scope: {}, value: 10, from: "2018-01-01", to: "2023-12-31" },
    { ...base, id: "A-2", scope: {}, value: 20, from: "2024-01-01" },
    { ...base, id: "A-3", scope: { family: "party" }, value: 30, from: "2018-01-01", evidence: "unverified" },
  ],
});
const override = {
  parameter: "rating.cap",
  scope: {},
  value: 15,
  from: civilDate("2025-01-01"),
  reason: "Theo hướng dẫn của cấp trên",
};

describe("tra giá trị theo ngày của sự việc", () => {
  const book = openRuleBook([pack]);

  it("lấy giá trị có hiệu lực vào ngày đó, kể cả ngày đầu và ngày cuối", () => {
    expect(book.lookUp("rating.cap", civilDate("2023-12-31"))?.id).toBe("A-1");
    expect(book.lookUp("rating.cap", civilDate("2024-01-01"))?.id).toBe("A-2");
    expect(book.lookUp("rating.cap", civilDate("2017-12-31"))).toBeNull();
  });

  it("phạm vi hẹp hơn thắng phạm vi rộng, dù ban hành trước", () => {
    const value = book.lookUp("rating.cap", civilDate("2024-05-01"), { family: "party", type: "NQ" });
    expect(value).toMatchObject({ id: "A-3", value: 30, evidence: "unverified", citation: "X Đ1" });
  });

  it("giá trị do quản trị đặt đứng trước, kèm lý do và giá trị gốc", () => {
    const changed = openRuleBook([pack], [override]);
    expect(changed.lookUp("rating.cap", civilDate("2025-02-01"))).toMatchObject({
      id: "A-2",
      value: 15,
      overridden: { reason: "Theo hướng dẫn của cấp trên", packValue: 20 },
    });
    expect(changed.lookUp("rating.cap", civilDate("2024-12-31"))).toMatchObject({
      value: 20,
      overridden: null,
    });
  });

  it("liệt kê mỗi phạm vi một giá trị", () => {
    expect(book.valuesOn("rating.cap", civilDate("2024-05-01")).map((value) => value.id)).toEqual([
      "A-2",
      "A-3",
    ]);
    expect(book.parameters()).toEqual(["rating.cap"]);
  });
});

describe("khuôn của bộ quy định", () => {
  it("không nhận hai giá trị cùng mã, hay giá trị hết hạn trước khi bắt đầu", () => {
    const [first] = pack.values;
    expect(rulePackSchema.safeParse(pack).success).toBe(true);
    expect(rulePackSchema.safeParse({ ...pack, values: [first, first] }).success).toBe(false);
    const backwards = { ...first, from: "2024-01-01", to: "2023-01-01" };
    expect(rulePackSchema.safeParse({ ...pack, values: [backwards] }).success).toBe(false);
  });
});
