import type { ActionContext, FileReply } from "@nhiemky/access-control";
import { addDocxComments } from "@nhiemky/document-reader";
import { type FileHash, readFile } from "@nhiemky/file-store";
import { appError, assert, err, ok, type Result } from "@nhiemky/kernel";
import { figureCheckErrors } from "../errors.ts";
import { findingSeverity } from "../rules/finding-severity.ts";
import { readAcceptances, readCheck } from "../storage/figure-check-rows.ts";
import { findingsOf } from "./figure-check-view.ts";

const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The uploaded .docx as it was, with a comment at every finding that still asks for something. */
export async function exportCommentedDocx(context: ActionContext, id: string): Promise<Result<FileReply>> {
  const check = await readCheck(context.connection, id);
  if (check === undefined) return err(appError(figureCheckErrors.FIGURE_CHECK_NOT_FOUND));
  if (check.file_sha256 === null || !check.file_name?.toLowerCase().endsWith(".docx"))
    return err(appError(figureCheckErrors.FIGURE_CHECK_NOT_DOCX));
  const original = await readFile(context.connection, check.file_sha256 as FileHash);
  assert(original !== null, "a figure check's file is in the store");
  const findings = findingsOf(check.content, await readAcceptances(context.connection, [id]));
  const comments = findings
    .filter((finding) => findingSeverity(finding) < 2)
    .map(({ start, end, message }) => ({ start, end, text: message }));
  const commented = await addDocxComments(original, comments, {
    author: "Nhiệm Kỳ: Kiểm số",
    at: context.clock.now(),
  });
  if (!commented.ok) return commented;
  return ok({
    fileName: check.file_name.replace(/\.docx$/i, " (kiểm số).docx"),
    mediaType,
    content: commented.value,
  });
}
