import type { ActionContext } from "@nhiemky/access-control";
import { addDays, expectOk, today } from "@nhiemky/kernel";
import { assignTask, requestExplanation } from "@nhiemky/programmes";
import { type CurrentTask, exampleInvented, inventedMark } from "./example-invented.ts";
import { type ExampleWorld, from, onDay } from "./example-world.ts";
import { followCourse } from "./follow-course.ts";
import { currentPlan } from "./load-cascades.ts";

/** Invented work of the weeks around the load, so that the first page has late, moved and next; returns how many. */
export async function loadCurrentTasks(context: ActionContext, world: ExampleWorld): Promise<number> {
  let count = 0;
  for (const task of exampleInvented.currentTasks) count += await loadOne(context, world, task);
  const { unit, daysAgo, dueInDays } = exampleInvented.explanation;
  const day = today(context.clock);
  const asked = await requestExplanation(onDay(context, addDays(day, -daysAgo)), {
    askedUnitId: from(world.grassroots, unit),
    taskId: null,
    clauseId: from(world.documents, currentPlan).clauseIds[0] ?? null,
    question: `Vì sao hồ sơ đảng viên chưa cập nhật xong? (${inventedMark.toLowerCase()})`,
    dueOn: addDays(day, dueInDays),
  });
  expectOk(asked, "the example's request for explanation");
  return count;
}

async function loadOne(context: ActionContext, world: ExampleWorld, task: CurrentTask): Promise<number> {
  const day = today(context.clock);
  const assignedOn = addDays(day, -task.assignedDaysAgo);
  const dueOn = addDays(day, task.dueInDays);
  const units = [...world.grassroots]
    .filter(([number]) => task.units.from <= number && number <= task.units.to)
    .map(([, unitId]) => unitId);
  const clauseId =
    task.clause === null ? undefined : from(world.documents, currentPlan).clauseIds[task.clause];
  const assigned = await assignTask(onDay(context, assignedOn), {
    assigningUnitId: from(world.units, "hanoi-bloc"),
    leadUnitIds: units,
    supportingUnitIds: [],
    programmeId: null,
    restsOn: clauseId === undefined ? null : { kind: "clause", clauseId },
    title: `${task.title} (minh họa)`,
    content: inventedMark,
    product: task.product,
    contactPoint: null,
    priority: task.priority,
    assignedOn,
    due: { kind: "once", dueOn },
  });
  const { taskIds } = expectOk(assigned, task.title);
  for (const [index, id] of taskIds.entries()) {
    const course = task.courses[index % task.courses.length] ?? "assigned";
    await followCourse(context, { id, assignedOn, dueOn }, course, { until: day, scatter: index });
  }
  return taskIds.length;
}
