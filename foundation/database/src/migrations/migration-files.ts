import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { AppliedMigration } from "./applied-migrations.ts";

/** The migrations of one domain: files `NNNN-name.sql` in a folder, applied in the order of their numbers. */
export interface MigrationSet {
  readonly domain: string;
  readonly folder: URL;
}

export interface Migration extends AppliedMigration {
  readonly sql: string;
}

const fileName = /^(\d{4})-[a-z0-9-]+\.sql$/;

/** @throws when a file is misnamed or two share a number: mistakes of the programmer. */
export async function readMigrations({ domain, folder }: MigrationSet): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).sort();
  const migrations = await Promise.all(files.map((file) => readMigration(domain, folder, file)));
  const numbers = new Set(migrations.map((migration) => migration.number));
  if (numbers.size < migrations.length) throw new Error(`two migrations of ${domain} share a number`);
  return migrations;
}

async function readMigration(domain: string, folder: URL, file: string): Promise<Migration> {
  const match = fileName.exec(file);
  if (!match) throw new Error(`migration of ${domain} is not named NNNN-name.sql: ${file}`);
  const base = folder.href.endsWith("/") ? folder : new URL(`${folder.href}/`);
  // A checkout may rewrite line endings; that does not make it another migration.
  const sql = (await readFile(new URL(file, base), "utf8")).replaceAll("\r\n", "\n");
  return {
    domain,
    number: Number(match[1]),
    name: file.slice(0, -".sql".length),
    sql,
    checksum: createHash("sha256").update(sql).digest("hex"),
  };
}
