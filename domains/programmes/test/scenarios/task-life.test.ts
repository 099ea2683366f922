import { addDays, civilDate, expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { beforeEach, describe, expect, test } from "vitest";
import { readEvidence } from "../../src/actions/read-evidence.ts";
import {
  acknowledgeTask,
  amendTask,
  assignTask,
  cancelTask,
  changeTaskDue,
  confirmTask,
  readTask,
  reassignTask,
  remindTask,
  reportCompletion,
  reportContribution,
  reportProgress,
  resumeTask,
  returnTask,
  suspendTask,
} from "../../src/index.ts";
import {
  givenDocument,
  givenTask,
  newTask,
  refusalOf,
  somebody,
  type TaskWorld,
  taskWorld,
  workday,
} from "../task-world.ts";

const { connection } = await testDatabase();
const world: TaskWorld = await taskWorld(connection);
const { context, clock, bloc, first, second, cell } = world;

beforeEach(() => clock.set(workday));

async function detail(taskId: Parameters<typeof readTask>[1]) {
  return expectOk(await readTask(context, taskId), "the task is there");
}

const photo = { name: "ảnh hội nghị.jpg", mediaType: "image/jpeg", content: Buffer.from("một tấm ảnh") };

describe("từ giao đến xác nhận", () => {
  test("giao, tiếp nhận, báo tiến độ, báo hoàn thành, trả lại, báo lại, xác nhận: quá trình giữ đủ từng bước", async () => {
    const { documentId, clauseIds } = await givenDocument(world, 1);
    const taskId = await givenTask(world, {
      supportingUnitIds: [second],
      restsOn: { kind: "clause", clauseId: clauseIds[0]! },
      product: "Kế hoạch",
    });
    expect(await detail(taskId)).toMatchObject({
      state: "assigned",
      reportStatus: "not-started",
      leadUnit: { name: "Đảng bộ cơ sở 01" },
      supportingUnits: [{ name: "Đảng bộ cơ sở 02" }],
      restsOn: { kind: "clause", documentId, label: "12-CTr/ĐUK, 1" },
    });

    expectOk(await acknowledgeTask(context, taskId, "Trần Thị Đầu Mối"), "tiếp nhận");
    const report = { text: "Đã khảo sát 12 chi bộ", percent: 40, evidence: [photo] };
    expectOk(await reportProgress(context, taskId, report), "báo tiến độ");
    expect(await detail(taskId)).toMatchObject({
      state: "started",
      percent: 40,
      contactPoint: "Trần Thị Đầu Mối",
    });

    expectOk(await reportCompletion(context, taskId, { text: "Đã xong", evidence: [] }), "báo hoàn thành");
    expect(await detail(taskId)).toMatchObject({
      state: "completed",
      completedOn: "2026-03-02",
      percent: 100,
    });
    expectOk(await returnTask(context, taskId, "Thiếu phụ lục"), "trả lại");
    expect(await detail(taskId)).toMatchObject({ state: "returned", completedOn: null });

    clock.set("2026-04-01T02:00:00Z");
    expect((await detail(taskId)).lateness).toBe("overdue");
    expectOk(await reportCompletion(context, taskId, { text: "Đã bổ sung", evidence: [] }), "báo lại");
    expectOk(await confirmTask(context, taskId, null), "xác nhận");
    const finished = await detail(taskId);
    expect(finished).toMatchObject({
      state: "confirmed",
      lateness: "late",
      daysLate: 1,
      reportStatus: "completed-late",
    });
    expect(finished.entries.map((entry) => entry.kind)).toEqual([
      "confirm",
      "report-completion",
      "return",
      "report-completion",
      "report-progress",
      "acknowledge",
      "assign",
    ]);
    const evidence = finished.entries.find((entry) => entry.kind === "report-progress")!.evidence[0]!;
    expect(evidence).toMatchObject({ name: "ảnh hội nghị.jpg", sizeBytes: photo.content.length });
    const file = expectOk(await readEvidence(context, evidence.id), "minh chứng đọc lại được");
    expect(file.content).toEqual(photo.content);
  });

  test("đơn vị phối hợp báo phần việc của mình, không đổi trạng thái và tỷ lệ", async () => {
    const taskId = await givenTask(world, { supportingUnitIds: [second] });
    const scope = { kind: "units", rootUnitIds: [second] } as const;
    expectOk(
      await reportContribution(context, taskId, scope, { text: "Đã góp ý", evidence: [] }),
      "phối hợp",
    );
    const after = await detail(taskId);
    expect(after).toMatchObject({ state: "assigned", percent: null });
    expect(after.entries[0]).toMatchObject({ kind: "contribute", unit: { id: second }, text: "Đã góp ý" });
  });

  test("báo cáo trống bị từ chối", async () => {
    const taskId = await givenTask(world);
    const empty = { text: null, percent: null, evidence: [] };
    expect(refusalOf(await reportProgress(context, taskId, empty))).toBe("TASK_REPORT_EMPTY");
    expect(refusalOf(await reportCompletion(context, taskId, empty))).toBe("TASK_REPORT_EMPTY");
  });

  test("tạm dừng rồi tiếp tục: trở lại đúng trạng thái, thời gian dừng không tính trễ", async () => {
    const taskId = await givenTask(world);
    expectOk(await acknowledgeTask(context, taskId, null), "tiếp nhận");
    expectOk(await suspendTask(context, taskId, "Chờ hướng dẫn của cấp trên"), "tạm dừng");
    clock.set("2026-05-01T02:00:00Z");
    expect(await detail(taskId)).toMatchObject({ lateness: "paused", reportStatus: "suspended" });
    expectOk(await resumeTask(context, taskId, null), "tiếp tục");
    expect(await detail(taskId)).toMatchObject({ state: "acknowledged", lateness: "overdue" });
  });

  test("không còn phù hợp: hết việc, không tính trễ", async () => {
    const taskId = await givenTask(world);
    expectOk(await cancelTask(context, taskId, "Văn bản căn cứ hết hiệu lực"), "không còn phù hợp");
    clock.set("2026-05-01T02:00:00Z");
    expect(await detail(taskId)).toMatchObject({ lateness: "paused", reportStatus: "no-longer-applicable" });
  });

  test("đổi hạn giữ cả hai ngày; hạn trước ngày giao bị từ chối", async () => {
    const taskId = await givenTask(world);
    const dueOn = civilDate("2026-04-15");
    expectOk(await changeTaskDue(context, taskId, { dueOn, reason: "Lùi theo lịch họp" }), "đổi hạn");
    const after = await detail(taskId);
    expect(after.dueOn).toBe(dueOn);
    expect(after.entries[0]).toMatchObject({ kind: "change-due", dueBefore: "2026-03-31", dueAfter: dueOn });
    const early = { dueOn: civilDate("2026-03-01"), reason: "Nhầm" };
    expect(refusalOf(await changeTaskDue(context, taskId, early))).toBe("TASK_DUE_BEFORE_ASSIGNED");
  });

  test("đôn đốc để lại lời nhắc, không đổi trạng thái", async () => {
    const taskId = await givenTask(world);
    expectOk(await remindTask(context, taskId, "Còn ba ngày"), "đôn đốc");
    expect(await detail(taskId)).toMatchObject({
      state: "assigned",
      entries: [{ kind: "remind", text: "Còn ba ngày" }, { kind: "assign" }],
    });
  });

  test("sửa nội dung: điều không nhắc đến thì giữ nguyên", async () => {
    const taskId = await givenTask(world, { product: "Kế hoạch", content: "Chi tiết" });
    expectOk(
      await amendTask(context, taskId, { title: "Tên mới", product: null, supportingUnitIds: [second] }),
      "sửa",
    );
    expect(await detail(taskId)).toMatchObject({
      title: "Tên mới",
      product: null,
      content: "Chi tiết",
      supportingUnits: [{ id: second }],
    });
    expect(refusalOf(await amendTask(context, taskId, { supportingUnitIds: [first] }))).toBe(
      "TASK_LEAD_SUPPORTS_ITSELF",
    );
  });

  test("chuyển đơn vị chủ trì: đơn vị mới tiếp nhận lại từ đầu", async () => {
    const taskId = await givenTask(world, { supportingUnitIds: [second] });
    expectOk(await acknowledgeTask(context, taskId, "Người cũ"), "tiếp nhận");
    expect(refusalOf(await reassignTask(context, taskId, { leadUnitId: first, reason: "Nhầm" }))).toBe(
      "TASK_SAME_LEAD",
    );
    expectOk(await reassignTask(context, taskId, { leadUnitId: second, reason: "Đúng chức năng" }), "chuyển");
    expect(await detail(taskId)).toMatchObject({
      state: "assigned",
      leadUnit: { id: second },
      supportingUnits: [],
      contactPoint: null,
    });
  });
});

describe("giao đúng chỗ, đúng ngày", () => {
  test("chỉ giao trong hệ thống của mình, kể cả đơn vị phối hợp", async () => {
    const upward = newTask(world, { assigningUnitId: first, leadUnitIds: [bloc] });
    expect(refusalOf(await assignTask(context, upward))).toBe("TASK_UNIT_OUTSIDE_SUBTREE");
    const sideways = newTask(world, {
      assigningUnitId: first,
      leadUnitIds: [cell],
      supportingUnitIds: [second],
    });
    expect(refusalOf(await assignTask(context, sideways))).toBe("TASK_UNIT_OUTSIDE_SUBTREE");
    const own = newTask(world, { assigningUnitId: first, leadUnitIds: [first, cell] });
    expect(expectOk(await assignTask(context, own), "giao trong nội bộ").taskIds).toHaveLength(2);
  });

  test("hạn trước ngày giao, ngày giao chưa đến, căn cứ không tồn tại: mỗi lỗi một mã", async () => {
    const due = { kind: "once", dueOn: addDays(civilDate("2026-03-02"), -1) } as const;
    expect(refusalOf(await assignTask(context, newTask(world, { due })))).toBe("TASK_DUE_BEFORE_ASSIGNED");
    const assignedOn = civilDate("2026-03-03");
    expect(refusalOf(await assignTask(context, newTask(world, { assignedOn })))).toBe(
      "TASK_ASSIGNED_IN_FUTURE",
    );
    const restsOn = { kind: "clause", clauseId: "018f0000-0000-7000-8000-000000000000" as never } as const;
    expect(refusalOf(await assignTask(context, newTask(world, { restsOn })))).toBe("TASK_RESTS_ON_UNKNOWN");
    const programmeId = "018f0000-0000-7000-8000-000000000000" as never;
    expect(refusalOf(await assignTask(context, newTask(world, { programmeId })))).toBe(
      "TASK_PROGRAMME_UNKNOWN",
    );
  });

  test("nhập muộn một chỉ đạo cũ: ngày giao là ngày của chỉ đạo, nhiệm vụ quá hạn ngay", async () => {
    const assignedOn = civilDate("2019-07-30");
    const due = { kind: "once", dueOn: civilDate("2019-08-09") } as const;
    const taskId = await givenTask(world, {
      assignedOn,
      due,
      restsOn: { kind: "meeting", meetingId: null, label: "Phiên họp Ban Chỉ đạo thử nghiệm" },
    });
    expect(await detail(taskId)).toMatchObject({
      lateness: "overdue",
      restsOn: { kind: "meeting", label: "Phiên họp Ban Chỉ đạo thử nghiệm" },
    });
  });

  test("nhiều đơn vị chủ trì thì mỗi đơn vị một nhiệm vụ riêng", async () => {
    const assigned = expectOk(
      await assignTask(context, newTask(world, { leadUnitIds: [first, second, first] })),
      "giao",
    );
    expect(assigned.taskIds).toHaveLength(2);
  });
});

test("người đọc thấy mình được làm gì: cấp trên quyết định, đơn vị trả lời, đơn vị phối hợp góp", async () => {
  const taskId = await givenTask(world, { supportingUnitIds: [second] });
  const seenBy = async (actor: TaskWorld["context"]["actor"]) =>
    expectOk(await readTask({ ...context, actor }, taskId), "đọc").mayAct;
  const nothing = { manage: false, decide: false, answer: false, contribute: false, ask: false };
  expect(await seenBy(somebody("unit-clerk", first))).toEqual({ ...nothing, answer: true });
  expect(await seenBy(somebody("unit-clerk", second))).toEqual({ ...nothing, contribute: true });
  expect(await seenBy(somebody("leader", bloc))).toEqual({ ...nothing, decide: true, ask: true });
  expect(await seenBy(somebody("reader", bloc))).toEqual(nothing);
  expect(await seenBy(somebody("unit-secretary", first))).toEqual({ ...nothing, answer: true, ask: true });
});
