import type { ActionContext, UploadedFile } from "@nhiemky/access-control";
import { storeFile } from "@nhiemky/file-store";
import { makeId, ok, type Result } from "@nhiemky/kernel";
import type { TaskEntryId } from "../ids.ts";
import { insertEvidence } from "../storage/evidence-rows.ts";

/** Keeps the files of a report, in its transaction. */
export async function keepEvidence(
  context: ActionContext,
  entryId: TaskEntryId,
  files: readonly UploadedFile[],
): Promise<Result<void>> {
  const { connection, clock, random } = context;
  for (const file of files) {
    const sha256 = await storeFile(connection, file.content, clock.now());
    await insertEvidence(connection, {
      id: makeId<"evidence">(clock, random),
      entry_id: entryId,
      sha256,
      name: file.name.normalize("NFC"),
      media_type: file.mediaType,
      size_bytes: file.content.length,
    });
  }
  return ok();
}
