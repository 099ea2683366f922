import type { Connection } from "@nhiemky/database";
import { addReaderPairs, addReaders, indexEntries, replaceReaders } from "@nhiemky/search-index";
import type { TaskId } from "../ids.ts";
import { selectTasksToIndex } from "../storage/index-rows.ts";
import type { StoredProgramme } from "../storage/programme-rows.ts";

/** Puts tasks just assigned into the search index, readable by every unit that plays a part in them. */
export async function indexNewTasks(connection: Connection, taskIds: readonly TaskId[]): Promise<void> {
  const tasks = await selectTasksToIndex(connection, taskIds);
  const pairs = tasks.flatMap((task) => task.unitIds.map((unitId) => ({ id: task.id, unitId })));
  await addReaderPairs(
    connection,
    pairs.map((pair) => pair.id),
    pairs.map((pair) => pair.unitId),
  );
  await indexEntries(connection, tasks.map(searchEntry));
  const ofProgrammes = tasks.flatMap(({ programmeId, unitIds }) =>
    programmeId === null ? [] : unitIds.map((unitId) => ({ programmeId, unitId })),
  );
  await addReaderPairs(
    connection,
    ofProgrammes.map((pair) => pair.programmeId),
    ofProgrammes.map((pair) => pair.unitId),
  );
}

/** The same for a task whose words or units changed: who plays no part any more reads no more. */
export async function indexChangedTask(connection: Connection, taskId: TaskId): Promise<void> {
  const [task] = await selectTasksToIndex(connection, [taskId]);
  if (task === undefined) return;
  await replaceReaders(connection, taskId, task.unitIds);
  await indexEntries(connection, [searchEntry(task)]);
  if (task.programmeId !== null) await addReaders(connection, [task.programmeId], task.unitIds);
}

/** Puts a programme into the search index, readable by its owner; units with a task in it are added with the task. */
export async function indexProgramme(
  connection: Connection,
  programme: Pick<StoredProgramme, "id" | "owner_unit_id" | "title" | "content" | "from_on">,
): Promise<void> {
  const { id, owner_unit_id, title, content, from_on } = programme;
  await addReaderPairs(connection, [id], [owner_unit_id]);
  await indexEntries(connection, [
    {
      kind: "programme",
      id,
      recordId: id,
      unitId: owner_unit_id,
      title,
      text: content ?? "",
      occurredOn: from_on,
    },
  ]);
}

function searchEntry(task: Awaited<ReturnType<typeof selectTasksToIndex>>[number]) {
  return {
    kind: "task",
    id: task.id,
    recordId: task.id,
    unitId: task.leadUnitId,
    title: task.title,
    text: [task.content, task.product].filter((part) => part !== null).join("\n"),
    occurredOn: task.dueOn ?? task.assignedOn,
  };
}
