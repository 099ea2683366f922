import {
  type ActionContext,
  type FileReply,
  recordEvent,
  type UnitId,
  type UploadedFile,
} from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { type FileHash, readFile, storeFile } from "@nhiemky/file-store";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import type { CellPlace } from "../figure-schemas.ts";
import type { RoundId, SubmissionEvidenceId } from "../ids.ts";
import { roundEvents } from "../rounds-audit-events.ts";
import { submissionErrors } from "../rounds-errors.ts";
import { isOpenForEntry } from "../rules/submission-step.ts";
import { wholeKey } from "../storage/observation-rows.ts";
import { deleteEvidence, findEvidence, insertEvidence, lockSubmission } from "../storage/submission-rows.ts";
import { authorOf } from "./author.ts";
import { cellAt, loadForm } from "./load-form.ts";
import { openSheet, stepRefused } from "./open-sheet.ts";

/** Thêm minh chứng: a file or photo that a cell, or the whole sheet, rests on. */
export async function addEvidence(
  context: ActionContext,
  roundId: RoundId,
  unitId: UnitId,
  cell: CellPlace | null,
  file: UploadedFile,
): Promise<Result<SubmissionEvidenceId>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const { clock, random, actor } = context;
    const opened = await openSheet(inside, roundId, unitId, "enter");
    if (!opened.ok) return opened;
    const { round, submission } = opened.value;
    const form = await loadForm(connection, round.form_id, round.period_to_on);
    const asked = cell === null ? null : cellAt(form, cell);
    if (cell !== null && asked === null) return err(appError(submissionErrors.SUBMISSION_CELL_UNKNOWN));
    const id = makeId<"submission-evidence">(clock, random);
    await insertEvidence(connection, {
      id,
      submission_id: submission.id,
      indicator_key: asked?.indicator.key ?? null,
      category_key: asked === null ? null : (asked.option?.key ?? wholeKey),
      sha256: await storeFile(connection, file.content, clock.now()),
      name: file.name.normalize("NFC"),
      media_type: file.mediaType,
      size_bytes: file.content.length,
      added_by: authorOf(actor).author,
      added_at: clock.now(),
    });
    await recordEvent(inside, {
      event: roundEvents["submission.evidence-added"],
      unitId,
      subject: { kind: "submission", id: submission.id },
      data: { evidenceId: id },
    });
    return ok(id);
  });
}

/** Takes a file out of a sheet that is not with a superior; the file itself stays in the store. */
export async function removeEvidence(
  context: ActionContext,
  id: SubmissionEvidenceId,
): Promise<Result<void>> {
  return inTransaction(context.connection, async (connection) => {
    const evidence = await findEvidence(connection, id);
    const submission = evidence === null ? null : await lockSubmission(connection, evidence.submission_id);
    if (submission === null) return err(appError(submissionErrors.SUBMISSION_EVIDENCE_NOT_FOUND));
    if (!isOpenForEntry(submission.state)) return err(stepRefused(submission.state, "enter"));
    await deleteEvidence(connection, id);
    await recordEvent(
      { ...context, connection },
      {
        event: roundEvents["submission.evidence-removed"],
        unitId: submission.unit_id,
        subject: { kind: "submission", id: submission.id },
        data: { evidenceId: id },
      },
    );
    return ok();
  });
}

/** A file of evidence as it was handed in. */
export async function readEvidence(
  { connection }: ActionContext,
  id: SubmissionEvidenceId,
): Promise<Result<FileReply>> {
  const evidence = await findEvidence(connection, id);
  const content = evidence === null ? null : await readFile(connection, evidence.sha256 as FileHash);
  if (evidence === null || content === null) {
    return err(appError(submissionErrors.SUBMISSION_EVIDENCE_NOT_FOUND));
  }
  return ok({ fileName: evidence.name, mediaType: evidence.media_type, content });
}
