import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { programmeEvents } from "../audit-events.ts";
import { programmeErrors } from "../errors.ts";
import type { ProgrammeId } from "../ids.ts";
import type { ProgrammeAmendment } from "../programme-schemas.ts";
import { findProgramme, updateProgramme } from "../storage/programme-rows.ts";
import { checkProgrammeDates, checkProgrammePlace } from "./check-programme.ts";
import { indexProgramme } from "./index-tasks.ts";
import { resolveRestsOn } from "./resolve-rests-on.ts";

/** Sửa chương trình: its words, dates and place in the tree; owner and term stay. */
export async function amendProgramme(
  context: ActionContext,
  id: ProgrammeId,
  amendment: ProgrammeAmendment,
): Promise<Result<void>> {
  return inTransaction(context.connection, async (connection) => {
    const before = await findProgramme(connection, id);
    if (before === null) return err(appError(programmeErrors.PROGRAMME_NOT_FOUND));
    const { restsOn, ...fields } = amendment;
    const after = {
      kind: fields.kind ?? before.kind,
      title: fields.title ?? before.title,
      content: fields.content === undefined ? before.content : fields.content,
      parent_id: fields.parentId === undefined ? before.parent_id : fields.parentId,
      from_on: fields.fromOn === undefined ? before.from_on : fields.fromOn,
      to_on: fields.toOn === undefined ? before.to_on : fields.toOn,
      position: fields.position ?? before.position,
    };
    const dates = checkProgrammeDates(after.from_on, after.to_on);
    if (!dates.ok) return dates;
    const { title, parent_id: parentId } = after;
    const place = await checkProgrammePlace(connection, { id, title, term: before.term, parentId });
    if (!place.ok) return place;
    const resolved = restsOn === undefined ? null : await resolveRestsOn(connection, restsOn);
    if (resolved !== null && !resolved.ok) return resolved;
    await updateProgramme(connection, id, { ...after, ...resolved?.value });
    await indexProgramme(connection, { ...before, ...after });
    await recordEvent(
      { ...context, connection },
      {
        event: programmeEvents["programme.amended"],
        unitId: before.owner_unit_id,
        subject: { kind: "programme", id },
        data: { fields: Object.keys(amendment) },
      },
    );
    return ok();
  });
}
