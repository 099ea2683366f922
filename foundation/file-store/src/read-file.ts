import type { Connection } from "@nhiemky/database";
import { assert } from "@nhiemky/kernel";
import type { FileTables } from "./file-tables.ts";
import type { FileHash } from "./store-file.ts";

/** A stored file's content; null when no file has this hash. */
export async function readFile(connection: Connection, sha256: FileHash): Promise<Buffer | null> {
  const files = connection.withTables<FileTables>();
  const file = await files
    .selectFrom("stored_file")
    .selectAll()
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  if (file === undefined) return null;
  const chunks = await files
    .selectFrom("stored_file_chunk")
    .select("content")
    .where("sha256", "=", sha256)
    .orderBy("position")
    .execute();
  const content = Buffer.concat(chunks.map((chunk) => chunk.content));
  assert(content.length === file.size_bytes, `stored file ${sha256} is not whole`);
  return content;
}
