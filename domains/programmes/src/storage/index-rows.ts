import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { ProgrammeId, TaskId } from "../ids.ts";

/** What the search index needs to know of a task. */
export interface TaskToIndex {
  readonly id: TaskId;
  readonly leadUnitId: UnitId;
  readonly programmeId: ProgrammeId | null;
  readonly title: string;
  readonly content: string | null;
  readonly product: string | null;
  readonly assignedOn: CivilDate;
  readonly dueOn: CivilDate | null;
  /** Every unit that plays a part: assigning, lead, supporting. */
  readonly unitIds: readonly UnitId[];
}

export async function selectTasksToIndex(
  connection: Connection,
  ids: readonly TaskId[],
): Promise<readonly TaskToIndex[]> {
  const { rows } = await sql<TaskToIndex>`
    select task.id, lead_unit_id as "leadUnitId", programme_id as "programmeId", title, content, product,
      assigned_on as "assignedOn", due_on as "dueOn",
      array(
        select assigning_unit_id union select lead_unit_id
        union select unit_id from task_supporting_unit where task_id = task.id)::text[] as "unitIds"
    from task where id = any(${[...ids]}::uuid[])`.execute(connection);
  return rows;
}
