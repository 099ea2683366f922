import type { ActionContext } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { ok, type Result } from "@nhiemky/kernel";
import type { SubmissionId } from "../ids.ts";
import { holdSubmission } from "./hold-submission.ts";
import { moveSheet } from "./move-sheet.ts";

/** Rút phiếu: the unit takes its sheet back while nobody has approved it. */
export async function withdrawSheet(context: ActionContext, id: SubmissionId): Promise<Result<void>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const held = await holdSubmission(inside, id, "withdraw");
    if (!held.ok) return held;
    const { submission, next } = held.value;
    await moveSheet(inside, submission, {
      verb: "withdraw",
      event: "submission.withdrawn",
      speaker: submission.unit_id,
      change: { state: next.state, approved_level: next.approvedLevel, with_unit_id: submission.unit_id },
    });
    return ok();
  });
}
