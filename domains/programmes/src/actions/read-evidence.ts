import type { ActionContext, FileReply } from "@nhiemky/access-control";
import { type FileHash, readFile } from "@nhiemky/file-store";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { taskErrors } from "../errors.ts";
import type { EvidenceId } from "../ids.ts";
import { findEvidence } from "../storage/evidence-rows.ts";

/** A file of evidence as it was handed in. */
export async function readEvidence(context: ActionContext, id: EvidenceId): Promise<Result<FileReply>> {
  const evidence = await findEvidence(context.connection, id);
  if (evidence === null) return err(appError(taskErrors.TASK_EVIDENCE_NOT_FOUND));
  const content = await readFile(context.connection, evidence.sha256 as FileHash);
  if (content === null) return err(appError(taskErrors.TASK_EVIDENCE_NOT_FOUND));
  return ok({ fileName: evidence.name, mediaType: evidence.media_type, content });
}
