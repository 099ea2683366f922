import { createHash, type Hash } from "node:crypto";
import type { AppliedMigration } from "../migrations/applied-migrations.ts";

/**
 * A backup is one gzip stream of lines, readable with zcat:
 *
 *     {manifest}
 *     for each table of the manifest, in its order:
 *       {"table": its name}
 *       the rows in PostgreSQL's COPY text format, one a line
 *       \.
 *       {table end: rows and SHA-256 of their lines}
 *     {end: SHA-256 of every JSON line before it}
 *
 * The end covers the rows through the table ends. This shows damage, not forgery: whoever changes the file can
 * compute the sums anew.
 */
export const backupFormat = "nhiemky-backup/1";

/** Closes the rows of a table; COPY's text format never produces this line for a row. */
export const endOfRows = Buffer.from("\\.\n");

export interface TableContents {
  readonly schema: string;
  readonly name: string;
  /** Generated columns are left out: the database computes them again. */
  readonly columns: readonly string[];
}

export interface SequenceState {
  readonly schema: string;
  readonly name: string;
  /** As text: may exceed 2^53. */
  readonly lastValue: string;
  readonly isCalled: boolean;
}

export interface BackupManifest {
  readonly format: typeof backupFormat;
  readonly productVersion: string;
  readonly postgresqlVersion: string;
  /** The instant of the snapshot, ISO 8601 in UTC. */
  readonly takenAt: string;
  /** In the order in which they ran; restoring runs the same ones in the same order. */
  readonly migrations: readonly AppliedMigration[];
  readonly tables: readonly TableContents[];
  readonly sequences: readonly SequenceState[];
}

export interface TableStart {
  readonly table: string;
}

/** Settings that shape values as text, the same on both sides whatever the server's own are. */
export const textForms = {
  datestyle: "ISO, YMD",
  intervalstyle: "postgres",
  bytea_output: "hex",
  extra_float_digits: "1",
} as const;

export interface TableEnd {
  readonly rows: number;
  readonly sha256: string;
}

export interface BackupEnd {
  readonly end: true;
  readonly sha256: string;
}

/** Counts and sums the rows of one table as they pass. */
export class RowTally {
  #hash: Hash = createHash("sha256");
  #rows = 0;

  add(chunk: Buffer): void {
    this.#hash.update(chunk);
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) this.#rows++;
  }

  end(): TableEnd {
    return { rows: this.#rows, sha256: this.#hash.digest("hex") };
  }
}
