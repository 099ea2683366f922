import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import { appliedMigrations, type MigrationSet, migrate } from "../src/index.ts";

const { connection } = await testDatabase();
const root = await mkdtemp(join(tmpdir(), "nhiemky-migrations-"));
afterAll(() => rm(root, { recursive: true }));

let folder: string;
let sets: readonly MigrationSet[];

beforeEach(async () => {
  await sql`drop schema public cascade`.execute(connection);
  await sql`create schema public`.execute(connection);
  folder = await mkdtemp(join(root, "set-"));
  sets = [{ domain: "trial", folder: pathToFileURL(folder) }];
  await add("0001-first", "create table first (id integer); insert into first values (1);");
});

function add(name: string, text: string): Promise<void> {
  return writeFile(join(folder, `${name}.sql`), text);
}

async function namesOf(outcome: ReturnType<typeof migrate>): Promise<string[] | string> {
  const result = await outcome;
  return result.ok ? result.value.map((migration) => migration.name) : result.error.code;
}

test("áp dụng theo thứ tự, mỗi bước một lần, kể cả khi nhiều tiến trình cùng khởi động", async () => {
  await add("0002-second", "insert into first values (2);");
  const outcomes = await Promise.all([1, 2, 3].map(() => namesOf(migrate(connection, sets))));
  expect(outcomes.flat().sort()).toEqual(["0001-first", "0001-text-search-and-ranges", "0002-second"]);
  await add("0003-third", "insert into first values (3);");
  expect(await namesOf(migrate(connection, sets))).toEqual(["0003-third"]);
  const { rows } = await sql<{ id: number }>`select id from first order by id`.execute(connection);
  expect(rows.map((row) => row.id)).toEqual([1, 2, 3]);
  const applied = await appliedMigrations(connection);
  expect(applied.map((step) => `${step.domain}/${step.name}`)).toEqual([
    "database/0001-text-search-and-ranges",
    "trial/0001-first",
    "trial/0002-second",
    "trial/0003-third",
  ]);
});

test("tệp đã áp dụng mà bị sửa thì từ chối", async () => {
  await migrate(connection, sets);
  await add("0001-first", "create table first (id bigint);");
  expect(await namesOf(migrate(connection, sets))).toBe("DATABASE_MIGRATION_CHANGED");
});

test("đổi cách xuống dòng không phải là sửa tệp", async () => {
  await add("0001-first", "create table first\n  (id integer);\n");
  await migrate(connection, sets);
  await add("0001-first", "create table first\r\n  (id integer);\r\n");
  expect(await namesOf(migrate(connection, sets))).toEqual([]);
});

test("cơ sở dữ liệu mới hơn sản phẩm thì từ chối", async () => {
  await add("0002-second", "select 1;");
  await migrate(connection, sets);
  await rm(join(folder, "0002-second.sql"));
  expect(await namesOf(migrate(connection, sets))).toBe("DATABASE_NEWER_THAN_PRODUCT");
});

test("bước lỗi không để lại dấu vết, các bước trước vẫn còn", async () => {
  await add("0002-broken", "create table second (id integer); select 1 / 0;");
  expect(await namesOf(migrate(connection, sets))).toBe("DATABASE_MIGRATION_FAILED");
  const { rows } = await sql<{ left: string | null }>`select to_regclass('second')::text as left`.execute(
    connection,
  );
  expect(rows).toEqual([{ left: null }]);
  await add("0002-broken", "create table second (id integer);");
  expect(await namesOf(migrate(connection, sets))).toEqual(["0002-broken"]);
});

test("tên tệp sai quy tắc hoặc trùng số là lỗi của người viết", async () => {
  await add("2-second", "select 1;");
  await expect(migrate(connection, sets)).rejects.toThrow(/NNNN-name/);
  await rename(join(folder, "2-second.sql"), join(folder, "0001-other.sql"));
  await expect(migrate(connection, sets)).rejects.toThrow(/share a number/);
});
