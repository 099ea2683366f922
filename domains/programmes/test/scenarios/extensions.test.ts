import { civilDate, expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { beforeEach, expect, test } from "vitest";
import type { ExtensionId, TaskId } from "../../src/ids.ts";
import {
  changeTaskDue,
  decideExtension,
  readTask,
  reportCompletion,
  requestExtension,
} from "../../src/index.ts";
import { givenTask, refusalOf, taskWorld, workday } from "../task-world.ts";

const { connection } = await testDatabase();
const world = await taskWorld(connection);
const { context, clock } = world;
const april = { requestedDueOn: civilDate("2026-04-15"), reason: "Chờ số liệu của cấp dưới" };

beforeEach(() => clock.set(workday));

async function detail(taskId: TaskId) {
  return expectOk(await readTask(context, taskId), "đọc");
}
async function asked(taskId: TaskId, request = april): Promise<ExtensionId> {
  return expectOk(await requestExtension(context, taskId, request), "xin gia hạn");
}

test("xin, không cho, xin lại, cho với ngày khác: lịch sử giữ đủ hai lần, hạn đổi một lần", async () => {
  const taskId = await givenTask(world);
  const first = await asked(taskId);
  expect(await detail(taskId)).toMatchObject({
    dueOn: "2026-03-31",
    hasPendingExtension: true,
    reportStatus: "extension-requested",
  });
  expectOk(
    await decideExtension(context, taskId, first, { decision: "refused", reason: "Giữ tiến độ" }),
    "không cho",
  );
  expect(await detail(taskId)).toMatchObject({ dueOn: "2026-03-31", hasPendingExtension: false });

  const second = await asked(taskId);
  clock.set("2026-03-05T02:00:00Z");
  const granted = { decision: "granted", dueOn: civilDate("2026-04-10"), reason: null } as const;
  expectOk(await decideExtension(context, taskId, second, granted), "cho");
  const after = await detail(taskId);
  expect(after.dueOn).toBe("2026-04-10");
  expect(after.extensions).toEqual([
    expect.objectContaining({
      requestedDueOn: "2026-04-15",
      dueBefore: "2026-03-31",
      dueAfter: "2026-04-10",
      decision: "granted",
      decidedOn: "2026-03-05",
    }),
    expect.objectContaining({ decision: "refused", decisionReason: "Giữ tiến độ", dueAfter: null }),
  ]);
  expect(after.entries[0]).toMatchObject({
    kind: "decide-extension",
    dueBefore: "2026-03-31",
    dueAfter: "2026-04-10",
  });
});

test("mỗi lần một đề nghị; đã quyết định thì không quyết định lại", async () => {
  const taskId = await givenTask(world);
  const extensionId = await asked(taskId);
  expect(refusalOf(await requestExtension(context, taskId, april))).toBe("TASK_EXTENSION_PENDING");
  const refused = { decision: "refused", reason: "Không" } as const;
  expectOk(await decideExtension(context, taskId, extensionId, refused), "quyết định");
  expect(refusalOf(await decideExtension(context, taskId, extensionId, refused))).toBe(
    "TASK_EXTENSION_DECIDED",
  );
});

test("ngày xin và ngày cho phải sau hạn; nhiệm vụ chưa có hạn thì không có gì để gia hạn", async () => {
  const taskId = await givenTask(world);
  const same = { ...april, requestedDueOn: civilDate("2026-03-31") };
  expect(refusalOf(await requestExtension(context, taskId, same))).toBe("TASK_EXTENSION_NOT_LATER");
  const extensionId = await asked(taskId);
  const earlier = { decision: "granted", dueOn: civilDate("2026-03-31"), reason: null } as const;
  expect(refusalOf(await decideExtension(context, taskId, extensionId, earlier))).toBe(
    "TASK_EXTENSION_NOT_LATER",
  );
  const undated = await givenTask(world, { due: { kind: "once", dueOn: null } });
  expect(refusalOf(await requestExtension(context, undated, april))).toBe("TASK_UNDATED");
});

test("đề nghị của nhiệm vụ này không quyết định được qua nhiệm vụ khác", async () => {
  const extensionId = await asked(await givenTask(world));
  const other = await givenTask(world);
  const refused = { decision: "refused", reason: "Không" } as const;
  expect(refusalOf(await decideExtension(context, other, extensionId, refused))).toBe(
    "TASK_EXTENSION_NOT_FOUND",
  );
});

test("cấp trên đổi hạn trong lúc chờ: vẫn quyết định được, so với hạn mới", async () => {
  const taskId = await givenTask(world);
  const extensionId = await asked(taskId);
  const earlier = { dueOn: civilDate("2026-03-20"), reason: "Họp sớm hơn" };
  expectOk(await changeTaskDue(context, taskId, earlier), "đổi hạn");
  const granted = { decision: "granted", dueOn: civilDate("2026-03-25"), reason: null } as const;
  expectOk(await decideExtension(context, taskId, extensionId, granted), "cho");
  expect((await detail(taskId)).dueOn).toBe("2026-03-25");
});

test("đã quá hạn mà đang xin gia hạn thì vẫn là quá hạn; được cho thì hết", async () => {
  const taskId = await givenTask(world);
  clock.set("2026-04-02T02:00:00Z");
  const extensionId = await asked(taskId);
  expect(await detail(taskId)).toMatchObject({ lateness: "overdue", reportStatus: "overdue", daysLate: 2 });
  const granted = { decision: "granted", dueOn: civilDate("2026-04-10"), reason: null } as const;
  expectOk(await decideExtension(context, taskId, extensionId, granted), "cho");
  clock.set("2026-04-09T02:00:00Z");
  expectOk(await reportCompletion(context, taskId, { text: "Xong", evidence: [] }), "hoàn thành");
  expect(await detail(taskId)).toMatchObject({ lateness: "on-time", reportStatus: "completed-on-time" });
});
