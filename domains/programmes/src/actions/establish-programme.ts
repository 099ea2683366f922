import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { makeId, ok, type Result } from "@nhiemky/kernel";
import { programmeEvents } from "../audit-events.ts";
import type { ProgrammeId } from "../ids.ts";
import type { NewProgramme } from "../programme-schemas.ts";
import { insertProgramme } from "../storage/programme-rows.ts";
import { checkProgrammeDates, checkProgrammePlace } from "./check-programme.ts";
import { indexProgramme } from "./index-tasks.ts";
import { resolveRestsOn } from "./resolve-rests-on.ts";

/** Lập khâu đột phá, chương trình, đề án hoặc nhóm nhiệm vụ of a unit for a term. */
export async function establishProgramme(
  context: ActionContext,
  input: NewProgramme,
): Promise<Result<ProgrammeId>> {
  const { clock, random } = context;
  return inTransaction(context.connection, async (connection) => {
    const dates = checkProgrammeDates(input.fromOn, input.toOn);
    if (!dates.ok) return dates;
    const id = makeId<"programme">(clock, random);
    const place = await checkProgrammePlace(connection, {
      id,
      title: input.title,
      term: input.term,
      parentId: input.parentId,
    });
    if (!place.ok) return place;
    const restsOn = await resolveRestsOn(connection, input.restsOn);
    if (!restsOn.ok) return restsOn;
    await insertProgramme(connection, {
      id,
      kind: input.kind,
      owner_unit_id: input.ownerUnitId,
      parent_id: input.parentId,
      term: input.term,
      title: input.title,
      content: input.content,
      from_on: input.fromOn,
      to_on: input.toOn,
      position: input.position,
      ...restsOn.value,
      established_at: clock.now(),
    });
    await indexProgramme(connection, {
      id,
      owner_unit_id: input.ownerUnitId,
      title: input.title,
      content: input.content,
      from_on: input.fromOn,
    });
    await recordEvent(
      { ...context, connection },
      {
        event: programmeEvents["programme.established"],
        unitId: input.ownerUnitId,
        subject: { kind: "programme", id },
        data: { kind: input.kind, term: input.term },
      },
    );
    return ok(id);
  });
}
