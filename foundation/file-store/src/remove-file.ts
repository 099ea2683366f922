import type { Connection } from "@nhiemky/database";
import type { FileTables } from "./file-tables.ts";

/**
 * Removes a file's content for good, in the caller's transaction, which has removed every record that cites it. For
 * what must be destroyed by decision; everything else stays.
 */
export async function removeFile(connection: Connection, sha256: string): Promise<void> {
  const files = connection.withTables<FileTables>();
  await files.deleteFrom("stored_file_chunk").where("sha256", "=", sha256).execute();
  await files.deleteFrom("stored_file").where("sha256", "=", sha256).execute();
}
