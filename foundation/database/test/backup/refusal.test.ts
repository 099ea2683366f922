import { createReadStream } from "node:fs";
import { PassThrough, Readable, Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import { expectOk } from "@nhiemky/kernel";
import { emptyDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { backupTo, restoreFrom } from "../../src/index.ts";
import { fillTrialInstance, makeTrialProduct } from "./trial-instance.ts";

const product = await makeTrialProduct();
const source = await emptyDatabase();
await fillTrialInstance(source.connection, product.sets);
const target = await emptyDatabase();

async function takeBackup(): Promise<Buffer> {
  const output = new PassThrough();
  const [bytes, done] = await Promise.all([
    buffer(output),
    backupTo(source, output, { productVersion: "1" }),
  ]);
  expectOk(done, "backup failed");
  return bytes;
}
const whole = await takeBackup();
const lines = gunzipSync(whole).toString("utf8");

/** The code with which a file is refused; the target must be as empty after as before. */
async function codeOf(file: Buffer): Promise<string> {
  const outcome = await restoreFrom(target, Readable.from([file]), product.sets);
  const { rows } = await sql<{ left: number }>`
    select count(*) as left from pg_class where relnamespace = 'public'::regnamespace`.execute(
    target.connection,
  );
  expect(rows).toEqual([{ left: 0 }]);
  return outcome.ok ? "restored" : outcome.error.code;
}

function altered(from: string | RegExp, to: string): Buffer {
  const changed = lines.replace(from, to);
  expect(changed).not.toBe(lines);
  return gzipSync(changed);
}

test.each([1, 10, 200, Math.floor(whole.length / 2), whole.length - 9, whole.length - 1])(
  "tệp bị cắt còn %i byte thì từ chối",
  async (length) => {
    expect(await codeOf(whole.subarray(0, length))).toBe("BACKUP_DAMAGED");
  },
);

test("một byte bị hỏng ở bất kỳ đâu thì từ chối", async () => {
  for (let share = 0.02; share < 1; share += 0.14) {
    const copy = Buffer.from(whole);
    const at = Math.floor(copy.length * share);
    copy[at] = copy[at]! ^ 0x10;
    expect(await codeOf(copy)).toBe("BACKUP_DAMAGED");
  }
});

test.each([
  ["đổi một giá trị", "Chi bộ 1", "Chi bộ 9"],
  ["xóa một dòng", /1\tfirst\n/, ""],
  ["thêm một dòng", "1\tfirst\n", "1\tfirst\n3\tthird\n"],
  ["dòng sai kiểu", "1\tfirst\n", "một\tfirst\n"],
  ["phá khóa ngoại", "7\t2\t1975-05-19", "7\t99\t1975-05-19"],
  ["sửa phần kê khai", '"productVersion":"1"', '"productVersion":"2"'],
  ["bỏ một bảng khỏi phần kê khai", /\{"schema":"public","name":"empty_table","columns":\["id"\]\},/, ""],
  ["bỏ dòng kết thúc", /\{"end":true.*\n$/, ""],
  ["thêm vào sau dòng kết thúc", /$/, "\n"],
] as const)("tệp bị sửa rồi nén lại (%s) thì từ chối", async (_, from, to) => {
  expect(await codeOf(altered(from, to))).toBe("BACKUP_DAMAGED");
});

test("tệp không phải bản sao lưu, hoặc định dạng mới hơn, thì nói rõ", async () => {
  expect(await codeOf(altered("nhiemky-backup/1", "nhiemky-backup/2"))).toBe("BACKUP_FORMAT_UNKNOWN");
  expect(await codeOf(Buffer.from("Đây là một bức thư."))).toBe("BACKUP_DAMAGED");
  expect(await codeOf(gzipSync('{"another":"thing"}\n'))).toBe("BACKUP_FORMAT_UNKNOWN");
});

test("bản sao lưu của sản phẩm mới hơn thì từ chối", async () => {
  expect(await codeOf(altered(/\{"domain":"trial","number":1,/, '{"domain":"trial","number":2,'))).toBe(
    "DATABASE_NEWER_THAN_PRODUCT",
  );
});

test("tệp không có thì nói không đọc được", async () => {
  const outcome = await restoreFrom(target, createReadStream("/no/such/file"), product.sets);
  expect(outcome).toMatchObject({ ok: false, error: { code: "BACKUP_NOT_READ" } });
});

test("đích đã có dữ liệu thì từ chối và giữ nguyên", async () => {
  const outcome = await restoreFrom(source, Readable.from([whole]), product.sets);
  expect(outcome).toMatchObject({ ok: false, error: { code: "BACKUP_TARGET_NOT_EMPTY" } });
  const { rows } = await sql<{ count: number }>`select count(*) as count from unit`.execute(
    source.connection,
  );
  expect(rows).toEqual([{ count: 3 }]);
});

test("đĩa đầy giữa chừng: sao lưu báo lỗi, cơ sở dữ liệu vẫn làm việc", async () => {
  // More rows than the buffers on the way hold, so that PostgreSQL is stopped in the middle of sending.
  await sql`insert into every_type (id, content)
    select n, decode(repeat(md5(n::text), 8000), 'hex') from generate_series(10001, 10060) n`.execute(
    source.connection,
  );
  let room = 50_000;
  const full = new Writable({
    write(chunk: Buffer, _, done) {
      room -= chunk.length;
      done(room < 0 ? Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" }) : null);
    },
  });
  const outcome = await backupTo(source, full, { productVersion: "1" });
  expect(outcome).toMatchObject({ ok: false, error: { code: "BACKUP_NOT_WRITTEN" } });
  await sql`create table still_alive (id integer)`.execute(source.connection);
  await sql`drop table still_alive`.execute(source.connection);
});
