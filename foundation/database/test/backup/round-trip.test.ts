import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectOk } from "@nhiemky/kernel";
import { emptyDatabase, testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { backupTo, type Database, restoreFrom } from "../../src/index.ts";
import { hasDebianPostgresql, startDebianPostgresql } from "./debian-postgresql.ts";
import { describeInstance, fillTrialInstance, makeTrialProduct } from "./trial-instance.ts";

const product = await makeTrialProduct();
const source = await emptyDatabase();
await fillTrialInstance(source.connection, product.sets);
const folder = await mkdtemp(join(tmpdir(), "nhiemky-backup-"));
afterAll(() => rm(folder, { recursive: true }));

async function backup(database: Database, name: string): Promise<string> {
  const file = join(folder, name);
  const done = await backupTo(database, createWriteStream(file), { productVersion: "1.2.3" });
  expectOk(done, "backup failed");
  return file;
}

test("sao lưu rồi phục hồi: từng dòng, từng byte, ràng buộc, trigger và số thứ tự như cũ", async () => {
  const file = await backup(source, "whole.backup");
  const target = await emptyDatabase();
  const restored = await restoreFrom(target, createReadStream(file), product.sets);
  expect(restored).toMatchObject({ ok: true, value: { tables: 10 } });
  expect(await describeInstance(target.connection)).toEqual(await describeInstance(source.connection));
  await sql`insert into unit (name) values ('Chi bộ mới')`.execute(target.connection);
  const { rows } = await sql<{ id: number }>`select max(id) as id from unit`.execute(target.connection);
  expect(rows).toEqual([{ id: 4 }]);
  await expect(sql`delete from log_entry`.execute(target.connection)).rejects.toThrow("append-only");
});

test("ghi trong lúc sao lưu: bản sao là một thời điểm duy nhất", async () => {
  const writer = (async () => {
    for (let n = 0; n < 50; n++) {
      await sql`with added as (insert into unit (name) values ('thêm') returning id)
        insert into log_entry select id + 1000, 'thêm' from added`.execute(source.connection);
    }
  })();
  const file = await backup(source, "busy.backup");
  await writer;
  const target = await emptyDatabase();
  expectOk(await restoreFrom(target, createReadStream(file), product.sets), "restore failed");
  const { rows } = await sql<{ units: number; entries: number }>`
    select (select count(*) from unit where name = 'thêm') as units,
           (select count(*) from log_entry where body = 'thêm') as entries`.execute(target.connection);
  expect(rows[0]!.units).toBe(rows[0]!.entries);
});

test("bản sao lưu của sản phẩm cũ phục hồi được vào sản phẩm mới, rồi được nâng cấp", async () => {
  const file = await backup(source, "old.backup");
  const added = "0002-later";
  await product.add(added, "alter table unit add column code text not null default 'cũ';");
  const target = await emptyDatabase();
  expectOk(await restoreFrom(target, createReadStream(file), product.sets), "restore failed");
  const { rows } = await sql<{ codes: string[] }>`select array_agg(distinct code) as codes from unit`.execute(
    target.connection,
  );
  expect(rows).toEqual([{ codes: ["cũ"] }]);
  await product.remove(added);
});

test("cơ sở dữ liệu đầy đủ của sản phẩm đi một vòng", async () => {
  const whole = await testDatabase();
  const { migrationSets } = await import("../../../../apps/server/src/migrations.ts");
  const file = await backup(whole, "product.backup");
  const target = await emptyDatabase();
  expectOk(await restoreFrom(target, createReadStream(file), migrationSets), "restore failed");
  expect(await describeInstance(target.connection)).toEqual(await describeInstance(whole.connection));
});

// Absent where Debian's package postgresql-15 is not installed; there is no other way to run version 15 here.
if (!hasDebianPostgresql)
  console.warn("postgresql-15 is not installed: the round trip through it is not tested");
else {
  test("từ PostgreSQL 18 sang 15 của Debian và trở lại 18", async () => {
    const debian = await startDebianPostgresql();
    const file = await backup(source, "to-15.backup");
    expectOk(await restoreFrom(debian, createReadStream(file), product.sets), "restore into 15 failed");
    const original = await describeInstance(source.connection);
    expect(await describeInstance(debian.connection)).toEqual(original);
    const back = await backup(debian, "from-15.backup");
    const target = await emptyDatabase();
    expectOk(await restoreFrom(target, createReadStream(back), product.sets), "restore into 18 failed");
    expect(await describeInstance(target.connection)).toEqual(original);
  });
}
