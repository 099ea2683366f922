import { civilDate } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { expect, test } from "vitest";
import { establishUnit, findUnit, isWithin, unitNames } from "../../src/index.ts";
import { contextOn, given } from "./structure-fixture.ts";

const { connection } = await testDatabase();
const context = contextOn(connection);

test("tổ chức vừa thành lập có tên, cấp trên và nằm trong cây của cấp trên", async () => {
  const root = await given(context, "Đảng bộ Khối", null, { unitKind: "bloc-organisation" });
  const unit = await given(context, "Đảng bộ cơ sở 01", root, { abbreviation: "ĐBCS 01", code: "CS-01" });
  const cell = await given(context, "Chi bộ 1", unit, { unitKind: "cell" });

  expect(await findUnit(connection, unit, civilDate("2026-01-01"))).toMatchObject({
    fullName: "Đảng bộ cơ sở 01",
    abbreviation: "ĐBCS 01",
    code: "CS-01",
    parentUnitId: root,
    endedOn: null,
  });
  expect(await isWithin(connection, [cell], [root])).toBe(true);
  expect(await isWithin(connection, [root], [cell])).toBe(false);
  const names = await unitNames(connection, [cell, unit, cell], civilDate("2019-01-01"));
  expect([...names.values()].map((name) => name.fullName).sort()).toEqual(["Chi bộ 1", "Đảng bộ cơ sở 01"]);
});

test("mã đã dùng không dùng lại, cấp trên chưa tồn tại thì từ chối", async () => {
  const root = await given(context, "Đảng bộ tỉnh", null, { code: "T-01" });
  const again = await establishUnit(context, {
    fullName: "Đảng bộ khác",
    parentUnitId: root,
    unitKind: "cell",
    code: "T-01",
    establishedOn: civilDate("2021-01-01"),
  });
  expect(again).toMatchObject({ ok: false, error: { code: "STRUCTURE_CODE_TAKEN" } });
  const early = await establishUnit(context, {
    fullName: "Chi bộ lập trước cấp trên",
    parentUnitId: root,
    unitKind: "cell",
    establishedOn: civilDate("2019-12-31"),
  });
  expect(early).toMatchObject({ ok: false, error: { code: "STRUCTURE_UNIT_NOT_EXISTING" } });
});
