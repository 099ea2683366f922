import { civilDate, expectOk, type Result } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { describe, expect, test } from "vitest";
import type { TaskId } from "../../src/ids.ts";
import {
  acknowledgeTask,
  amendTask,
  cancelTask,
  changeTaskDue,
  confirmTask,
  decideExtension,
  readTask,
  reassignTask,
  remindTask,
  reportCompletion,
  reportProgress,
  requestExtension,
  resumeTask,
  returnTask,
  suspendTask,
} from "../../src/index.ts";
import { type TaskState, type TaskVerb, taskStates, taskVerbs } from "../../src/rules/task-state.ts";
import { givenTask, refusalOf, taskWorld } from "../task-world.ts";

const { connection } = await testDatabase();
const world = await taskWorld(connection);
const { context, second } = world;
const report = { text: "Đã làm", percent: 50, evidence: [] };
const later = { requestedDueOn: civilDate("2026-04-30"), reason: "Chờ số liệu" };

/** The steps that lead from a task just given to a state. */
const paths: Readonly<Record<TaskState, readonly ((taskId: TaskId) => Promise<Result<unknown>>)[]>> = {
  assigned: [],
  acknowledged: [(id) => acknowledgeTask(context, id, null)],
  started: [(id) => reportProgress(context, id, report)],
  completed: [(id) => reportCompletion(context, id, report)],
  returned: [(id) => reportCompletion(context, id, report), (id) => returnTask(context, id, "Thiếu")],
  confirmed: [(id) => reportCompletion(context, id, report), (id) => confirmTask(context, id, null)],
  suspended: [(id) => suspendTask(context, id, "Chờ")],
  cancelled: [(id) => cancelTask(context, id, "Hết hiệu lực")],
};

async function perform(verb: TaskVerb, taskId: TaskId): Promise<Result<unknown>> {
  switch (verb) {
    case "acknowledge":
      return acknowledgeTask(context, taskId, null);
    case "report-progress":
      return reportProgress(context, taskId, report);
    case "report-completion":
      return reportCompletion(context, taskId, report);
    case "return":
      return returnTask(context, taskId, "Thiếu");
    case "confirm":
      return confirmTask(context, taskId, null);
    case "suspend":
      return suspendTask(context, taskId, "Chờ");
    case "resume":
      return resumeTask(context, taskId, null);
    case "cancel":
      return cancelTask(context, taskId, "Hết hiệu lực");
    case "request-extension":
      return requestExtension(context, taskId, later);
    case "decide-extension": {
      const [extension] = expectOk(await readTask(context, taskId), "đọc").extensions;
      return decideExtension(context, taskId, extension!.id as never, {
        decision: "refused",
        reason: "Không",
      });
    }
    case "amend":
      return amendTask(context, taskId, { title: "Tên khác" });
    case "change-due":
      return changeTaskDue(context, taskId, { dueOn: civilDate("2026-05-31"), reason: "Lùi" });
    case "remind":
      return remindTask(context, taskId, null);
    case "reassign":
      return reassignTask(context, taskId, { leadUnitId: second, reason: "Đúng chức năng" });
  }
}

/** What each verb leads to, written out by hand from the field's words; a state that is not named refuses. */
const expected: Readonly<Record<TaskVerb, Partial<Record<TaskState, TaskState>>>> = {
  acknowledge: { assigned: "acknowledged" },
  "report-progress": {
    assigned: "started",
    acknowledged: "started",
    started: "started",
    returned: "returned",
  },
  "report-completion": {
    assigned: "completed",
    acknowledged: "completed",
    started: "completed",
    returned: "completed",
  },
  return: { completed: "returned", confirmed: "returned" },
  confirm: { completed: "confirmed" },
  suspend: { assigned: "suspended", acknowledged: "suspended", started: "suspended", returned: "suspended" },
  resume: { suspended: "assigned" },
  cancel: {
    assigned: "cancelled",
    acknowledged: "cancelled",
    started: "cancelled",
    returned: "cancelled",
    completed: "cancelled",
    suspended: "cancelled",
  },
  "request-extension": {
    assigned: "assigned",
    acknowledged: "acknowledged",
    started: "started",
    returned: "returned",
  },
  "decide-extension": {
    assigned: "assigned",
    acknowledged: "acknowledged",
    started: "started",
    returned: "returned",
    suspended: "suspended",
  },
  amend: {
    assigned: "assigned",
    acknowledged: "acknowledged",
    started: "started",
    returned: "returned",
    completed: "completed",
    suspended: "suspended",
  },
  "change-due": {
    assigned: "assigned",
    acknowledged: "acknowledged",
    started: "started",
    returned: "returned",
    suspended: "suspended",
  },
  remind: { assigned: "assigned", acknowledged: "acknowledged", started: "started", returned: "returned" },
  reassign: {
    assigned: "assigned",
    acknowledged: "assigned",
    started: "assigned",
    returned: "assigned",
    suspended: "suspended",
  },
};

describe.each(taskStates)("nhiệm vụ ở trạng thái %s", (state) => {
  test.each(taskVerbs)("%s", async (verb) => {
    const taskId = await givenTask(world);
    if (verb === "decide-extension") expectOk(await requestExtension(context, taskId, later), "xin trước");
    for (const step of paths[state]) expectOk(await step(taskId), `đưa đến ${state}`);
    const before = expectOk(await readTask(context, taskId), "đọc");
    expect(before.state).toBe(state);

    const outcome = await perform(verb, taskId);

    const after = expectOk(await readTask(context, taskId), "đọc lại");
    const next = expected[verb][state];
    if (next === undefined) {
      expect(refusalOf(outcome)).toBe("TASK_STATE_FORBIDS");
      expect(after).toEqual(before);
    } else {
      expectOk(outcome, `${verb} được phép`);
      expect(after.state).toBe(next);
      expect(after.entries[0]).toMatchObject({ kind: verb, fromState: state, toState: next });
    }
    expect(before.allowedVerbs.includes(verb)).toBe(next !== undefined);
  });
});
