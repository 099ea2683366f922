import { civilDate, expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { ClauseAssignments } from "../../src/bulk-routes.ts";
import {
  assignClauses,
  assignTask,
  changeTasksDue,
  confirmTasks,
  endRepetition,
  listTasks,
  previewClauseAssignments,
  readTask,
  remindTasks,
  reportCompletion,
} from "../../src/index.ts";
import { taskFilterSchema } from "../../src/task-list-routes.ts";
import { givenDocument, givenTask, newTask, refusalOf, taskWorld } from "../task-world.ts";

const { connection } = await testDatabase();
const world = await taskWorld(connection);
const { context, bloc, first, second, cell } = world;
const ofBloc = { kind: "units", rootUnitIds: [bloc] } as const;

async function auditCount(event: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from audit_entry where event = ${event}`.execute(connection);
  return rows[0]!.count;
}

describe("nhiều nhiệm vụ một lúc", () => {
  test("xác nhận cả loạt: một giao dịch, một dòng nhật ký", async () => {
    const taskIds = [await givenTask(world), await givenTask(world, { leadUnitIds: [second] })];
    for (const id of taskIds)
      expectOk(await reportCompletion(context, id, { text: "Xong", evidence: [] }), "báo");
    const before = await auditCount("task.confirmed");
    expect(expectOk(await confirmTasks(context, ofBloc, taskIds, null), "xác nhận")).toEqual({
      changedCount: 2,
    });
    expect(await auditCount("task.confirmed")).toBe(before + 1);
    expect(expectOk(await readTask(context, taskIds[1]!), "đọc").state).toBe("confirmed");
  });

  test("một dòng vướng thì không dòng nào đổi, và từng dòng vướng được nêu tên", async () => {
    const done = await givenTask(world);
    expectOk(await reportCompletion(context, done, { text: "Xong", evidence: [] }), "báo");
    const notDone = await givenTask(world);
    const ofOther = await givenTask(world, { assigningUnitId: first, leadUnitIds: [cell] });
    const scope = { kind: "units", rootUnitIds: [second] } as const;
    const missing = "018f0000-0000-7000-8000-000000000000" as never;

    const outcome = await confirmTasks(context, ofBloc, [done, notDone, missing], null);
    expect(outcome).toMatchObject({
      ok: false,
      error: {
        code: "TASK_BULK_PROBLEMS",
        details: {
          rows: [
            { taskId: missing, code: "TASK_NOT_FOUND" },
            { taskId: notDone, code: "TASK_STATE_FORBIDS" },
          ],
        },
      },
    });
    expect(expectOk(await readTask(context, done), "đọc").state).toBe("completed");
    expect(await remindTasks(context, scope, [ofOther], null)).toMatchObject({
      ok: false,
      error: { details: { rows: [{ taskId: ofOther, code: "TASK_OUTSIDE_SCOPE" }] } },
    });
  });

  test("đổi hạn và đôn đốc cả loạt, mỗi nhiệm vụ giữ hạn cũ của mình trong lịch sử", async () => {
    const march = await givenTask(world);
    const april = await givenTask(world, { due: { kind: "once", dueOn: civilDate("2026-04-30") } });
    const change = { dueOn: civilDate("2026-05-15"), reason: "Lùi theo lịch chung" };
    expectOk(await changeTasksDue(context, ofBloc, [march, april], change), "đổi hạn");
    const dueBefore = async (id: typeof march) =>
      expectOk(await readTask(context, id), "đọc").entries[0]!.dueBefore;
    expect([await dueBefore(march), await dueBefore(april)]).toEqual(["2026-03-31", "2026-04-30"]);
    expectOk(await remindTasks(context, ofBloc, [march, april], "Nhắc chung"), "đôn đốc");
    expect(expectOk(await readTask(context, april), "đọc").entries[0]).toMatchObject({ kind: "remind" });
  });
});

describe("nhiệm vụ lặp lại", () => {
  test("hằng tháng từ 31/03: mỗi tháng một nhiệm vụ, tháng ngắn lùi về cuối tháng; dừng các kỳ sau", async () => {
    const due = {
      kind: "repeating",
      frequency: "monthly",
      firstDueOn: civilDate("2026-03-31"),
      untilOn: civilDate("2026-07-31"),
    } as const;
    const { taskIds } = expectOk(await assignTask(context, newTask(world, { due })), "giao");
    const dates = [];
    for (const id of taskIds) dates.push(expectOk(await readTask(context, id), "đọc").dueOn);
    expect(dates).toEqual(["2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31"]);
    const second = expectOk(await readTask(context, taskIds[1]!), "đọc");
    expect(second.repetition).toMatchObject({ frequency: "monthly", occurrence: 2, occurrenceCount: 5 });

    expectOk(await reportCompletion(context, taskIds[3]!, { text: "Làm sớm", evidence: [] }), "báo");
    const ended = expectOk(await endRepetition(context, taskIds[1]!, "Không còn cần"), "dừng");
    expect(ended).toEqual({ cancelledCount: 2 });
    const states = [];
    for (const id of taskIds) states.push(expectOk(await readTask(context, id), "đọc").state);
    expect(states).toEqual(["assigned", "assigned", "cancelled", "completed", "cancelled"]);
    expect(refusalOf(await endRepetition(context, await givenTask(world), "x"))).toBe(
      "TASK_REPETITION_NOT_FOUND",
    );
  });

  test("quá nhiều kỳ hoặc không có kỳ nào thì từ chối", async () => {
    const weekly = { kind: "repeating", frequency: "weekly", firstDueOn: civilDate("2026-03-06") } as const;
    const endless = newTask(world, { due: { ...weekly, untilOn: civilDate("2046-03-06") } });
    expect(refusalOf(await assignTask(context, endless))).toBe("TASK_REPETITION_TOO_LONG");
    const empty = newTask(world, { due: { ...weekly, untilOn: civilDate("2026-03-05") } });
    expect(refusalOf(await assignTask(context, empty))).toBe("TASK_REPETITION_EMPTY");
  });
});

describe("giao điều khoản thành nhiệm vụ", () => {
  async function assignments(clauseCount: number, unitIds = [first, second]): Promise<ClauseAssignments> {
    const { documentId, clauseIds } = await givenDocument(world, clauseCount);
    return {
      assigningUnitId: bloc,
      documentId,
      programmeId: null,
      acknowledgeBy: civilDate("2026-03-10"),
      assignments: clauseIds.map((clauseId, index) => ({
        clauseId,
        title: `Thực hiện khoản ${index + 1}`,
        product: null,
        leadUnitIds: unitIds,
        dueOn: civilDate("2026-06-30"),
      })),
    };
  }

  test("xem trước nói rõ ai nhận bao nhiêu, và điều khoản nào không có người làm hoặc hạn", async () => {
    const input = await assignments(4);
    const [one, two, three] = input.assignments;
    const partly: ClauseAssignments = {
      ...input,
      assignments: [one!, { ...two!, dueOn: null }, { ...three!, leadUnitIds: [] }],
    };
    const preview = expectOk(await previewClauseAssignments(context, partly), "xem trước");
    expect(preview).toMatchObject({ taskCount: 4, unitCount: 2, alreadyAssignedCount: 0 });
    expect(preview.units).toContainEqual({ id: first, name: "Đảng bộ cơ sở 01", clauseCount: 2 });
    expect(preview.gaps).toEqual([
      { clauseId: two!.clauseId, label: "12-CTr/ĐUK, 2", reason: "no-date" },
      { clauseId: three!.clauseId, label: "12-CTr/ĐUK, 3", reason: "no-owner" },
      { clauseId: input.assignments[3]!.clauseId, label: "12-CTr/ĐUK, 4", reason: "no-owner" },
    ]);
    expect(refusalOf(await assignClauses(context, partly))).toBe("TASK_CLAUSE_GAPS");
    expect(
      (
        await listTasks(
          context,
          ofBloc,
          { ...taskFilterSchema.parse({}), documentId: input.documentId },
          { limit: 9, offset: 0 },
        )
      ).total,
    ).toBe(0);
  });

  test("giao hai lần không sinh đôi: lần sau chỉ thêm phần còn thiếu", async () => {
    const input = await assignments(3, [first]);
    expect(expectOk(await assignClauses(context, input), "giao")).toEqual({
      taskCount: 3,
      alreadyAssignedCount: 0,
    });
    expect(refusalOf(await assignClauses(context, input))).toBe("TASK_NOTHING_TO_ASSIGN");
    const wider = {
      ...input,
      assignments: input.assignments.map((one) => ({ ...one, leadUnitIds: [first, second] })),
    };
    expect(expectOk(await assignClauses(context, wider), "giao thêm")).toEqual({
      taskCount: 3,
      alreadyAssignedCount: 3,
    });
  });

  test("điều khoản của văn bản khác, đơn vị ngoài hệ thống: từ chối cả loạt", async () => {
    const input = await assignments(1);
    const other = await givenDocument(world, 1);
    expect(refusalOf(await assignClauses(context, { ...input, documentId: other.documentId }))).toBe(
      "TASK_RESTS_ON_UNKNOWN",
    );
    expect(refusalOf(await assignClauses(context, { ...input, assigningUnitId: first }))).toBe(
      "TASK_UNIT_OUTSIDE_SUBTREE",
    );
  });
});
