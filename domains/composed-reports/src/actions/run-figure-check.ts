import { type ActionContext, recordEvent, type UnitId, type UploadedFile } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { type DocumentText, readDocumentText } from "@nhiemky/document-reader";
import { refuseSecrets } from "@nhiemky/documents";
import { storeFile } from "@nhiemky/file-store";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import { type FigureCheck, longestText } from "../contract.ts";
import { figureCheckErrors } from "../errors.ts";
import { insertCheck, type StoredCheck } from "../storage/figure-check-rows.ts";
import { figureCheckView } from "./figure-check-view.ts";

export interface RunFigureCheckInput {
  readonly unitId: UnitId;
  readonly title: string;
  readonly text?: string | undefined;
  readonly file: UploadedFile | null;
}

type CheckedText = Pick<DocumentText, "text" | "paragraphs" | "metadata">;

async function contentOf(input: RunFigureCheckInput): Promise<Result<CheckedText>> {
  if (input.file !== null) return readDocumentText(input.file.content, input.file.name);
  const text = (input.text ?? "").normalize("NFC");
  return ok({ text, paragraphs: text.split("\n").map((line) => ({ text: line })), metadata: {} });
}

/** Keeps the text (and its file) for one unit and reads its figures. A text that bears a state-secret mark is not kept. */
export async function runFigureCheck(
  context: ActionContext,
  input: RunFigureCheckInput,
): Promise<Result<FigureCheck>> {
  const content = await contentOf(input);
  if (!content.ok) return content;
  const { text, paragraphs, metadata } = content.value;
  if (text.trim() === "") return err(appError(figureCheckErrors.FIGURE_CHECK_EMPTY));
  if (text.length > longestText) {
    const parameters = { length: text.length, limit: longestText };
    return err(appError(figureCheckErrors.FIGURE_CHECK_TEXT_TOO_LONG, parameters));
  }
  const secrecy = { fileName: input.file?.name ?? null, subject: input.title, paragraphs, metadata };
  const refused = await refuseSecrets(context, input.unitId, secrecy);
  if (refused !== null) return err(refused);
  return inTransaction(context.connection, async (connection) => {
    const now = context.clock.now();
    const { actor } = context;
    const check: StoredCheck = {
      id: makeId<"figure-check">(context.clock, context.random),
      unit_id: input.unitId,
      title: input.title,
      content: text,
      file_sha256: input.file === null ? null : await storeFile(connection, input.file.content, now),
      file_name: input.file?.name ?? null,
      checked_at: now,
      checked_by: actor.kind === "account" ? actor.displayName : actor.reason,
    };
    await insertCheck(connection, check);
    await recordEvent(
      { ...context, connection },
      { event: "figure-check.run", unitId: input.unitId, subject: { kind: "figure-check", id: check.id } },
    );
    return ok(figureCheckView(check, []));
  });
}
