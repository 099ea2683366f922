import { expectOk } from "@nhiemky/kernel";
import { readSheet } from "@nhiemky/spreadsheet";
import { testDatabase } from "@nhiemky/test-kit";
import { expect, test } from "vitest";
import { readChildTotals } from "../../src/actions/read-child-totals.ts";
import { readSeries } from "../../src/actions/read-series.ts";
import { readUnitFigures } from "../../src/actions/read-unit-figures.ts";
import { childTotalsWorkbook, figuresWorkbook, seriesWorkbook } from "../../src/http/total-workbooks.ts";
import { finishRollUp } from "../../src/index.ts";
import { everywhere, figureWorld } from "../figure-world.ts";

async function cellsOf(reply: ReturnType<typeof figuresWorkbook>) {
  const file = await reply;
  const rows = expectOk(
    await readSheet(file.content as Buffer, { maxRows: 100, maxColumns: 20 }),
    file.fileName,
  );
  return rows.map(({ cells }) => cells.slice(0, 4));
}

test("bảng .xlsx: số theo đơn vị và theo kỳ đọc lại được, tên nói rõ theo cây nào", async () => {
  const { connection } = await testDatabase();
  const { context, clock, bloc, cells, define, month, record } = await figureWorld(connection);
  const admitted = await define("ket_nap", { decimals: 1 });
  const periodId = await month("2026-05-10");
  await record(cells[0], periodId, admitted, "4.5");
  await record(cells[2], periodId, admitted, "7");
  await finishRollUp(connection, clock);
  const query = { indicatorId: admitted, periodId, structure: "then" };
  const children = expectOk(await readChildTotals(context, everywhere, bloc, query), "children");
  const ofChildren = await cellsOf(childTotalsWorkbook(children, "then"));
  expect(ofChildren.flat()).toContain(
    "ket_nap (đảng viên), Đảng bộ Khối thử, Tháng 5/2026, theo cây tổ chức lúc đó",
  );
  expect(ofChildren).toEqual(
    expect.arrayContaining([
      expect.arrayContaining(["Đảng bộ 01", "4.5", "2"]),
      expect.arrayContaining(["Đảng bộ 02", "7", "1"]),
    ]),
  );
  const series = expectOk(await readSeries(context, everywhere, bloc, query), "series");
  expect(await cellsOf(seriesWorkbook(series, "now"))).toEqual(
    expect.arrayContaining([expect.arrayContaining(["Tháng 5/2026", "11.5"])]),
  );
  const board = expectOk(await readUnitFigures(context, everywhere, bloc, query), "board");
  expect(await cellsOf(figuresWorkbook(board, "on:2027-01-01"))).toEqual(
    expect.arrayContaining([["ket_nap", "ket_nap", "đảng viên", "11.5"]]),
  );
});
