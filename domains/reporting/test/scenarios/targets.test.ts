import { civilDate, expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { expect, test } from "vitest";
import { listPublishedIndices } from "../../src/actions/published-indices.ts";
import { listTargets, readTarget } from "../../src/actions/read-targets.ts";
import { replaceTarget } from "../../src/actions/replace-target.ts";
import {
  cascadeTarget,
  establishPublishedIndex,
  finishRollUp,
  recordPublishedIndex,
  setTarget,
} from "../../src/index.ts";
import { newPublishedIndexSchema } from "../../src/published-index-schemas.ts";
import { newTargetSchema } from "../../src/target-schemas.ts";
import { everywhere, figureWorld } from "../figure-world.ts";

const world = async () => figureWorld((await testDatabase()).connection);

test("kết nạp 15 đến 20 đảng viên: giao đều cộng đúng bằng cái chung, giao lệch bị từ chối, đánh giá theo tốc độ", async () => {
  const { context, clock, connection, bloc, first, second, cells, define, month, record } = await world();
  const admitted = await define("ket_nap");
  const target = expectOk(
    await setTarget(
      context,
      newTargetSchema.parse({
        indicatorId: admitted,
        unitId: bloc,
        comparator: "between",
        value: "15",
        upperValue: "20",
        fromOn: "2026-01-01",
        dueOn: "2026-12-31",
      }),
    ),
    "set",
  );
  const uneven = {
    by: "one-by-one",
    parts: [
      { unitId: first, value: "8", upperValue: "10" },
      { unitId: second, value: "8", upperValue: "10" },
    ],
  } as const;
  expect(await cascadeTarget(context, target, { ...uneven, parts: [...uneven.parts] })).toMatchObject({
    ok: false,
    error: { code: "TARGET_PARTS_NOT_WHOLE", parameters: { sum: "16", whole: "15" } },
  });
  expectOk(await cascadeTarget(context, target, { by: "equally", unitIds: [first, second] }), "cascaded");
  await record(cells[0], await month("2026-02-01"), admitted, "6");
  await record(cells[2], await month("2026-05-01"), admitted, "2");
  await finishRollUp(connection, clock);
  const read = expectOk(await readTarget(context, target), "read");
  expect(read.target.standing).toMatchObject({ state: "on-track", actual: "8", reportedCount: 2 });
  expect(read.partsMakeWhole).toEqual({ sum: "15", whole: "15", agrees: true });
  expect(read.cascaded.map((part) => `${part.value}-${part.upperValue}`)).toEqual(
    expect.arrayContaining(["7-10", "8-10"]),
  );
  expect(read.cascaded[0]?.standing.state).not.toBe("on-track");
});

test("tỷ lệ được giao như nhau cho mọi đơn vị; điều chỉnh giữ lại chỉ tiêu cũ với lý do", async () => {
  const { context, bloc, first, second, define } = await world();
  await define("tot", { unitOfMeasure: "tổ chức" });
  await define("tat_ca", { unitOfMeasure: "tổ chức" });
  const share = await define("ty_le_tot", {
    origin: "formula",
    formula: "100 * tot / tat_ca",
    treeOperator: "ratio",
    splitRule: "undivided",
    timeOperator: "last",
    unitOfMeasure: "%",
  });
  const shape = newTargetSchema.parse({
    indicatorId: share,
    unitId: bloc,
    comparator: "at-least",
    schedule: "each-year",
    value: "95",
    fromOn: "2025-01-01",
    dueOn: "2027-12-31",
  });
  const target = expectOk(await setTarget(context, shape), "set");
  expectOk(await cascadeTarget(context, target, { by: "equally", unitIds: [first, second] }), "cascaded");
  const board = await listTargets(context, everywhere, { withSubunits: false });
  expect(board.rows.map((row) => row.value)).toEqual(["95", "95", "95"]);
  expect(board.counts["cannot-be-judged"]).toBe(3);
  const next = expectOk(
    await replaceTarget(context, target, { ...shape, value: "90", reason: "Thông báo kết luận điều chỉnh" }),
    "replaced",
  );
  const again = await replaceTarget(context, target, { ...shape, value: "80", reason: "lần nữa" });
  expect(again).toMatchObject({ ok: false, error: { code: "TARGET_ALREADY_REPLACED" } });
  expect(expectOk(await readTarget(context, next), "read").replaces.map((old) => old.value)).toEqual(["95"]);
});

test("PAR INDEX: năm đổi phương pháp hoặc đổi số đơn vị xếp hạng thì không nối với năm trước", async () => {
  const { context, bloc } = await world();
  const index = expectOk(
    await establishPublishedIndex(
      context,
      newPublishedIndexSchema.parse({
        code: "PAR",
        name: "Chỉ số cải cách hành chính",
        publisher: "Bộ Nội vụ",
        scaleFrom: "0",
        scaleTo: "100",
      }),
    ),
    "index",
  );
  const record = (year: number, value: string, rank: number, rankedCount: number, methodVersion = "2022") =>
    recordPublishedIndex(context, index, bloc, {
      year,
      value,
      rank,
      rankedCount,
      methodVersion,
      sourceTitle: "Công bố thử nghiệm",
      sourceOn: civilDate("2024-04-17"),
      doubtNote: null,
    });
  expectOk(await record(2022, "89.58", 3, 63), "2022");
  expectOk(await record(2023, "91.43", 3, 63), "2023");
  expectOk(await record(2024, "92.1", 2, 63, "2024"), "2024");
  expectOk(await record(2025, "92.5", 2, 34, "2024"), "2025");
  expect(await record(2026, "120", 1, 34)).toMatchObject({
    error: { code: "PUBLISHED_INDEX_OUTSIDE_SCALE" },
  });
  const [row] = await listPublishedIndices(context, everywhere, undefined);
  expect(row?.series[0]?.values.map((value) => value.isComparableWithPrevious)).toEqual([
    false,
    true,
    false,
    false,
  ]);
});
