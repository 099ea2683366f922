import type { ActionContext } from "@nhiemky/access-control";
import { addDays, type CivilDate, daysBetween, expectOk, type Result } from "@nhiemky/kernel";
import {
  acknowledgeTask,
  confirmTask,
  reportCompletion,
  reportProgress,
  requestExtension,
  returnTask,
} from "@nhiemky/programmes";
import type { TaskId } from "@nhiemky/programmes/contract";
import { type Course, inventedMark } from "./example-invented.ts";
import { onDay } from "./example-world.ts";

export interface InventedTask {
  readonly id: TaskId;
  readonly assignedOn: CivilDate;
  readonly dueOn: CivilDate;
}

/**
 * Takes a task along an invented course, one verb after another, the last ones within the week before `until`, so that
 * something has moved.
 * @param scatter spreads the days of many tasks a little
 */
export async function followCourse(
  context: ActionContext,
  task: InventedTask,
  course: Course,
  { until, scatter }: { readonly until: CivilDate; readonly scatter: number },
): Promise<void> {
  if (course === "assigned") return;
  const acknowledgedOn = addDays(task.assignedOn, 1 + (scatter % 3));
  const daysBefore = (days: number) => {
    const day = addDays(until, -days);
    return daysBetween(acknowledgedOn, day) > 0 ? day : acknowledgedOn;
  };
  const step = async (day: CivilDate, take: (then: ActionContext) => Promise<Result<unknown>>) => {
    expectOk(await take(onDay(context, day)), `course ${course}`);
  };
  const text = inventedMark;
  const progress = (percent: number) =>
    step(daysBefore(2 + (scatter % 5)), (then) =>
      reportProgress(then, task.id, { text, percent, evidence: [] }),
    );
  const complete = () =>
    step(daysBefore(1 + (scatter % 2)), (then) => reportCompletion(then, task.id, { text, evidence: [] }));

  await step(acknowledgedOn, (then) => acknowledgeTask(then, task.id, null));
  switch (course) {
    case "acknowledged":
      return;
    case "extension":
      await progress(40);
      return step(daysBefore(1), (then) =>
        requestExtension(then, task.id, { requestedDueOn: addDays(task.dueOn, 10), reason: text }),
      );
    case "completed":
      return complete();
    case "confirmed":
      await complete();
      return step(daysBefore(0), (then) => confirmTask(then, task.id, text));
    case "returned":
      await complete();
      return step(daysBefore(0), (then) => returnTask(then, task.id, text));
    default:
      return progress(Number(course.slice("started-".length)));
  }
}
