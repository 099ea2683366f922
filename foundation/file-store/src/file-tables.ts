/** Rows of migrations/0001-stored-file.sql. */
export type FileTables = {
  stored_file: { sha256: string; size_bytes: number; stored_at: Date };
  stored_file_chunk: { sha256: string; position: number; content: Buffer };
};
