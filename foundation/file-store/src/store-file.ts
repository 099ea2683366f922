import { createHash } from "node:crypto";
import type { Connection } from "@nhiemky/database";
import type { FileTables } from "./file-tables.ts";

const chunkBytes = 512 * 1024;

/** SHA-256 of a file's content, in hex: its name in the store. */
export type FileHash = string & { readonly __fileHash: true };

/** Stores a file's content once, whoever brings it, in the caller's transaction; returns its hash. */
export async function storeFile(connection: Connection, content: Buffer, now: Date): Promise<FileHash> {
  const sha256 = createHash("sha256").update(content).digest("hex") as FileHash;
  const files = connection.withTables<FileTables>();
  const stored = await files
    .insertInto("stored_file")
    .values({ sha256, size_bytes: content.length, stored_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("sha256")
    .executeTakeFirst();
  if (stored === undefined) return sha256;
  for (let position = 0; position * chunkBytes < content.length; position++) {
    const chunk = content.subarray(position * chunkBytes, (position + 1) * chunkBytes);
    await files.insertInto("stored_file_chunk").values({ sha256, position, content: chunk }).execute();
  }
  return sha256;
}
