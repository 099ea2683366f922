import { deflateRawSync } from "node:zlib";
import { expectOk } from "@nhiemky/kernel";
import { expect, test } from "vitest";
import { readSheet, writeSheet } from "../src/index.ts";

const limits = { maxRows: 100, maxColumns: 5 };

test("dòng ghi ra đọc lại được, dòng trống bỏ qua, ô số phân biệt với chữ giống số", async () => {
  const file = await writeSheet(
    "Tổ chức",
    ["Mã", "Tên"],
    [
      ["A-1", "Chi bộ Một"],
      [null, null],
      ["A-2", 7],
      ["A-3", "1.234"],
    ],
  );
  expect(expectOk(await readSheet(file, limits), "đọc")).toEqual([
    { row: 1, cells: ["Mã", "Tên"], numbers: [] },
    { row: 2, cells: ["A-1", "Chi bộ Một"], numbers: [] },
    { row: 4, cells: ["A-2", "7"], numbers: [1] },
    { row: 5, cells: ["A-3", "1.234"], numbers: [] },
  ]);
});

test("tệp không phải bảng tính, quá nhiều dòng: có mã lỗi", async () => {
  expect(await readSheet(Buffer.from("không phải"), limits)).toMatchObject({
    error: { code: "SPREADSHEET_UNREADABLE" },
  });
  const long = await writeSheet(
    "Dài",
    ["Mã"],
    Array.from({ length: 150 }, (_, index) => [index]),
  );
  expect(await readSheet(long, limits)).toMatchObject({
    error: { code: "SPREADSHEET_TOO_MANY_ROWS", parameters: { rows: 151, limit: 100 } },
  });
});

test("bom nén bị dừng trước khi mở", async () => {
  expect(await readSheet(bomb(80), limits)).toMatchObject({ error: { code: "SPREADSHEET_TOO_LARGE" } });
});

/** An archive of one entry that unpacks to many megabytes of zeros. */
function bomb(megabytes: number): Buffer {
  const plain = Buffer.alloc(megabytes * 1024 * 1024);
  const packed = deflateRawSync(plain);
  const name = Buffer.from("xl/worksheets/sheet1.xml");
  const crcUnchecked = 0;
  const sizes = (header: Buffer, at: number) => {
    header.writeUInt32LE(crcUnchecked, at);
    header.writeUInt32LE(packed.length, at + 4);
    header.writeUInt32LE(plain.length, at + 8);
    header.writeUInt16LE(name.length, at + 12);
    return header;
  };
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  sizes(local, 14);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  sizes(central, 16);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}
