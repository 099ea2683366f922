import { answerDelivery, openNumberingTerm, registerDocument, sendDocument } from "@nhiemky/documents";
import { type RegisterDocument, sendDocumentSchema } from "@nhiemky/documents/contract";
import { civilDate, expectOk } from "@nhiemky/kernel";
import { decideStructure, withdrawDecision } from "@nhiemky/org-structure";
import { withoutSource } from "@nhiemky/org-structure/contract";
import { assignTask, changeTaskDue, reportCompletion } from "@nhiemky/programmes";
import { newTaskSchema } from "@nhiemky/programmes/contract";
import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openNumber } from "../../src/actions/open-number.ts";
import { readSeries } from "../../src/actions/read-series.ts";
import { readSheet } from "../../src/actions/read-sheet.ts";
import { recountUnit } from "../../src/actions/recount-unit.ts";
import type { IndicatorId, PeriodId } from "../../src/ids.ts";
import {
  countEveryComputed,
  defineCategorySet,
  defineForm,
  establishPeriod,
  finishRollUp,
  openRound,
  recordFigures,
  saveEntries,
} from "../../src/index.ts";
import { everywhere, type FigureWorld, figureWorld } from "../figure-world.ts";
import { refusalOf } from "../rounds-world.ts";

const { connection: database } = await testDatabase();
const world = () => figureWorld(database);

function computed(computedSource: string, wish: Record<string, unknown> = {}) {
  return { origin: "computed", computedSource, ...wish };
}

async function give(world: FigureWorld, leadUnitId: string, title: string, dueOn: string) {
  const { context, bloc } = world;
  const task = newTaskSchema.parse({
    assigningUnitId: bloc,
    leadUnitIds: [leadUnitId],
    title,
    due: { kind: "once", dueOn },
  });
  return expectOk(await assignTask(context, task), title).taskIds[0]!;
}

async function openAt(
  { context, clock, connection }: FigureWorld,
  unitId: FigureWorld["bloc"],
  indicatorId: IndicatorId,
  periodId: PeriodId,
  structure = "then",
) {
  await finishRollUp(connection, clock);
  return expectOk(
    await openNumber(context, everywhere, unitId, { indicatorId, periodId, structure }),
    "opened",
  );
}

test("nhiệm vụ đúng hạn được đếm từ sổ, mở ra thấy từng nhiệm vụ; đếm lại không đổi gì thì không ghi gì", async () => {
  const here = await world();
  const { context, clock, connection, bloc, first, second, cells, define, month } = here;
  const due = await define("nv_den_han", computed("tasks-due"));
  const onTime = await define("nv_dung_han", computed("tasks-completed-on-time"));
  const late = await define("nv_tre_han", computed("tasks-late"));
  const june = await month("2026-06-15");
  const done = await give(here, first, "Rà soát quy chế", "2026-06-20");
  await give(here, first, "Lập danh sách", "2026-06-16");
  await give(here, cells[2], "Báo cáo chuyên đề", "2026-06-30");
  const moved = await give(here, cells[2], "Kiểm tra chi bộ", "2026-06-25");
  expectOk(await reportCompletion(context, done, { text: "Xong", evidence: [] }), "completed");
  clock.set("2026-06-18T02:00:00Z");
  expect(await countEveryComputed(context)).toBeGreaterThan(0);
  expect((await openAt(here, bloc, due, june)).total.value).toBe("4");
  expect((await openAt(here, bloc, onTime, june)).total.value).toBe("1");
  expect((await openAt(here, bloc, late, june)).total.value).toBe("1");
  const opened = await openAt(here, first, onTime, june);
  expect(opened.recordsBehind).toMatchObject({ kind: "task", countNow: 1, allNow: 2 });
  expect(opened.recordsBehind?.records.map((one) => [one.id === done, one.label, one.counts])).toEqual([
    [true, "Rà soát quy chế", true],
    [false, "Lập danh sách", false],
  ]);
  expect(opened.revisions[0]).toMatchObject({ actKind: "computation", revision: 1 });
  expect(await countEveryComputed(context)).toBe(0);
  // Moved to July: June's figure is counted again, and the one of July begins.
  expectOk(await changeTaskDue(context, moved, { dueOn: civilDate("2026-07-05"), reason: "Lùi" }), "moved");
  const stale = await openAt(here, cells[2], due, june);
  expect([stale.total.value, stale.recordsBehind?.countNow]).toEqual(["2", 1]);
  expect(expectOk(await recountUnit(context, second, june), "recounted").changedCount).toBe(1);
  expect((await openAt(here, bloc, due, june)).total.value).toBe("3");
  const july = await month("2026-07-10");
  clock.set("2026-07-01T02:00:00Z");
  await countEveryComputed(context);
  expect((await openAt(here, bloc, due, july)).total.value).toBe("1");
  const { rows } = await sql<{ acts: number }>`
    select count(*) as acts from observation_act where kind <> 'computation'`.execute(connection);
  expect(rows[0]?.acts).toBe(0);
});

test("văn bản phải trả lời: đã trả lời, trả lời đúng hạn", async () => {
  const here = await world();
  const { context, clock, bloc, first, second, define, month } = here;
  const asked = await define("vb_hoi", computed("documents-to-answer"));
  const answered = await define("vb_tra_loi", computed("documents-answered"));
  const onTime = await define("vb_dung_han", computed("documents-answered-on-time"));
  const june = await month("2026-06-15");
  const written = async (unitId: RegisterDocument["unitId"], number: string) =>
    expectOk(
      await registerDocument(context, {
        unitId,
        direction: "outgoing",
        typeCode: "CV",
        referenceNumber: number,
        issuerName: "Đảng ủy thử",
        issuerUnitId: null,
        issuedOn: civilDate("2026-06-10"),
        receivedOn: null,
        subject: `Văn bản ${number}`,
        signatory: null,
        urgency: null,
        circulation: null,
        recipients: [],
        isPlaceholder: false,
        duplicateReason: null,
      }),
      number,
    ).id;
  for (const unitId of [bloc, first, second]) {
    const term = { unitId, name: "2025 - 2030", from: civilDate("2025-07-01"), to: null };
    expectOk(await openNumberingTerm(context, term), "term");
  }
  const question = await written(bloc, "10-CV/ĐUK");
  const sent = expectOk(
    await sendDocument(
      context,
      question,
      sendDocumentSchema.parse({ fromUnitId: bloc, unitIds: [first, second], answerBy: "2026-06-20" }),
    ),
    "sent",
  );
  const answer = await written(first, "01-CV/ĐU");
  expectOk(
    await answerDelivery(context, sent.deliveryIds[0]!, { documentId: answer, clauseIds: [] }),
    "answer",
  );
  clock.set("2026-06-25T02:00:00Z");
  const late = await written(second, "02-CV/ĐU");
  expectOk(await answerDelivery(context, sent.deliveryIds[1]!, { documentId: late, clauseIds: [] }), "late");
  await countEveryComputed(context);
  expect((await openAt(here, bloc, asked, june)).total.value).toBe("2");
  expect((await openAt(here, bloc, answered, june)).total.value).toBe("2");
  expect((await openAt(here, bloc, onTime, june)).total.value).toBe("1");
  const opened = await openAt(here, second, onTime, june);
  expect(opened.total.value).toBe("0");
  expect(opened.recordsBehind?.records).toMatchObject([
    { id: question, label: "10-CV/ĐUK · Văn bản 10-CV/ĐUK", counts: false },
  ]);
});

test("đơn vị sáp nhập, theo loại đơn vị; rút quyết định thì số cũng rút theo", async () => {
  const here = await world();
  const { context, clock, bloc, first, second, cells, define } = here;
  const byKind = expectOk(
    await defineCategorySet(context, {
      code: "loai",
      name: "Loại đơn vị",
      options: ["Chi bộ", "Loại khác"],
      unitKinds: ["cell", "*"],
    }),
    "kinds",
  );
  const yearly = { frequency: "year", categorySetId: byKind };
  const merged = await define("dv_sap_nhap", computed("units-merged", yearly));
  const living = await define("dv_cuoi_ky", {
    ...computed("units-at-end", { frequency: "year" }),
    kind: "stock",
    timeOperator: "last",
  });
  const year = expectOk(
    await establishPeriod(context, { kind: "year", on: civilDate("2026-06-01") }),
    "y",
  ).id;
  const decided = expectOk(
    await decideStructure(context, {
      operation: { kind: "merge", unitIds: [cells[2], cells[3]], into: { unitId: cells[0] } },
      effectiveOn: civilDate("2026-06-01"),
      source: { ...withoutSource, referenceNumber: "12-QĐ/ĐUK" },
      decidedByUnitId: bloc,
    }),
    "merged",
  );
  await countEveryComputed(context);
  expect((await openAt(here, bloc, merged, year)).total.value).toBe("2");
  expect((await openAt(here, second, merged, year)).total.value).toBe("2");
  expect((await openAt(here, bloc, living, year)).total.value).toBe("5");
  // As the tree stands now, what ended counts with its successor.
  expect((await openAt(here, first, merged, year, "now")).total.value).toBe("2");
  const ended = await openAt(here, cells[2], merged, year);
  expect(ended.recordsBehind).toMatchObject({
    kind: "structure-decision",
    records: [{ label: "12-QĐ/ĐUK" }],
  });
  const whole = await openAt(here, bloc, merged, year);
  expect(whole.byCategory.map((part) => [part.label, part.total.value])).toEqual([
    ["Chi bộ", "2"],
    ["Loại khác", null],
  ]);
  const [cellOption] = ended.indicator.categorySet?.options ?? [];
  const series = expectOk(
    await readSeries(context, everywhere, bloc, {
      indicatorId: merged,
      structure: "then",
      categoryOptionId: cellOption!.id,
    }),
    "series",
  );
  expect(series.points.at(-1)?.total.value).toBe("2");
  clock.set("2026-06-16T02:00:00Z");
  expectOk(await withdrawDecision(context, decided.decisionId, "Nhập nhầm"), "withdrawn");
  await countEveryComputed(context);
  expect((await openAt(here, bloc, merged, year)).total).toMatchObject({ value: null, reportedCount: 0 });
  expect((await openAt(here, bloc, living, year)).total.value).toBe("7");
});

test("rút quyết định thành lập: số hệ thống đếm đi theo đơn vị, số đơn vị đã báo cáo thì giữ đơn vị lại", async () => {
  const here = await world();
  const { context, clock, connection, bloc, define, month, record } = here;
  const living = await define("dv_cuoi_ky", {
    ...computed("units-at-end"),
    kind: "stock",
    timeOperator: "last",
  });
  const reported = await define("ket_nap");
  const june = await month("2026-06-10");
  const establish = async (fullName: string) =>
    expectOk(
      await decideStructure(context, {
        operation: {
          kind: "establish",
          unit: {
            code: null,
            fullName,
            shortName: null,
            abbreviation: null,
            unitKind: "cell",
            parentUnitId: bloc,
          },
        },
        effectiveOn: civilDate("2026-06-02"),
        source: { ...withoutSource, referenceNumber: `${fullName}-QĐ` },
        decidedByUnitId: bloc,
      }),
      fullName,
    );
  const silent = await establish("Chi bộ 8");
  const spoken = await establish("Chi bộ 9");
  await countEveryComputed(context);
  expect((await openAt(here, bloc, living, june)).total.value).toBe("9");
  expectOk(await record(spoken.newUnitIds[0]!, june, reported, "3"), "reported");
  expectOk(await withdrawDecision(context, silent.decisionId, "Nhập nhầm"), "withdrawn");
  expect(refusalOf(await withdrawDecision(context, spoken.decisionId, "Nhập nhầm"))).toBe(
    "STRUCTURE_NEW_UNIT_IN_USE",
  );
  await finishRollUp(connection, clock);
  expect((await openAt(here, bloc, living, june)).total.value).toBe("8");
});

test("không ai nhập được số hệ thống tính; phiếu điền sẵn và khóa ô; đơn vị chưa có thì không bị hỏi", async () => {
  const here = await world();
  const { context, clock, bloc, first, second, define, month } = here;
  const due = await define("nv_den_han", computed("tasks-due"));
  const june = await month("2026-06-10");
  const typed = {
    indicatorId: due,
    categoryOptionId: null,
    content: { entry: "figure", value: "7" },
  } as const;
  const act = { kind: "import", enteredBy: "Nguyễn Văn Thử", enteredAt: clock.now() } as const;
  expect(
    refusalOf(await recordFigures(context, { unitId: first, periodId: june, cells: [typed], act })),
  ).toBe("FIGURE_IS_COMPUTED");
  await give(here, first, "Rà soát quy chế", "2026-06-20");
  const formId = expectOk(
    await defineForm(context, {
      ownerUnitId: bloc,
      code: "BM",
      title: "Biểu nhiệm vụ",
      note: null,
      rules: [],
      indicators: [{ indicatorId: due, section: null, isRequired: true }],
    }),
    "form",
  ).formId;
  const round = (unitIds: readonly string[], periodId: PeriodId) =>
    openRound(context, {
      ownerUnitId: bloc,
      formId,
      periodId,
      title: "Tháng 6",
      opensOn: civilDate("2026-06-15"),
      dueOn: civilDate("2026-07-05"),
      approvalLevelCount: 1,
      unitIds: unitIds as never,
    });
  expect(refusalOf(await round([first], await month("2019-06-10")))).toBe("ROUND_UNITS_NOT_LIVING");
  const roundId = expectOk(await round([first, second], june), "round");
  const cellOf = async (unitId: FigureWorld["bloc"]) =>
    expectOk(await readSheet(context, roundId, unitId), "sheet").cells[0];
  expect(await cellOf(first)).toMatchObject({
    knownFrom: expect.anything(),
    content: { entry: "figure", value: "1" },
  });
  expect(await cellOf(second)).toMatchObject({ knownFrom: expect.anything(), content: { entry: "nil" } });
  const asked = await openAt(here, bloc, due, june);
  expect([asked.total.reportedCount, asked.total.nilCount, asked.missingCount]).toEqual([2, 1, 0]);
  const entries = [{ ...typed, remark: null, basedOnVersion: 0 }];
  expect(refusalOf(await saveEntries(context, roundId, first, { entries, source: "interface" }))).toBe(
    "ENTRY_CELL_LOCKED",
  );
});
