import type { Connection } from "@nhiemky/database";
import { appError, type CivilDate, err, formatCivilDate, ok, type Result } from "@nhiemky/kernel";
import { programmeErrors } from "../errors.ts";
import type { ProgrammeId } from "../ids.ts";
import { wouldMakeCycle } from "../rules/programme-tree.ts";
import { findProgramme, lockProgrammeTree } from "../storage/programme-rows.ts";

export function checkProgrammeDates(from: CivilDate | null, to: CivilDate | null): Result<void> {
  if (from === null || to === null || from <= to) return ok();
  const dates = { from: formatCivilDate(from), to: formatCivilDate(to) };
  return err(appError(programmeErrors.PROGRAMME_DATES_REVERSED, dates, { field: "toOn" }));
}

/** Whether a programme may stand under its parent: of the same term, and not inside itself. */
export async function checkProgrammePlace(
  connection: Connection,
  place: {
    readonly id: ProgrammeId;
    readonly title: string;
    readonly term: string;
    readonly parentId: ProgrammeId | null;
  },
): Promise<Result<void>> {
  const { id, title, term, parentId } = place;
  if (parentId === null) return ok();
  const parent = await findProgramme(connection, parentId);
  if (parent === null) return err(appError(programmeErrors.PROGRAMME_NOT_FOUND, {}, { field: "parentId" }));
  if (parent.term !== term) {
    const terms = { parentTerm: parent.term, term };
    return err(appError(programmeErrors.PROGRAMME_OTHER_TERM, terms, { field: "parentId" }));
  }
  if (wouldMakeCycle(await lockProgrammeTree(connection, term), id, parentId)) {
    return err(appError(programmeErrors.PROGRAMME_CYCLE, { title }, { field: "parentId" }));
  }
  return ok();
}
