import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { expect, test } from "vitest";

const { connection } = await testDatabase();

async function readValue(expression: ReturnType<typeof sql>): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${expression} as value`.execute(connection);
  return rows[0]?.value;
}

test("ngày là chuỗi ISO, không lệch theo múi giờ", async () => {
  expect(await readValue(sql`date '2020-08-04'`)).toBe("2020-08-04");
  expect(await readValue(sql`array[date '2020-08-04', null]`)).toEqual(["2020-08-04", null]);
});

test("thời điểm là Date, phiên làm việc theo giờ UTC", async () => {
  expect(await readValue(sql`timestamptz '2020-08-04 23:30:00+07'`)).toEqual(
    new Date("2020-08-04T16:30:00Z"),
  );
  expect(await readValue(sql`(timestamptz '2020-08-05 06:30:00+07')::date`)).toBe("2020-08-04");
});

test("số đếm là number; số quá lớn thì báo lỗi thay vì sai lặng lẽ", async () => {
  expect(await readValue(sql`count(*)`)).toBe(1);
  expect(await readValue(sql`array[9007199254740991::bigint, null]`)).toEqual([9007199254740991, null]);
  await expect(readValue(sql`9007199254740992::bigint`)).rejects.toThrow(RangeError);
  expect(await readValue(sql`1 + 1`)).toBe(2);
});

test("jsonb là giá trị, numeric là chuỗi, bytea là Buffer", async () => {
  expect(await readValue(sql`'{"tên": ["An", 1]}'::jsonb`)).toEqual({ tên: ["An", 1] });
  expect(await readValue(sql`0.10::numeric(4, 2)`)).toBe("0.10");
  expect(await readValue(sql`'\\x00ff'::bytea`)).toEqual(Buffer.from([0, 255]));
});
