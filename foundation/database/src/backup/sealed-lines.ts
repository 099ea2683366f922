import { createHash, type Hash } from "node:crypto";
import { type BackupReader, DamagedBackup } from "./backup-reader.ts";
import {
  type BackupEnd,
  type BackupManifest,
  backupFormat,
  type TableEnd,
  type TableStart,
} from "./format.ts";

/** Reads the JSON lines of a backup and checks each against what went before. Every problem is a DamagedBackup. */
export class SealedLines {
  readonly #reader: BackupReader;
  readonly #seal: Hash = createHash("sha256");
  /** Where reading stands, for the message: the manifest or a table. */
  place = "manifest";

  constructor(reader: BackupReader) {
    this.#reader = reader;
  }

  async readManifest(): Promise<BackupManifest> {
    const manifest = (await this.#read()) as BackupManifest;
    if (manifest.format !== backupFormat) return manifest;
    const { migrations, tables, sequences } = manifest;
    if ([migrations, tables, sequences].every(Array.isArray)) return manifest;
    throw new DamagedBackup("manifest lacks a list");
  }

  async readTableStart(table: string): Promise<void> {
    const start = (await this.#read()) as TableStart;
    if (start.table !== table) throw new DamagedBackup("tables are out of order");
    this.place = table;
  }

  async readTableEnd(seen: TableEnd): Promise<void> {
    const end = (await this.#read()) as TableEnd;
    if (end.rows !== seen.rows || end.sha256 !== seen.sha256)
      throw new DamagedBackup("rows differ from their sum");
  }

  async readEnd(): Promise<void> {
    this.place = "end";
    const sha256 = this.#seal.copy().digest("hex");
    const end = (await this.#read()) as BackupEnd;
    if (end.sha256 !== sha256) throw new DamagedBackup("lines differ from their sum");
    if (!(await this.#reader.isAtEnd())) throw new DamagedBackup("something follows the end");
  }

  async #read(): Promise<unknown> {
    const line = await this.#reader.readLine();
    this.#seal.update(line);
    try {
      const value: unknown = JSON.parse(line.toString("utf8"));
      if (typeof value === "object" && value !== null) return value;
    } catch {
      // Said below, as for any other line that is no object.
    }
    throw new DamagedBackup("line is not JSON");
  }
}
