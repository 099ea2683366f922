import { writeCalendar } from "../rules/icalendar.ts";
import { latenessWords, stateWords } from "../rules/task-words.ts";
import type { TaskRow } from "../task-schemas.ts";

/** Due dates as a calendar to take out; a suspended or ended task is not on it. */
export function writeTaskCalendar(tasks: readonly TaskRow[], madeAt: Date): string {
  const days = tasks.flatMap((task) => {
    if (task.dueOn === null || task.lateness === "paused") return [];
    const description = [
      `Chủ trì: ${task.leadUnit.name}`,
      `Giao: ${task.assigningUnit.name}`,
      task.restsOn === null ? null : `Căn cứ: ${task.restsOn.label}`,
      task.product === null ? null : `Sản phẩm: ${task.product}`,
      `Trạng thái: ${stateWords[task.state].vi}, ${latenessWords[task.lateness].vi}`,
    ];
    return [
      {
        uid: `${task.id}@nhiemky`,
        on: task.dueOn,
        summary: task.title,
        description: description.filter((line) => line !== null).join("\n"),
        url: null,
      },
    ];
  });
  return writeCalendar("Nhiệm vụ", days, madeAt);
}
