import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { backupTo, restoreFrom } from "@nhiemky/database";
import { migrationSets, productVersion } from "@nhiemky/server";
import type { Command } from "commander";
import { refuse } from "../outcome.ts";
import { withDatabase } from "../with-database.ts";

export function addBackupCommands(program: Command): void {
  program
    .command("backup <file>")
    .description("Chép cả hệ thống vào một tệp · Copy the whole instance into one file")
    .action(async (file: string) => {
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
    });
  program
    .command("restore <file>")
    .description("Phục hồi từ tệp vào một hệ thống trống · Restore a file into an empty instance")
    .action(async (file: string) => {
      const done = await withDatabase(
        (database) => restoreFrom(database, createReadStream(file), migrationSets),
        // The backup says which migrations its rows need.
        { migrates: false },
      );
      if (!done.ok) refuse(done.error);
      console.error(`Đã phục hồi · Restored: ${file}`);
    });
}
