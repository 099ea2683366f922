import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { finishRollUp, latestTotalProof, proveTotals } from "../../src/index.ts";
import { figureWorld } from "../figure-world.ts";

test("bộ kiểm tra ban đêm: số đúng thì im, số bị sửa ngoài hệ thống thì nêu đơn vị, chỉ số, kỳ", async () => {
  const { connection } = await testDatabase();
  const { clock, bloc, first, cells, define, month, record } = await figureWorld(connection);
  const admitted = await define("ket_nap");
  const may = await month("2026-05-10");
  for (const [position, cell] of cells.entries()) await record(cell, may, admitted, String(position + 1));
  // What waits is not compared.
  expect(await proveTotals(connection, clock, 1)).toBeNull();
  await finishRollUp(connection, clock);
  expect(await proveTotals(connection, clock, 1)).toMatchObject({ sampleCount: 1, differenceCount: 0 });
  await sql`update rollup set total = total + 1 where unit_id = ${first}`.execute(connection);
  const proof = await proveTotals(connection, clock, 1);
  expect(proof?.checkedCount).toBe(14);
  expect(proof?.differences).toEqual(
    ["then", "now"].map((structure) => ({
      unitId: first,
      indicator: "ket_nap",
      period: "Tháng 5/2026",
      structure,
      kept: "4",
      workedOut: "3",
    })),
  );
  expect(await latestTotalProof(connection)).toEqual(proof);
  expect(proof?.differences.some((one) => one.unitId === bloc)).toBe(false);
});
