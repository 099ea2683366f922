import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { reportingEvents } from "../audit-events.ts";
import { targetErrors } from "../errors.ts";
import type { TargetId } from "../ids.ts";
import { findTarget, markReplaced } from "../storage/target-rows.ts";
import type { TargetShape } from "../target-schemas.ts";
import { describe, writeTarget } from "./set-target.ts";

/** Điều chỉnh chỉ tiêu: a new one takes its place, with the reason; the old one stays to be read. */
export async function replaceTarget(
  context: ActionContext,
  id: TargetId,
  input: TargetShape & { readonly reason: string },
): Promise<Result<TargetId>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const old = await findTarget(connection, id);
    if (old === null) return err(appError(targetErrors.TARGET_NOT_FOUND));
    const next = await writeTarget(
      inside,
      {
        ...input,
        indicatorId: old.indicator_id,
        unitId: old.unit_id,
        title: old.title,
        clauseId: old.clause_id,
        documentId: old.document_id,
        isInvented: old.is_invented,
      },
      { cascadedFromId: old.cascaded_from_id, weight: old.weight },
    );
    if (!next.ok) return next;
    if (!(await markReplaced(connection, id, next.value, input.reason))) {
      return err(appError(targetErrors.TARGET_ALREADY_REPLACED));
    }
    await recordEvent(inside, {
      event: reportingEvents["target.replaced"],
      unitId: old.unit_id,
      subject: { kind: "target", id: next.value },
      data: { replaces: id, ...describe(input) },
    });
    return ok(next.value);
  });
}
