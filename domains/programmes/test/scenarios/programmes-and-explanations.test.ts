import { civilDate, expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { beforeEach, describe, expect, test } from "vitest";
import { listExplanations } from "../../src/actions/list-explanations.ts";
import { listProgrammes } from "../../src/actions/list-programmes.ts";
import { readProgramme } from "../../src/actions/read-programme.ts";
import { resourceUnits } from "../../src/http/resource-units.ts";
import {
  acknowledgeTask,
  amendProgramme,
  answerExplanation,
  changeTaskDue,
  establishProgramme,
  listUnitRequests,
  reportCompletion,
  requestExplanation,
} from "../../src/index.ts";
import { type NewProgramme, newProgrammeSchema } from "../../src/programme-schemas.ts";
import { givenDocument, givenTask, refusalOf, somebody, taskWorld, workday } from "../task-world.ts";

const { connection } = await testDatabase();
const world = await taskWorld(connection);
const { context, clock, bloc, first, second, cell } = world;
const everything = { kind: "instance" } as const;

beforeEach(() => clock.set(workday));

async function given(wish: Partial<NewProgramme> & Pick<NewProgramme, "kind" | "title">) {
  const input = newProgrammeSchema.parse({ ownerUnitId: bloc, term: "2025-2030", ...wish });
  return expectOk(await establishProgramme(context, input), "lập chương trình");
}

describe("khâu đột phá, chương trình, đề án, nhóm nhiệm vụ", () => {
  test("cây của một nhiệm kỳ, căn cứ đến điều khoản, nhiệm vụ đếm theo mức độ", async () => {
    const { clauseIds } = await givenDocument(world, 1);
    const breakthrough = await given({
      kind: "breakthrough",
      title: "Đổi mới sinh hoạt chi bộ",
      restsOn: { kind: "clause", clauseId: clauseIds[0]! },
    });
    const programme = await given({ kind: "programme", title: "Chương trình 01", parentId: breakthrough });
    const group = await given({ kind: "task-group", title: "Nhóm 1", parentId: programme });
    await givenTask(world, { programmeId: group });
    const board = await listProgrammes(context, everything, { term: null, ownerUnitId: null, on: null });
    expect(board.terms).toEqual(["2025-2030"]);
    expect(board.rows.find((row) => row.id === breakthrough)).toMatchObject({
      kind: "breakthrough",
      restsOn: { label: "12-CTr/ĐUK, 1" },
      ownerUnit: { name: "Đảng bộ Khối thử nghiệm" },
    });
    const page = expectOk(await readProgramme(context, everything, programme, null), "đọc");
    expect(page).toMatchObject({
      ancestors: [{ id: breakthrough }],
      descendants: [{ id: group, taskCounts: { "on-course": 1 } }],
      mayEdit: true,
    });
  });

  test("bảng của một ngày đã qua: chương trình đã có, nhiệm vụ đã giao, hạn và mức độ của ngày ấy", async () => {
    const programme = await given({
      kind: "programme",
      title: "Hỏi ngày đã qua",
      fromOn: civilDate("2026-03-01"),
    });
    const taskId = await givenTask(world, { programmeId: programme });
    clock.set("2026-04-10T02:00:00Z");
    const later = { reason: "Chờ hướng dẫn", dueOn: civilDate("2026-06-30") };
    expectOk(await changeTaskDue(context, taskId, later), "dời hạn");
    clock.set("2026-05-20T02:00:00Z");
    expectOk(await acknowledgeTask(context, taskId, null), "tiếp nhận");
    expectOk(await reportCompletion(context, taskId, { text: "Xong", evidence: [] }), "hoàn thành");
    const countsOn = async (day: string) => {
      const read = await readProgramme(context, everything, programme, civilDate(day));
      const counts = expectOk(read, "đọc").programme.taskCounts;
      return Object.entries(counts).filter(([, count]) => count > 0);
    };
    expect(await countsOn("2026-03-01")).toEqual([]);
    expect(await countsOn("2026-03-10")).toEqual([["on-course", 1]]);
    expect(await countsOn("2026-04-05")).toEqual([["overdue", 1]]);
    expect(await countsOn("2026-04-15")).toEqual([["on-course", 1]]);
    expect(await countsOn("2026-05-20")).toEqual([["on-time", 1]]);
    const board = await listProgrammes(context, everything, {
      term: null,
      ownerUnitId: null,
      on: civilDate("2026-02-28"),
    });
    expect(board.rows.map(({ id }) => id)).not.toContain(programme);
  });

  test("không đặt vào trong chính mình, không khác nhiệm kỳ, ngày không ngược", async () => {
    const outer = await given({ kind: "programme", title: "Ngoài" });
    const inner = await given({ kind: "scheme", title: "Trong", parentId: outer });
    expect(refusalOf(await amendProgramme(context, outer, { parentId: inner }))).toBe("PROGRAMME_CYCLE");
    const older = await given({ kind: "programme", title: "Khóa trước", term: "2020-2025" });
    expect(refusalOf(await amendProgramme(context, inner, { parentId: older }))).toBe("PROGRAMME_OTHER_TERM");
    const reversed = { fromOn: civilDate("2026-06-01"), toOn: civilDate("2026-05-01") };
    expect(refusalOf(await amendProgramme(context, inner, reversed))).toBe("PROGRAMME_DATES_REVERSED");
    expectOk(await amendProgramme(context, inner, { title: "Đề án Trong" }), "sửa");
    expect(expectOk(await readProgramme(context, everything, inner, null), "đọc")).toMatchObject({
      programme: { title: "Đề án Trong", kind: "scheme", parentId: outer },
    });
  });

  test("đơn vị thấy chương trình của mình và chương trình có việc của mình, không thấy chương trình khác", async () => {
    const shared = await given({ kind: "programme", title: "Có việc của cơ sở 02" });
    const foreign = await given({ kind: "programme", title: "Không liên quan" });
    await givenTask(world, { programmeId: shared, leadUnitIds: [second] });
    const scope = { kind: "units", rootUnitIds: [second] } as const;
    const seen = (await listProgrammes(context, scope, { term: "2025-2030", ownerUnitId: null, on: null }))
      .rows;
    expect(seen.map((row) => row.id)).toContain(shared);
    expect(seen.map((row) => row.id)).not.toContain(foreign);
    expect(await resourceUnits["programme.reader"]!(connection, shared)).toContain(second);
    expect(await resourceUnits.programme!(connection, shared)).toEqual([bloc]);
    expect(await resourceUnits.programme!(connection, "018f0000-0000-7000-8000-000000000000")).toBeNull();
  });
});

describe("yêu cầu giải trình", () => {
  const question = { taskId: null, clauseId: null, question: "Vì sao chậm?", dueOn: civilDate("2026-03-05") };

  test("hỏi, hiện trên trang của đơn vị, trả lời một lần; câu trả lời giữ nguyên", async () => {
    const taskId = await givenTask(world);
    const leader = { ...context, actor: somebody("leader", bloc, "Lê Thị Lãnh Đạo") };
    const id = expectOk(await requestExplanation(leader, { ...question, askedUnitId: first, taskId }), "hỏi");
    expect((await listUnitRequests(context, first)).explanations).toMatchObject([
      { id, question: "Vì sao chậm?", askedBy: "Lê Thị Lãnh Đạo", isOverdue: false },
    ]);
    clock.set("2026-03-06T02:00:00Z");
    expect((await listUnitRequests(context, first)).explanations).toMatchObject([{ isOverdue: true }]);
    expectOk(await answerExplanation(context, id, "Do thiếu số liệu"), "trả lời");
    expect(refusalOf(await answerExplanation(context, id, "Nói lại"))).toBe("EXPLANATION_ANSWERED");
    const listed = await listExplanations(context, everything, {
      unitId: first,
      openOnly: false,
      limit: 9,
      offset: 0,
    });
    expect(listed.rows).toMatchObject([{ answer: "Do thiếu số liệu", isOverdue: false }]);
    expect((await listUnitRequests(context, first)).explanations).toEqual([]);
  });

  test("chỉ hỏi về việc của chính đơn vị, hạn trả lời không ở quá khứ", async () => {
    const taskId = await givenTask(world, { leadUnitIds: [second] });
    const wrongUnit = { ...question, askedUnitId: first, taskId };
    expect(refusalOf(await requestExplanation(context, wrongUnit))).toBe("EXPLANATION_TASK_OF_OTHER_UNIT");
    const past = { ...question, askedUnitId: first, dueOn: civilDate("2026-03-01") };
    expect(refusalOf(await requestExplanation(context, past))).toBe("EXPLANATION_DUE_IN_PAST");
  });

  test("đơn vị ngang cấp không thấy câu hỏi của nhau", async () => {
    const id = expectOk(await requestExplanation(context, { ...question, askedUnitId: cell }), "hỏi");
    const seenFrom = async (unitId: typeof bloc) =>
      (
        await listExplanations(
          context,
          { kind: "units", rootUnitIds: [unitId] },
          { unitId: null, openOnly: true, limit: 9, offset: 0 },
        )
      ).rows.map((row) => row.id);
    expect(await seenFrom(first)).toContain(id);
    expect(await seenFrom(second)).not.toContain(id);
    expect(await resourceUnits["explanation.asked"]!(connection, id)).toEqual([cell]);
  });
});
