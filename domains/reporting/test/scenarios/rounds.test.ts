import { expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { approveSheet } from "../../src/actions/approve-sheet.ts";
import { correctSheet } from "../../src/actions/correct-sheet.ts";
import { extendDueDate, lockRound, remindUnits } from "../../src/actions/lead-round.ts";
import { listReportRequests } from "../../src/actions/list-report-requests.ts";
import { listRoundUnits, readCompleteness } from "../../src/actions/read-rounds.ts";
import { readSheet } from "../../src/actions/read-sheet.ts";
import { returnSheet } from "../../src/actions/return-sheet.ts";
import { saveEntries } from "../../src/actions/save-entries.ts";
import { addEvidence, readEvidence, removeEvidence } from "../../src/actions/sheet-evidence.ts";
import { submitSheet } from "../../src/actions/submit-sheet.ts";
import { withdrawSheet } from "../../src/actions/withdraw-sheet.ts";
import type { IndicatorId, RoundId } from "../../src/ids.ts";
import { openRound, recordFigures } from "../../src/index.ts";
import { newRoundSchema } from "../../src/rounds-schemas.ts";
import { newEntriesSchema } from "../../src/sheet-schemas.ts";
import {
  givenRound,
  quarter,
  refusalOf,
  roundsWorld,
  sampleForm,
  somebody,
  workday,
} from "../rounds-world.ts";

const { connection } = await testDatabase();
const world = await roundsWorld(connection);
const { context, clock, bloc, first, second, cell } = world;
const all = { kind: "instance" } as const;

beforeEach(() => clock.set(workday));

let formNumber = 0;
const newForm = () => sampleForm(world, `kn${++formNumber}`);

async function sheet(roundId: RoundId, unitId = first) {
  return expectOk(await readSheet(context, roundId, unitId), "the sheet");
}

type Typed = readonly [IndicatorId, string | null, number?, string?];

function entries(typed: readonly Typed[]) {
  return newEntriesSchema.parse({
    source: "keyed",
    entries: typed.map(([indicatorId, value, basedOnVersion = 0, remark = null]) => ({
      indicatorId,
      categoryOptionId: null,
      content:
        value === "nil" ? { entry: "nil" } : value === null ? { entry: "blank" } : { entry: "figure", value },
      basedOnVersion,
      remark,
    })),
  });
}

const save = (roundId: RoundId, typed: readonly Typed[], as = context, unitId = first) =>
  saveEntries(as, roundId, unitId, entries(typed));

async function filled(unitId = first, wish: Record<string, unknown> = {}) {
  const form = await newForm();
  const roundId = await givenRound(world, form, wish);
  const typed: Typed[] = [
    [form.men, "7"],
    [form.women, "5"],
    [form.all, "12"],
    [form.rate, "98.5"],
  ];
  expectOk(await save(roundId, typed, context, unitId), "entered");
  return { form, roundId };
}

async function submitted(wish: Record<string, unknown> = {}) {
  const made = await filled(first, wish);
  return { ...made, submissionId: expectOk(await submitSheet(context, made.roundId, first, null), "sent") };
}

async function observations(indicatorId: IndicatorId) {
  const { rows } = await sql<{ revision: number; value: string | null; reason: string | null }>`
    select o.revision, o.value, a.reason from observation o join observation_act a on a.key = o.act_key
    join indicator i on i.key = o.indicator_key where i.id = ${indicatorId} order by o.revision`.execute(
    connection,
  );
  return rows;
}

describe("mở đợt", () => {
  test("hạn trước ngày mở, kỳ khác loại, đơn vị ngoài hệ thống: bị từ chối, nói rõ", async () => {
    const form = await newForm();
    const base = {
      ownerUnitId: first,
      formId: form.formId,
      periodId: await quarter(world, "2026-02-01"),
      title: "Thử",
      opensOn: "2026-04-01",
      dueOn: "2026-04-10",
      unitIds: [first, cell],
    };
    const open = (wish: Record<string, unknown>) =>
      openRound(context, newRoundSchema.parse({ ...base, ...wish }));
    expect(refusalOf(await open({ dueOn: "2026-03-01" }))).toBe("ROUND_DUE_TOO_EARLY");
    expect(await open({ unitIds: [first, second] })).toMatchObject({
      error: { code: "ROUND_UNITS_OUTSIDE", parameters: { units: "Đảng bộ cơ sở 02" } },
    });
    const { rows } = await sql<{ id: string }>`insert into period (id, kind, label, from_on, to_on)
      values (gen_random_uuid(), 'window', '15/01 đến 14/02', '2026-01-15', '2026-02-14') returning id`.execute(
      connection,
    );
    expect(refusalOf(await open({ periodId: rows[0]!.id }))).toBe("ROUND_PERIOD_MISMATCH");
    expectOk(await open({}), "opened");
  });

  test("chưa đến ngày mở thì chưa nhập được", async () => {
    const form = await newForm();
    const roundId = await givenRound(world, form, { opensOn: "2026-04-05" });
    expect(refusalOf(await save(roundId, [[form.men, "1"]]))).toBe("ROUND_NOT_OPEN_YET");
  });
});

describe("nhập", () => {
  test("phiếu cho biết bao nhiêu ô phải nhập; số không, không phát sinh và ô trống khác nhau", async () => {
    const form = await newForm();
    const roundId = await givenRound(world, form);
    expect(await sheet(roundId)).toMatchObject({
      state: "not-started",
      askedCount: 4,
      knownCount: 0,
      enteredCount: 0,
    });
    expectOk(
      await save(roundId, [
        [form.men, "0"],
        [form.women, "nil"],
        [form.all, null],
      ]),
      "entered",
    );
    const { cells, enteredCount, state } = await sheet(roundId);
    expect(cells.map(({ content }) => content.entry)).toEqual(["figure", "nil", "blank", "blank"]);
    expect([enteredCount, state]).toEqual([2, "drafted"]);
  });

  test("hai người nhập một ô: người sau nhận cả hai số, không số nào tự thắng", async () => {
    const form = await newForm();
    const roundId = await givenRound(world, form);
    const secretary = { ...context, actor: somebody("unit-secretary", first, "Bí thư A") };
    expectOk(await save(roundId, [[form.men, "7"]], secretary), "first");
    const late = await save(roundId, [
      [form.men, "9"],
      [form.women, "3"],
    ]);
    expect(late).toMatchObject({
      error: {
        code: "ENTRY_CONFLICT",
        details: {
          conflicts: [
            {
              indicatorId: form.men,
              yours: { content: { entry: "figure", value: "9" } },
              theirs: { content: { entry: "figure", value: "7" }, version: 1, enteredBy: "Bí thư A" },
            },
          ],
        },
      },
    });
    expect((await sheet(roundId)).cells[1]?.content.entry, "không ghi nửa chừng").toBe("blank");
    expectOk(await save(roundId, [[form.men, "9", 1]]), "chọn số của mình");
    expectOk(await save(roundId, [[form.men, "9", 1]]), "gửi lại vì mất trả lời thì không phải xung đột");
  });

  test("chữ số thập phân thừa bị từ chối; ô ngoài biểu cũng vậy", async () => {
    const form = await newForm();
    const other = await newForm();
    const roundId = await givenRound(world, form);
    expect(refusalOf(await save(roundId, [[form.men, "1.5"]]))).toBe("FIGURE_TOO_PRECISE");
    expect(refusalOf(await save(roundId, [[other.men, "1"]]))).toBe("SUBMISSION_CELL_UNKNOWN");
  });

  test("số đã được duyệt ở đợt khác thì điền sẵn, khóa, ghi nguồn", async () => {
    const { form, submissionId } = await submitted();
    expectOk(await approveSheet(context, submissionId, null), "approved");
    const again = await givenRound(world, form, { title: "Đợt hỏi lại" });
    const { cells, knownCount } = await sheet(again);
    expect(knownCount).toBe(4);
    expect(cells[0]).toMatchObject({
      content: { entry: "figure", value: "7" },
      knownFrom: { vi: expect.stringContaining("Báo cáo quý I/2026") },
    });
    expect(refusalOf(await save(again, [[form.men, "8"]]))).toBe("ENTRY_CELL_LOCKED");
  });

  test("cấp dưới cũng được hỏi thì cấp trên không nhập lại: ô là số tổng hợp", async () => {
    const form = await newForm();
    const roundId = await givenRound(world, form, { unitIds: [first, cell] });
    const { cells, knownCount } = await sheet(roundId);
    expect(knownCount).toBe(4);
    expect(cells[0]).toMatchObject({
      content: { entry: "blank" },
      knownFrom: { vi: expect.stringContaining("0/1") },
    });
    expect((await sheet(roundId, cell)).knownCount).toBe(0);
  });

  test("minh chứng ở một ô: thêm, đọc, bỏ", async () => {
    const { form, roundId } = await filled();
    const file = { name: "ảnh biên bản.jpg", mediaType: "image/jpeg", content: Buffer.from("ảnh") };
    const place = { indicatorId: form.men, categoryOptionId: null };
    const id = expectOk(await addEvidence(context, roundId, first, place, file), "added");
    expect((await sheet(roundId)).evidence).toMatchObject([
      { indicatorId: form.men, name: "ảnh biên bản.jpg" },
    ]);
    expect(expectOk(await readEvidence(context, id), "read").content.toString()).toBe("ảnh");
    expectOk(await removeEvidence(context, id), "removed");
    expect((await sheet(roundId)).evidence).toEqual([]);
  });
});

describe("kiểm tra và gửi", () => {
  test("lỗi giữ phiếu lại, nêu hai vế", async () => {
    const form = await newForm();
    const roundId = await givenRound(world, form);
    const saved = await save(roundId, [
      [form.men, "7"],
      [form.women, "5"],
      [form.all, "13"],
      [form.rate, "101"],
    ]);
    expect(expectOk(saved, "saved").findings.map(({ message }) => message.vi)).toEqual([
      "Nam cộng nữ phải bằng tổng số (hai vế: 12, 13)",
      "Tỷ lệ không quá 100% (hai vế: 101, 100)",
    ]);
    expect(refusalOf(await submitSheet(context, roundId, first, null))).toBe("SUBMISSION_HAS_ERRORS");
  });

  test("ô bắt buộc còn trống thì chưa gửi được", async () => {
    const form = await newForm();
    const roundId = await givenRound(world, form);
    expect(await submitSheet(context, roundId, first, null)).toMatchObject({
      error: { code: "SUBMISSION_HAS_ERRORS", parameters: { count: 4 } },
    });
  });

  test("thay đổi lớn so với cùng kỳ năm trước: phải có ghi chú mới gửi được", async () => {
    const { form, roundId } = await filled();
    expectOk(
      await recordFigures(context, {
        unitId: first,
        periodId: await quarter(world, "2025-02-01"),
        cells: [{ indicatorId: form.all, categoryOptionId: null, content: { entry: "figure", value: "4" } }],
        act: { kind: "import", enteredBy: "kịch bản", enteredAt: clock.now() },
      }),
      "last year",
    );
    const { cells } = await sheet(roundId);
    expect(cells[2]?.yearBefore).toEqual({ entry: "figure", value: "4" });
    expect(refusalOf(await submitSheet(context, roundId, first, null))).toBe(
      "SUBMISSION_WARNING_UNEXPLAINED",
    );
    expectOk(await save(roundId, [[form.all, "12", 1, "Tiếp nhận từ đơn vị giải thể"]]), "remark");
    expectOk(await submitSheet(context, roundId, first, null), "sent");
  });
});

describe("duyệt, trả lại, đính chính", () => {
  test("trả lại một ô có lý do, sửa, gửi lại, duyệt: số thành quan sát, không nhập thêm được", async () => {
    const { form, roundId, submissionId } = await submitted();
    expect(refusalOf(await save(roundId, [[form.men, "8", 1]]))).toBe("SUBMISSION_STEP_REFUSED");
    const place = { indicatorId: form.men, categoryOptionId: null };
    const returned = { reason: "Chưa khớp danh sách", cells: [{ ...place, reason: "Thiếu 1 đồng chí" }] };
    expectOk(await returnSheet(context, submissionId, returned), "returned");
    expect((await sheet(roundId)).cells[0]?.returnReason).toBe("Thiếu 1 đồng chí");
    const fixed: Typed[] = [
      [form.men, "8", 1],
      [form.all, "13", 1],
    ];
    expectOk(await save(roundId, fixed), "fixed");
    expectOk(await submitSheet(context, roundId, first, null), "sent again");
    expect(expectOk(await approveSheet(context, submissionId, null), "approved")).toEqual({ isFinal: true });
    expect(await observations(form.men)).toEqual([{ revision: 1, value: "8", reason: null }]);
    expect((await sheet(roundId)).steps.map(({ step }) => step)).toEqual([
      "approve",
      "submit",
      "return",
      "submit",
    ]);
    expect(refusalOf(await save(roundId, [[form.men, "9", 2]]))).toBe("SUBMISSION_STEP_REFUSED");
  });

  test("hai cấp duyệt: cấp một xong thì sang cấp hai, số chưa đứng; đơn vị không rút được nữa", async () => {
    const form = await newForm();
    const roundId = await givenRound(world, form, { unitIds: [cell], approvalLevelCount: 3 });
    const typed: Typed[] = [
      [form.men, "1"],
      [form.women, "1"],
      [form.all, "2"],
      [form.rate, "nil"],
    ];
    expectOk(await save(roundId, typed, context, cell), "entered");
    const id = expectOk(await submitSheet(context, roundId, cell, null), "sent");
    expect(await sheet(roundId, cell)).toMatchObject({ levelCount: 2, withUnit: { id: first } });
    expect(expectOk(await approveSheet(context, id, null), "level 1")).toEqual({ isFinal: false });
    expect(await observations(form.men)).toEqual([]);
    expect((await sheet(roundId, cell)).withUnit?.id).toBe(bloc);
    expect(refusalOf(await withdrawSheet(context, id))).toBe("SUBMISSION_STEP_REFUSED");
    expect(expectOk(await approveSheet(context, id, null), "level 2")).toEqual({ isFinal: true });
    expect(await observations(form.men)).toHaveLength(1);
  });

  test("đính chính sau khi khóa đợt: lần mới có lý do, số cũ giữ nguyên, tổng được báo tính lại", async () => {
    const { form, roundId, submissionId } = await submitted();
    expectOk(await approveSheet(context, submissionId, null), "approved");
    expectOk(await lockRound(context, roundId, true), "locked");
    await sql`delete from rollup_queue`.execute(connection);
    const place = { indicatorId: form.men, categoryOptionId: null };
    const content = { entry: "figure", value: "6" } as const;
    const correction = { reason: "Đếm trùng 1 người", cells: [{ ...place, content, basedOnVersion: 1 }] };
    expectOk(await correctSheet(context, submissionId, correction), "corrected");
    expect(await observations(form.men)).toEqual([
      { revision: 1, value: "7", reason: null },
      { revision: 2, value: "6", reason: "Đếm trùng 1 người" },
    ]);
    const { cells } = await sheet(roundId);
    expect(cells[0]).toMatchObject({
      content,
      version: 2,
      earlier: [{ content: { entry: "figure", value: "7" }, reason: "Đếm trùng 1 người" }],
    });
    const { rows } = await sql`select unit_id from rollup_queue`.execute(connection);
    expect(rows).toEqual([{ unit_id: first }]);
    expect(refusalOf(await correctSheet(context, submissionId, correction)), "trên bản cũ").toBe(
      "ENTRY_CONFLICT",
    );
  });

  test("đợt đã khóa thì không nhập, không gửi, không trả lại được", async () => {
    const { form, roundId, submissionId } = await submitted();
    expectOk(await lockRound(context, roundId, true), "locked");
    expect(refusalOf(await returnSheet(context, submissionId, { reason: "x", cells: [] }))).toBe(
      "ROUND_LOCKED",
    );
    expect(refusalOf(await save(roundId, [[form.men, "1"]], context, second))).toBe("ROUND_LOCKED");
  });

  test("rút phiếu khi chưa ai duyệt thì nhập tiếp được", async () => {
    const { form, roundId, submissionId } = await submitted();
    expectOk(await withdrawSheet(context, submissionId), "taken back");
    expectOk(await save(roundId, [[form.men, "7", 1, "đã kiểm tra"]]), "entered again");
  });
});

describe("theo dõi", () => {
  test("đầy đủ và đúng hạn theo cấp; gửi muộn, quá hạn, gia hạn", async () => {
    const { roundId } = await filled(cell, { unitIds: [first, second, cell] });
    expectOk(await submitSheet(context, roundId, cell, null), "sent");
    clock.set("2026-04-12T01:00:00Z");
    const read = async () => expectOk(await readCompleteness(context, all, roundId, null), "completeness");
    expect((await read()).under).toMatchObject({
      unit: { id: bloc },
      unitCount: 3,
      counts: { notStarted: 2, submitted: 1, sent: 1, sentOnTime: 1, overdue: 2 },
    });
    expect((await read()).rows.map(({ unit, unitCount }) => [unit.id, unitCount])).toEqual([
      [first, 2],
      [second, 1],
    ]);
    expect(expectOk(await extendDueDate(context, roundId, [second], "2026-04-20" as never), "later")).toBe(1);
    expect((await read()).under.counts.overdue).toBe(1);
    const page = { limit: 10, offset: 0, underUnitId: null };
    const overdue = await listRoundUnits(context, all, roundId, { ...page, state: "overdue" });
    expect(overdue.rows.map(({ unit }) => unit.id)).toEqual([first]);
  });

  test("đôn đốc một lần cho mọi đơn vị còn nợ; đơn vị thấy lời đôn đốc trong việc của mình", async () => {
    const { roundId } = await submitted();
    expect(expectOk(await remindUnits(context, roundId, null, "Đề nghị gửi trước 15h"), "reminded")).toBe(1);
    expect(refusalOf(await remindUnits(context, roundId, [first], null))).toBe("ROUND_NOBODY_TO_REMIND");
    const { requests } = await listReportRequests(context, second);
    expect(requests.find((request) => request.roundId === roundId)).toMatchObject({
      state: "not-started",
      askedCount: 4,
      reminder: { note: "Đề nghị gửi trước 15h" },
    });
    const { awaitingApproval } = await listReportRequests(context, bloc);
    expect(awaitingApproval).toContainEqual({ roundId, title: "Báo cáo quý I/2026", count: 1 });
  });
});
