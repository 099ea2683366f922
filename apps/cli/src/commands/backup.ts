import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Command } from "commander";
import { refuse } from "../outcome.ts";

async function backUp(file: string): Promise<void> {
  const { backupTo, productVersion, withDatabase } = await import("../instance.ts");
  // Written beside and renamed when whole: an interrupted backup never looks like a good one.
  const partial = `${file}.partial`;
  const done = await withDatabase((database) =>
    backupTo(database, createWriteStream(partial, { mode: 0o600, flush: true }), { productVersion }),
  );
  if (!done.ok) {
    await rm(partial, { force: true });
    refuse(done.error);
  }
  await rename(partial, file);
  console.error(`Đã sao lưu · Backed up: ${file}`);
}

async function restore(file: string): Promise<void> {
  const { migrationSets, restoreFrom, withDatabase } = await import("../instance.ts");
  const done = await withDatabase(
    (database) => restoreFrom(database, createReadStream(file), migrationSets),
    // The backup says which migrations its rows need.
    { migrates: false },
  );
  if (!done.ok) refuse(done.error);
  console.error(`Đã phục hồi · Restored: ${file}`);
}

export function addBackupCommands(program: Command): void {
  program
    .command("backup <file>")
    .description("Chép cả hệ thống vào một tệp · Copy the whole instance into one file")
    .action(backUp);
  program
    .command("restore <file>")
    .description("Phục hồi từ tệp vào một hệ thống trống · Restore a file into an empty instance")
    .action(restore);
}
