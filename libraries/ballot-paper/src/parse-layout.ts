import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import { type BallotLayout, ballotLayoutSchema } from "./ballot-layout.ts";
import { ballotPaperErrors } from "./errors.ts";
import { sealLayout, unsealLayout } from "./seal-layout.ts";

/**
 * Reads a layout.json that was parsed from JSON. A layout whose content does not match its hash is refused: an old
 * print would be read at the wrong places.
 */
export function parseLayout(json: unknown): Result<BallotLayout, AppError> {
  const parsed = ballotLayoutSchema.safeParse(json);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join(".") ?? "";
    return err(appError(ballotPaperErrors.BALLOT_LAYOUT_UNREADABLE, { place }));
  }
  const stated = parsed.data;
  const sealed = sealLayout(unsealLayout(stated));
  const isUnchanged =
    sealed.layoutHash === stated.layoutHash &&
    sealed.pages.every((page, index) => page.code.bits === stated.pages[index]?.code.bits);
  return isUnchanged ? ok(stated) : err(appError(ballotPaperErrors.BALLOT_LAYOUT_CHANGED));
}
