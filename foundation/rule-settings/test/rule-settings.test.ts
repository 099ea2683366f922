import { type ActionContext, systemActor } from "@nhiemky/access-control";
import { civilDate, expectOk, fixedClock, systemRandom } from "@nhiemky/kernel";
import type { RuleJson } from "@nhiemky/rule-book";
import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { loadRuleBook, overrideRule, withdrawRuleOverride } from "../src/index.ts";
import { listRulePacks } from "../src/list-rule-packs.ts";

const { connection } = await testDatabase();
const context: ActionContext = {
  connection,
  clock: fixedClock("2026-03-02T02:00:00Z"),
  random: systemRandom,
  actor: systemActor("scenario"),
};

const day = civilDate("2026-03-02");
const set = (parameter: string, value: RuleJson, from = day) =>
  overrideRule(context, { parameter, scope: {}, value, from, reason: "Quy chế làm việc của văn phòng" });

async function acknowledgeDays(on: string) {
  return (await loadRuleBook(connection)).lookUp("documents.cascade.acknowledge-days", civilDate(on))?.value;
}

describe("giá trị quản trị viên đặt thay cho bộ quy định", () => {
  it("có hiệu lực từ ngày đặt, không sửa quá khứ; trả về thì giá trị của bộ quy định lại có hiệu lực", async () => {
    const { id } = expectOk(await set("documents.cascade.acknowledge-days", 5), "override");
    expect(await acknowledgeDays("2026-03-01")).toBe(3);
    expect(await acknowledgeDays("2026-03-02")).toBe(5);
    const { packs, overrides } = await listRulePacks(connection);
    expect(packs.flatMap((pack) => pack.values).find((value) => value.id === "CD-01")).toMatchObject({
      value: 3,
      evidence: "unverified",
    });
    expect(overrides).toMatchObject([{ id, value: 5, reason: "Quy chế làm việc của văn phòng" }]);
    expectOk(await withdrawRuleOverride(context, id), "withdrawal");
    expect(await acknowledgeDays("2026-03-02")).toBe(3);
    const again = await withdrawRuleOverride(context, id);
    expect(again.ok ? "" : again.error.code).toBe("RULES_OVERRIDE_UNKNOWN");
  });

  it("đặt lại trong cùng một ngày thì giá trị sau thay giá trị trước, cả hai còn trong nhật ký", async () => {
    expectOk(await set("documents.cascade.acknowledge-days", 6), "first");
    expectOk(await set("documents.cascade.acknowledge-days", 7), "second");
    const { overrides } = await listRulePacks(connection);
    expect(overrides.map(({ value }) => value)).toEqual([7]);
    const { rows } = await sql<{ value: number }>`
      select (data->>'value')::int as value from audit_entry where event = 'rule.overridden' order by sequence`.execute(
      connection,
    );
    expect(rows.map(({ value }) => value)).toEqual([5, 6, 7]);
  });

  it("từ chối tham số không có và giá trị không cùng dạng với bộ quy định", async () => {
    const refused = async (parameter: string, value: RuleJson) => {
      const result = await set(parameter, value);
      return result.ok ? "done" : result.error.code;
    };
    expect(await refused("documents.no-such", 1)).toBe("RULES_PARAMETER_UNKNOWN");
    expect(await refused("documents.cascade.acknowledge-days", "năm")).toBe("RULES_VALUE_SHAPE");
    expect(await refused("documents.urgency-levels", ["khẩn", 2])).toBe("RULES_VALUE_SHAPE");
    expect(await refused("documents.format.margins", { topMm: 20 })).toBe("RULES_VALUE_SHAPE");
    const margins = { topMm: 20, bottomMm: 20, leftMm: 30, rightMm: 20 };
    expect(await refused("documents.format.margins", margins)).toBe("done");
  });
});
