import { civilDate, expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { expect, test } from "vitest";
import { isPersonWithin } from "../../src/actions/is-person-within.ts";
import { beginTenureSchema } from "../../src/contract.ts";
import { beginTenure, endTenure, listPeople, readPerson } from "../../src/index.ts";
import { contextOn, decide, givenMember, givenUnit } from "./people-fixture.ts";

const { connection } = await testDatabase();
const context = contextOn(connection);
const day = civilDate;

function tenure(input: object) {
  return beginTenure(context, beginTenureSchema.parse(input));
}

test("một người một chức danh không chồng thời gian; chức danh một người giữ thì không có người thứ hai", async () => {
  const unit = await givenUnit(context, "Đảng bộ chức danh", null);
  const first = await givenMember(context, "Đỗ Văn Mẫu", unit);
  const second = await givenMember(context, "Đặng Thị Mẫu", unit);
  const { tenureId } = expectOk(
    await tenure({ personId: first, unitId: unit, post: "secretary", fromOn: "2020-08-04" }),
    "bí thư",
  );
  expect(
    await tenure({ personId: first, unitId: unit, post: "secretary", fromOn: "2022-01-01" }),
  ).toMatchObject({
    error: { code: "PEOPLE_TENURE_OVERLAPS", parameters: { from: "04/08/2020" } },
  });
  expect(
    await tenure({ personId: second, unitId: unit, post: "secretary", fromOn: "2025-01-01" }),
  ).toMatchObject({
    error: { code: "PEOPLE_POST_HELD", parameters: { person: "Đỗ Văn Mẫu" } },
  });
  expectOk(await endTenure(context, tenureId, day("2025-01-01")), "thôi giữ");
  expectOk(
    await tenure({ personId: second, unitId: unit, post: "secretary", fromOn: "2025-01-01" }),
    "kế nhiệm",
  );
  for (const personId of [first, second]) {
    expectOk(
      await tenure({ personId, unitId: unit, post: "committee-member", fromOn: "2020-08-04" }),
      "ủy viên",
    );
  }
  const holders = await listPeople(
    context,
    { kind: "instance" },
    { unitId: unit, post: "secretary", on: day("2026-01-01"), limit: 10, offset: 0 },
  );
  expect(holders.rows.map((row) => row.fullName)).toEqual(["Đặng Thị Mẫu"]);
});

test("ngày sai, chức danh lạ, thôi giữ hai lần đều có lời giải thích", async () => {
  const unit = await givenUnit(context, "Đảng bộ ngày sai", null);
  const personId = await givenMember(context, "Ngô Thị Thử", unit);
  const base = { personId, unitId: unit, post: "deputy-secretary", fromOn: "2021-01-01" };
  expect(await tenure({ ...base, untilOn: "2021-01-01" })).toMatchObject({
    error: { code: "PEOPLE_DATES_REVERSED" },
  });
  expect(await tenure({ ...base, post: "emperor" })).toMatchObject({
    error: { code: "PEOPLE_POST_UNKNOWN" },
  });
  expect(await tenure({ ...base, fromOn: "2019-01-01" })).toMatchObject({
    error: { code: "PEOPLE_UNIT_NOT_EXISTING" },
  });
  const { tenureId } = expectOk(await tenure(base), "phó bí thư");
  expectOk(await endTenure(context, tenureId, day("2022-01-01")), "thôi");
  expect(await endTenure(context, tenureId, day("2023-01-01"))).toMatchObject({
    error: { code: "PEOPLE_TENURE_ENDED", parameters: { until: "01/01/2022" } },
  });
});

test("tổ chức kết thúc thì chức danh ở đó cũng kết thúc", async () => {
  const root = await givenUnit(context, "Cấp trên", null);
  const unit = await givenUnit(context, "Chi bộ kết thúc", root);
  const personId = await givenMember(context, "Lý Văn Thử", unit);
  expectOk(await tenure({ personId, unitId: unit, post: "secretary", fromOn: "2021-01-01" }), "bí thư");
  await decide(context, day("2024-01-01"), { kind: "merge", unitIds: [unit], into: { unitId: root } });
  expect(expectOk(await readPerson(context, personId), "đọc").tenures).toMatchObject([
    { post: "secretary", from: "2021-01-01", until: "2024-01-01", endedWithUnit: true },
  ]);
});

test("không gắn chức danh cho người ngoài phạm vi: trả lời như không có người đó", async () => {
  const root = await givenUnit(context, "Đảng bộ phạm vi", null);
  const [mine, foreign] = [
    await givenUnit(context, "Của tôi", root),
    await givenUnit(context, "Nơi khác", root),
  ];
  const stranger = await givenMember(context, "Người Nơi Khác", foreign);
  const scope = { kind: "units", rootUnitIds: [mine] } as const;
  expect(await isPersonWithin(connection, stranger, scope)).toBe(false);
  expect(await isPersonWithin(connection, stranger, { kind: "units", rootUnitIds: [root] })).toBe(true);
});
