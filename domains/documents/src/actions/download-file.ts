import type { ActionContext, FileReply } from "@nhiemky/access-control";
import { type FileHash, readFile } from "@nhiemky/file-store";
import { appError, assert, err, ok, type Result } from "@nhiemky/kernel";
import { documentErrors } from "../errors.ts";
import type { DocumentId, FileId } from "../ids.ts";
import { selectFile } from "../storage/file-rows.ts";

export async function downloadFile(
  { connection }: ActionContext,
  documentId: DocumentId,
  fileId: FileId,
): Promise<Result<FileReply>> {
  const file = await selectFile(connection, documentId, fileId);
  if (file === null) return err(appError(documentErrors.DOCUMENTS_NOT_FOUND));
  const content = await readFile(connection, file.sha256 as FileHash);
  assert(content !== null, `the content of file ${fileId} is gone`);
  return ok({ fileName: file.file_name, mediaType: file.media_type, content });
}
