import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import { type CivilDate, today } from "@nhiemky/kernel";
import { scopeOfLists } from "@nhiemky/org-structure";
import type { RawBuilder, SqlBool } from "kysely";
import type { ProgrammeRow } from "../programme-schemas.ts";
import {
  countTasksOfProgrammes,
  programmeTerms,
  type StoredProgramme,
  selectProgrammes,
} from "../storage/programme-rows.ts";
import { gatherReadableTasks } from "../storage/readable-tasks.ts";
import { emptyCounts } from "../storage/task-rows.ts";
import { describeRestsOn } from "./describe-rests-on.ts";
import { latenessThresholds } from "./lateness-thresholds.ts";
import { pastDayOf } from "./past-day.ts";
import { nameUnits } from "./present-tasks.ts";

/**
 * Rows with names, and with the reader's tasks in each programme by lateness (`readable` null: all tasks), as they
 * stand or as they stood on a day gone by.
 */
export async function presentProgrammes(
  context: ActionContext,
  programmes: readonly StoredProgramme[],
  readable: RawBuilder<SqlBool> | null,
  pastDay: CivilDate | null,
): Promise<ProgrammeRow[]> {
  const { connection, clock } = context;
  const on = pastDay ?? today(clock);
  const nameOf = await nameUnits(
    connection,
    programmes.map((programme) => programme.owner_unit_id),
    on,
  );
  const restsOnOf = await describeRestsOn(connection, programmes);
  const counted = await countTasksOfProgrammes(
    connection,
    programmes.map((programme) => programme.id),
    {
      readable,
      on,
      thresholds: await latenessThresholds(connection, on),
    },
    pastDay,
  );
  const countsOf = Map.groupBy(counted, (row) => row.programme_id);
  return programmes.map((programme) => {
    const taskCounts = emptyCounts();
    for (const { lateness, count } of countsOf.get(programme.id) ?? []) taskCounts[lateness] = count;
    return {
      id: programme.id,
      kind: programme.kind,
      parentId: programme.parent_id,
      ownerUnit: nameOf(programme.owner_unit_id),
      term: programme.term,
      title: programme.title,
      content: programme.content,
      fromOn: programme.from_on,
      toOn: programme.to_on,
      position: programme.position,
      restsOn: restsOnOf(programme),
      taskCounts,
    };
  });
}

/** The board of a term: the latest one unless asked otherwise. */
export async function listProgrammes(
  context: ActionContext,
  scope: Scope,
  asked: {
    readonly term: string | null;
    readonly ownerUnitId: UnitId | null;
    readonly on: CivilDate | null;
  },
): Promise<{ readonly rows: ProgrammeRow[]; readonly terms: string[] }> {
  const { connection } = context;
  const terms = await programmeTerms(connection);
  const term = asked.term ?? terms[0] ?? null;
  const owner = await scopeOfLists(connection, scope);
  const readable = owner === null ? null : { owner, task: await gatherReadableTasks(connection, owner) };
  const pastDay = pastDayOf(context, asked.on);
  const programmes = await selectProgrammes(connection, { ...asked, term, pastDay }, readable);
  const rows = await presentProgrammes(context, programmes, readable?.task ?? null, pastDay);
  return { rows, terms: [...terms] };
}
