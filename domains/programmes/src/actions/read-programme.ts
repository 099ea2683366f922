import { type ActionContext, type Scope, scopeOf } from "@nhiemky/access-control";
import { appError, type CivilDate, err, ok, type Result, today } from "@nhiemky/kernel";
import { isWithin } from "@nhiemky/org-structure";
import { programmeErrors } from "../errors.ts";
import type { ProgrammeId } from "../ids.ts";
import { programmePermissions } from "../permissions.ts";
import type { ProgrammeRow } from "../programme-schemas.ts";
import { findProgramme, selectProgrammeFamily } from "../storage/programme-rows.ts";
import { presentProgrammes } from "./list-programmes.ts";
import { pastDayOf } from "./past-day.ts";
import { readableTasks } from "./readable-tasks.ts";

/** A programme with what lies above it (names only) and below it. */
export async function readProgramme(
  context: ActionContext,
  scope: Scope,
  id: ProgrammeId,
  on: CivilDate | null,
): Promise<
  Result<{
    readonly programme: ProgrammeRow;
    readonly ancestors: { readonly id: ProgrammeId; readonly title: string }[];
    readonly descendants: ProgrammeRow[];
    readonly mayEdit: boolean;
  }>
> {
  const { connection, clock, actor } = context;
  const stored = await findProgramme(connection, id);
  if (stored === null) return err(appError(programmeErrors.PROGRAMME_NOT_FOUND));
  const pastDay = pastDayOf(context, on);
  const family = await selectProgrammeFamily(connection, id, pastDay);
  const [programme, ...descendants] = await presentProgrammes(
    context,
    [stored, ...family.descendants],
    await readableTasks(connection, scope),
    pastDay,
  );
  const editing = scopeOf(actor, programmePermissions["programme:edit"], today(clock));
  return ok({
    programme: programme!,
    ancestors: family.ancestors.map(({ id, title }) => ({ id, title })),
    descendants,
    mayEdit:
      editing.kind === "instance" ||
      (await isWithin(connection, [stored.owner_unit_id], editing.rootUnitIds)),
  });
}
