import { civilDate, expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { expect, test } from "vitest";
import { recordPersonSchema, transferSchema } from "../../src/contract.ts";
import {
  endMembership,
  listPeople,
  readPerson,
  recogniseMember,
  recordPerson,
  transferMember,
} from "../../src/index.ts";
import { contextOn, decide, givenMember, givenUnit } from "./people-fixture.ts";

const { connection } = await testDatabase();
const context = contextOn(connection);
const day = civilDate;
const everywhere = { kind: "instance" } as const;
const page = { limit: 50, offset: 0 };

test("đảng viên đi theo tổ chức sáp nhập mà không ai phải ghi lại", async () => {
  const root = await givenUnit(context, "Đảng bộ", null);
  const [a, b] = [await givenUnit(context, "Chi bộ A", root), await givenUnit(context, "Chi bộ B", root)];
  const person = await givenMember(context, "Nguyễn Thị Giả Định", a);
  const [merged] = await decide(context, day("2025-07-01"), {
    kind: "merge",
    unitIds: [a, b],
    into: {
      newUnit: {
        fullName: "Chi bộ A và B",
        shortName: null,
        abbreviation: null,
        code: null,
        unitKind: "cell",
        parentUnitId: root,
      },
    },
  });
  const before = await listPeople(context, everywhere, { unitId: root, on: day("2025-06-30"), ...page });
  expect(before.rows).toMatchObject([{ id: person, unitId: a }]);
  const after = await listPeople(context, everywhere, { unitId: merged, on: day("2025-07-01"), ...page });
  expect(after.rows).toMatchObject([{ id: person, unitId: merged, status: "official" }]);
  expect(expectOk(await readPerson(context, person), "đọc").memberships).toMatchObject([
    { unitId: a, from: "2020-05-01", until: "2025-07-01", beganBy: "opening", endedBy: "succession" },
    { unitId: merged, from: "2025-07-01", until: null, beganBy: "succession", endedBy: null },
  ]);
  const same = await transferMember(
    context,
    person,
    transferSchema.parse({ toUnitId: merged, on: "2026-01-01" }),
  );
  expect(same).toMatchObject({ error: { code: "PEOPLE_SAME_UNIT" } });
});

test("chuyển sinh hoạt nhập muộn giữ nguyên lần chuyển sau", async () => {
  const root = await givenUnit(context, "Đảng bộ chuyển", null);
  const [a, b, c] = [
    await givenUnit(context, "Nơi đi", root),
    await givenUnit(context, "Nơi giữa", root),
    await givenUnit(context, "Nơi đến", root),
  ];
  const person = await givenMember(context, "Trần Văn Minh Họa", a);
  const transfer = (toUnitId: typeof a, on: string) =>
    transferMember(context, person, transferSchema.parse({ toUnitId, on, referenceNumber: "GT-01" }));
  expectOk(await transfer(c, "2024-06-01"), "lần sau");
  expectOk(await transfer(b, "2022-06-01"), "nhập muộn");
  expect(
    expectOk(await readPerson(context, person), "đọc").memberships.map(({ unitId, from, until }) => [
      unitId,
      from,
      until,
    ]),
  ).toEqual([
    [a, "2020-05-01", "2022-06-01"],
    [b, "2022-06-01", "2024-06-01"],
    [c, "2024-06-01", null],
  ]);
  expect(await transfer(b, "2019-01-01")).toMatchObject({ error: { code: "PEOPLE_NO_MEMBERSHIP" } });
  expect(await transfer(b, "2024-06-01")).toMatchObject({ error: { code: "PEOPLE_DATES_REVERSED" } });
  expect(await endMembership(context, person, { on: day("2023-01-01"), endedBy: "leaving" })).toMatchObject({
    error: { code: "PEOPLE_LATER_CHANGE", parameters: { later: "01/06/2024" } },
  });
  expectOk(await endMembership(context, person, { on: day("2026-01-01"), endedBy: "leaving" }), "thôi");
  expect((await listPeople(context, everywhere, { unitId: c, ...page })).rows).toEqual([]);
});

test("dự bị thành chính thức; không công nhận hai lần", async () => {
  const root = await givenUnit(context, "Đảng bộ kết nạp", null);
  const person = await givenMember(context, "Lê Thị Ví Dụ", root, {
    status: "probationary",
    fromOn: day("2025-01-15"),
  });
  expectOk(
    await recogniseMember(context, person, { on: day("2026-01-15"), referenceNumber: "12-QĐ/ĐU" }),
    "công nhận",
  );
  const statusOn = async (on: string) =>
    (await listPeople(context, everywhere, { unitId: root, on: day(on), ...page })).rows[0]?.status;
  expect([await statusOn("2026-01-14"), await statusOn("2026-01-15")]).toEqual(["probationary", "official"]);
  expect(
    await recogniseMember(context, person, { on: day("2026-02-01"), referenceNumber: null }),
  ).toMatchObject({
    error: { code: "PEOPLE_ALREADY_OFFICIAL" },
  });
});

test("từ chối: nhận người vào tổ chức đã kết thúc, ngày sinh vô lý, mã trùng", async () => {
  const root = await givenUnit(context, "Đảng bộ từ chối", null);
  const ended = await givenUnit(context, "Chi bộ đã giải thể", root);
  await decide(context, day("2023-01-01"), {
    kind: "dissolve",
    unitId: ended,
    heirs: { membersTo: root, tasksTo: root, documentsTo: root },
    childrenTo: null,
  });
  const record = (more: object) =>
    recordPerson(
      context,
      recordPersonSchema.parse({
        fullName: "Phạm Văn Thử",
        unitId: root,
        status: "official",
        fromOn: "2024-01-01",
        beganBy: "admission",
        ...more,
      }),
    );
  expect(await record({ unitId: ended })).toMatchObject({ error: { code: "PEOPLE_UNIT_NOT_EXISTING" } });
  expect(await record({ birthOn: "1990-02-01", birthYear: 1991 })).toMatchObject({
    error: { code: "PEOPLE_BIRTH_CONTRADICTS" },
  });
  expectOk(await record({ code: "TV-1" }), "lần đầu");
  expect(await record({ code: "TV-1" })).toMatchObject({ error: { code: "PEOPLE_CODE_TAKEN" } });
});

test("danh sách xếp theo tên, tìm không dấu, chỉ thấy người trong phạm vi", async () => {
  const root = await givenUnit(context, "Đảng bộ danh sách", null);
  const [mine, foreign] = [
    await givenUnit(context, "Của tôi", root),
    await givenUnit(context, "Nơi khác", root),
  ];
  for (const name of ["Vũ Thị Ý", "Trần Đức An", "Nguyễn Văn Đức", "Bùi Thị Ánh"])
    await givenMember(context, name, mine);
  await givenMember(context, "Hoàng Văn Đức", foreign);
  const scope = { kind: "units", rootUnitIds: [mine] } as const;
  const all = await listPeople(context, scope, page);
  expect(all.rows.map((row) => row.fullName)).toEqual([
    "Trần Đức An",
    "Bùi Thị Ánh",
    "Nguyễn Văn Đức",
    "Vũ Thị Ý",
  ]);
  expect(all.total).toBe(4);
  const found = await listPeople(context, scope, { text: "van duc", ...page });
  expect(found.rows.map((row) => row.fullName)).toEqual(["Nguyễn Văn Đức"]);
  expect((await listPeople(context, { kind: "units", rootUnitIds: [] }, page)).rows).toEqual([]);
});
