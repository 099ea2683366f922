import { addDays, civilDate, civilDateAt, expectOk } from "@nhiemky/kernel";
import { decideStructure } from "@nhiemky/org-structure";
import { testDatabase } from "@nhiemky/test-kit";
import ExcelJS from "exceljs";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { exportTasks } from "../../src/actions/export-tasks.ts";
import { writeTaskCalendar } from "../../src/http/task-calendar.ts";
import { writeTaskWorkbook } from "../../src/http/task-workbook.ts";
import type { TaskId } from "../../src/ids.ts";
import {
  acknowledgeTask,
  listTasks,
  listUnitRequests,
  remindTask,
  reportCompletion,
  reportProgress,
  summariseTasks,
  tasksRestingOn,
} from "../../src/index.ts";
import { type DatedTask, latenessOf } from "../../src/rules/lateness.ts";
import { taskStates } from "../../src/rules/task-state.ts";
import { latenessExpression } from "../../src/storage/lateness-expression.ts";
import { type TaskFilter, taskFilterSchema } from "../../src/task-list-routes.ts";
import { givenDocument, givenTask, somebody, taskWorld, workday } from "../task-world.ts";

const { connection } = await testDatabase();
const world = await taskWorld(connection);
const { context, clock, bloc, first, second, cell } = world;
const everything = { kind: "instance" } as const;

beforeEach(async () => {
  clock.set(workday);
  await sql`truncate task cascade`.execute(connection);
});

async function listed(wish: Partial<TaskFilter> = {}, scope: Parameters<typeof listTasks>[1] = everything) {
  const filter = { ...taskFilterSchema.parse({}), ...wish };
  return listTasks(context, scope, filter, { limit: 50, offset: 0 });
}
async function idsListed(
  wish: Partial<TaskFilter>,
  scope?: Parameters<typeof listTasks>[1],
): Promise<TaskId[]> {
  return (await listed(wish, scope)).rows.map((row) => row.id);
}
function dueOn(day: string) {
  return { due: { kind: "once", dueOn: civilDate(day) } } as const;
}

describe("danh sách", () => {
  test("lọc theo đơn vị và vai trò, chương trình, căn cứ, hạn, đầu mối, chữ không dấu", async () => {
    const { documentId, clauseIds } = await givenDocument(world, 2);
    const march = await givenTask(world, { ...dueOn("2026-03-31"), supportingUnitIds: [second] });
    const april = await givenTask(world, {
      ...dueOn("2026-04-30"),
      leadUnitIds: [cell],
      title: "Báo cáo 100% chi bộ sinh hoạt",
      restsOn: { kind: "clause", clauseId: clauseIds[1]! },
      contactPoint: "Đặng Thị Ánh",
    });
    expect(await idsListed({})).toEqual([march, april]);
    expect(await idsListed({ order: "due-descending" })).toEqual([april, march]);
    expect(await idsListed({ unitId: first })).toEqual([march]);
    expect(await idsListed({ unitId: first, withSubunits: true })).toEqual([march, april]);
    expect(await idsListed({ unitId: second, part: "supporting" })).toEqual([march]);
    expect(await idsListed({ unitId: bloc, part: "assigning" })).toEqual([march, april]);
    expect(await idsListed({ documentId })).toEqual([april]);
    expect(await idsListed({ clauseId: clauseIds[0]! })).toEqual([]);
    expect(await idsListed({ dueFrom: civilDate("2026-04-01") })).toEqual([april]);
    expect(await idsListed({ dueTo: civilDate("2026-03-31") })).toEqual([march]);
    expect(await idsListed({ contact: "dang thi anh" })).toEqual([april]);
    expect(await idsListed({ text: "BAO CAO 100%" })).toEqual([april]);
    expect(await idsListed({ text: "sinh hoat chi bo 99" })).toEqual([]);
  });

  test("mỗi người chỉ thấy việc của hệ thống mình: chủ trì, phối hợp hoặc đã giao", async () => {
    const ofFirst = await givenTask(world, { supportingUnitIds: [second] });
    const ofSecond = await givenTask(world, { leadUnitIds: [second] });
    const ofCell = await givenTask(world, { assigningUnitId: first, leadUnitIds: [cell] });
    const seenFrom = async (unitId: typeof bloc) =>
      new Set(await idsListed({}, { kind: "units", rootUnitIds: [unitId] }));
    expect(await seenFrom(bloc)).toEqual(new Set([ofFirst, ofSecond, ofCell]));
    expect(await seenFrom(first)).toEqual(new Set([ofFirst, ofCell]));
    expect(await seenFrom(second)).toEqual(new Set([ofFirst, ofSecond]));
    expect(await seenFrom(cell)).toEqual(new Set([ofCell]));
    expect((await listed({}, { kind: "units", rootUnitIds: [] })).total).toBe(0);
  });

  test("số đếm theo mức độ là của cả danh sách, dù đang lọc một mức độ", async () => {
    await givenTask(world, dueOn("2026-03-05"));
    await givenTask(world, dueOn("2026-06-30"));
    const done = await givenTask(world, dueOn("2026-03-31"));
    expectOk(await reportCompletion(context, done, { text: "Xong", evidence: [] }), "hoàn thành");
    const list = await listed({ lateness: "due-soon" });
    expect(list).toMatchObject({
      total: 1,
      counts: { "due-soon": 1, "on-course": 1, "on-time": 1, overdue: 0 },
    });
    expect(list.rows).toHaveLength(1);
    expect((await listed({ lateness: ["due-soon", "on-time"] })).total).toBe(2);
    expect((await listed({ state: ["assigned", "completed"] })).total).toBe(3);
  });

  test("mức độ tính trong cơ sở dữ liệu và trong quy tắc luôn bằng nhau", async () => {
    const on = civilDate("2026-03-10");
    await givenTask(world);
    const days = [null, ...[-40, -1, 0, 1, 7, 8, 40].map((shift) => addDays(on, shift))];
    for (const state of taskStates) {
      for (const due of days) {
        for (const completedOn of state === "completed" || state === "confirmed" ? days.slice(1) : [null]) {
          for (const dueSoonDays of [0, 7]) {
            const task: DatedTask = { state, dueOn: due, completedOn };
            await sql`
              update task set state = ${state}, due_on = ${due}, completed_on = ${completedOn},
                assigned_on = '2020-01-01',
                state_before_suspension = ${state === "suspended" ? "started" : null}`.execute(connection);
            const { rows } = await sql<{ lateness: string }>`
              select ${latenessExpression(on, { dueSoonDays })} as lateness from task`.execute(connection);
            expect(rows[0]?.lateness, JSON.stringify(task)).toBe(latenessOf(task, on, { dueSoonDays }));
          }
        }
      }
    }
  });

  test("qua nửa đêm giờ Việt Nam thì nhiệm vụ đến hạn hôm qua thành quá hạn", async () => {
    await givenTask(world, dueOn("2026-03-31"));
    clock.set("2026-03-31T16:59:59Z");
    expect((await listed()).counts).toMatchObject({ "due-soon": 1, overdue: 0 });
    clock.set("2026-03-31T17:00:00Z");
    expect((await listed()).counts).toMatchObject({ "due-soon": 0, overdue: 1 });
  });
});

describe("trang của đơn vị và trang đầu", () => {
  test("việc của đơn vị theo hạn, kèm lời đôn đốc gần nhất; báo rồi thì lời đôn đốc thôi hiện", async () => {
    const later = await givenTask(world, dueOn("2026-04-30"));
    const sooner = await givenTask(world, dueOn("2026-03-15"));
    await givenTask(world, { leadUnitIds: [second] });
    expectOk(await remindTask(context, sooner, "Còn ít ngày"), "đôn đốc");
    const asked = await listUnitRequests(context, first);
    expect(asked.tasks.map((task) => task.id)).toEqual([sooner, later]);
    expect(asked.tasks[0]).toMatchObject({ lastWord: { kind: "remind", text: "Còn ít ngày" } });
    expect(asked).toMatchObject({ taskCount: 2, unit: { name: "Đảng bộ cơ sở 01" }, mayAnswer: true });
    expectOk(await reportProgress(context, sooner, { text: "Đang làm", percent: 10, evidence: [] }), "báo");
    expect((await listUnitRequests(context, first)).tasks[0]?.lastWord).toBeNull();
    const reader = { ...context, actor: somebody("reader", first) };
    expect((await listUnitRequests(reader, first)).mayAnswer).toBe(false);
  });

  test("cái gì trễ, cái gì chuyển động, cái gì sắp tới, theo phạm vi của người xem", async () => {
    const late = await givenTask(world, { ...dueOn("2026-03-05"), leadUnitIds: [second] });
    const next = await givenTask(world, dueOn("2026-03-20"));
    clock.set("2026-03-12T02:00:00Z");
    expectOk(await acknowledgeTask(context, next, null), "tiếp nhận");
    const asked = { on: null, since: null, nextDays: 14, top: 5 };
    const seen = await summariseTasks(context, everything, asked);
    expect(seen).toMatchObject({
      asOf: "2026-03-12",
      since: "2026-03-11",
      nextUntil: "2026-03-26",
      late: { count: 1, unitCount: 1, rows: [{ id: late, daysLate: 7 }] },
      moved: { count: 1, rows: [{ taskId: next, kind: "acknowledge" }] },
      next: { count: 1, rows: [{ id: next }] },
    });
    const ofFirst = await summariseTasks(context, { kind: "units", rootUnitIds: [first] }, asked);
    expect(ofFirst).toMatchObject({
      late: { count: 0, unitCount: 0 },
      moved: { count: 1 },
      next: { count: 1 },
    });
    const ofCell = await summariseTasks(context, { kind: "units", rootUnitIds: [cell] }, asked);
    expect(ofCell).toMatchObject({ late: { count: 0 }, moved: { count: 0 }, next: { count: 0 } });
  });

  test("trang đầu và danh sách của một ngày đã qua trả lời như ngày ấy đã trả lời", async () => {
    const first5 = { since: null, nextDays: 14, top: 5 };
    const late = await givenTask(world, { ...dueOn("2026-03-05"), leadUnitIds: [second] });
    const next = await givenTask(world, dueOn("2026-03-20"));
    clock.set("2026-03-12T02:00:00Z");
    expectOk(await acknowledgeTask(context, next, null), "tiếp nhận");
    const then = await summariseTasks(context, everything, { on: null, ...first5 });
    const list = await listed();
    clock.set("2026-03-18T02:00:00Z");
    expectOk(await acknowledgeTask(context, late, null), "tiếp nhận muộn");
    expectOk(await reportCompletion(context, late, { text: "Xong", evidence: [] }), "hoàn thành muộn");
    await givenTask(world, dueOn("2026-03-30"));
    const day = civilDate("2026-03-12");
    expect(await summariseTasks(context, everything, { on: day, ...first5 })).toEqual(then);
    expect(await listed({ on: day })).toEqual(list);
    const ofFirst = { kind: "units", rootUnitIds: [first] } as const;
    expect(await summariseTasks(context, ofFirst, { on: day, ...first5 })).toMatchObject({
      late: { count: 0, unitCount: 0 },
      next: { count: 1, rows: [{ id: next, state: "acknowledged" }] },
    });
  });

  test("những gì dựa trên một điều khoản, theo đơn vị và mức độ", async () => {
    const { clauseIds } = await givenDocument(world, 1);
    const restsOn = { kind: "clause", clauseId: clauseIds[0]! } as const;
    await givenTask(world, { ...dueOn("2026-03-04"), leadUnitIds: [first, second], restsOn });
    await givenTask(world, { ...dueOn("2026-06-30"), leadUnitIds: [first], restsOn });
    const tally = await tasksRestingOn(context, clauseIds, everything);
    expect(tally).toHaveLength(3);
    expect(tally).toContainEqual({
      clauseId: clauseIds[0],
      leadUnitId: first,
      lateness: "on-course",
      count: 1,
    });
    const ofSecond = await tasksRestingOn(context, clauseIds, { kind: "units", rootUnitIds: [second] });
    expect(ofSecond).toEqual([
      { clauseId: clauseIds[0], leadUnitId: second, lateness: "due-soon", count: 1 },
    ]);
  });
});

test("xuất Excel: ngày là ngày, số là số, chữ có dấu; xuất lịch: đủ việc còn hạn", async () => {
  const taskId = await givenTask(world, { ...dueOn("2026-03-31"), title: "Sơ kết quý I, đợt 1" });
  await reportProgress(context, taskId, { text: null, percent: 40, evidence: [] });
  const exported = expectOk(await exportTasks(context, everything, taskFilterSchema.parse({})), "xuất");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeTaskWorkbook(exported.rows, exported.asOf)) as never);
  const sheet = workbook.worksheets[0]!;
  const header = (sheet.getRow(2).values as string[]).slice(1);
  const cellOf = (name: string) => sheet.getRow(3).getCell(header.indexOf(name) + 1).value;
  expect(sheet.getCell("A1").value).toBe("Danh sách nhiệm vụ, tính đến 02/03/2026: 1 dòng");
  expect(cellOf("Nhiệm vụ")).toBe("Sơ kết quý I, đợt 1");
  expect(cellOf("Hạn")).toEqual(new Date("2026-03-31T00:00:00Z"));
  expect(cellOf("Tiến độ (%)")).toBe(40);
  const calendar = writeTaskCalendar(exported.rows, clock.now());
  expect(calendar).toContain("SUMMARY:Sơ kết quý I\\, đợt 1");
  expect(calendar).toContain("DTSTART;VALUE=DATE:20260331");
});

test("đơn vị sáp nhập: việc còn mở sang tay đơn vị kế thừa ngay từ ngày hiệu lực, không phải giao lại", async () => {
  const taskId = await givenTask(world, { ...dueOn("2026-06-30"), leadUnitIds: [second] });
  clock.set("2026-03-10T02:00:00Z");
  expectOk(
    await decideStructure(context, {
      operation: { kind: "merge", unitIds: [second], into: { unitId: first } },
      effectiveOn: civilDateAt(clock.now()),
      source: { documentId: null, referenceNumber: "05-QĐ/ĐUK", referenceOn: null, note: null },
      decidedByUnitId: null,
    }),
    "sáp nhập",
  );
  const asked = await listUnitRequests(context, first);
  expect(asked.tasks).toMatchObject([{ id: taskId, leadUnit: { id: second, name: "Đảng bộ cơ sở 02" } }]);
  expect(await idsListed({ unitId: first })).toEqual([taskId]);
  expect(await idsListed({}, { kind: "units", rootUnitIds: [first] })).toEqual([taskId]);
});
