import type { ActionContext, UnitId, UploadedFile } from "@nhiemky/access-control";
import { type DocumentText, readDocumentText } from "@nhiemky/document-reader";
import { err, ok, type Result } from "@nhiemky/kernel";
import { type ParsedDocument, parseClauses } from "../rules/parse-clauses.ts";
import { refuseSecrets } from "./refuse-secrets.ts";

export interface ReadFile {
  readonly text: DocumentText;
  readonly parsed: ParsedDocument;
}

/** Reads an uploaded file in memory and refuses a state secret; nothing is written but, on refusal, that it was refused. */
export async function readUploadedFile(
  context: ActionContext,
  unitId: UnitId,
  file: UploadedFile,
): Promise<Result<ReadFile>> {
  const read = await readDocumentText(file.content, file.name);
  if (!read.ok) return read;
  const { paragraphs, metadata } = read.value;
  const refusal = await refuseSecrets(context, unitId, {
    fileName: file.name,
    subject: null,
    paragraphs,
    metadata,
  });
  return refusal === null ? ok({ text: read.value, parsed: parseClauses(paragraphs) }) : err(refusal);
}
