import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import { addDays, civilDate, expectOk, fixedClock, systemRandom } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import { testDatabase } from "@nhiemky/test-kit";
import { Document, Packer, Paragraph } from "docx";
import { beforeAll, describe, expect, test } from "vitest";
import { acceptFinding } from "../../src/actions/accept-finding.ts";
import { exportCommentedDocx } from "../../src/actions/export-commented-docx.ts";
import { listFigureChecks } from "../../src/actions/list-figure-checks.ts";
import { readFigureCheck } from "../../src/actions/read-figure-check.ts";
import { runFigureCheck } from "../../src/actions/run-figure-check.ts";
import { withdrawAcceptance } from "../../src/actions/withdraw-acceptance.ts";

const { connection } = await testDatabase();
const context: ActionContext = {
  connection,
  clock: fixedClock("2026-01-05T02:00:00Z"),
  random: systemRandom,
  actor: { kind: "system", reason: "kiểm thử" },
};
const text =
  "Quý I, toàn đảng bộ kết nạp 193 trên 226 quần chúng ưu tú, đạt 85,39%. Đã mở 4 lớp, gồm 3 lớp ở quận và 2 lớp ở phường.";
let unitId: UnitId;
let otherUnitId: UnitId;

beforeAll(async () => {
  const start = addDays(civilDate("2026-01-01"), -400);
  const establish = async (fullName: string) => {
    const input = { fullName, unitKind: "grassroots-organisation", parentUnitId: null, establishedOn: start };
    return expectOk(await establishUnit(context, input), fullName).unitId;
  };
  unitId = await establish("Đảng bộ cơ sở 01");
  otherUnitId = await establish("Đảng bộ cơ sở 02");
});

const run = async (input: Partial<Parameters<typeof runFigureCheck>[1]> = {}) =>
  runFigureCheck(context, { unitId, title: "Báo cáo quý I", text, file: null, ...input });
const code = (result: { ok: true } | { ok: false; error: { code: string } }) =>
  result.ok ? "" : result.error.code;

describe("Kiểm số một văn bản", () => {
  test("thấy số bị cắt và tổng sai, kèm câu giải thích; chấp nhận rồi bỏ chấp nhận", async () => {
    const check = expectOk(await run(), "kiểm được");
    expect(check.findings.map((finding) => finding.verdict).sort()).toEqual(["truncated", "wrong"]);
    const truncated = check.findings.find((finding) => finding.verdict === "truncated")!;
    expect(text.slice(truncated.start, truncated.end)).toBe(truncated.text);
    const { start, end, kind } = truncated;
    expectOk(
      await acceptFinding(context, check.figureCheckId, { start, end, kind }, "giữ như bản gốc"),
      "chấp nhận",
    );
    const accepted = expectOk(await readFigureCheck(context, check.figureCheckId), "đọc lại");
    expect(
      accepted.findings.find((finding) => finding.start === start && finding.kind === kind)?.acceptance
        ?.reason,
    ).toBe("giữ như bản gốc");
    expectOk(await withdrawAcceptance(context, check.figureCheckId, { start, end, kind }), "bỏ chấp nhận");
    expect(code(await withdrawAcceptance(context, check.figureCheckId, { start, end, kind }))).toBe(
      "FIGURE_CHECK_NO_SUCH_FINDING",
    );
  });

  test("không chấp nhận được chỗ không có phát hiện", async () => {
    const check = expectOk(await run(), "kiểm được");
    const nowhere = { start: 0, end: 1, kind: "sum" };
    expect(code(await acceptFinding(context, check.figureCheckId, nowhere, "vì"))).toBe(
      "FIGURE_CHECK_NO_SUCH_FINDING",
    );
  });

  test("văn bản trống và văn bản có dấu mật bị từ chối, không giữ gì", async () => {
    const whole: Scope = { kind: "instance" };
    const before = expectOk(
      await listFigureChecks(context, whole, { page: 1, pageSize: 50 }),
      "danh sách",
    ).total;
    expect(code(await run({ text: "  \n" }))).toBe("FIGURE_CHECK_EMPTY");
    expect(code(await run({ text: `TỐI MẬT\n${text}` }))).toBe("DOCUMENTS_STATE_SECRET");
    expect(
      expectOk(await listFigureChecks(context, whole, { page: 1, pageSize: 50 }), "danh sách").total,
    ).toBe(before);
  });

  test("tệp .docx đi vào và trở ra kèm nhận xét", async () => {
    const content = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));
    const file = { name: "Báo cáo.docx", mediaType: "application/octet-stream", content };
    const check = expectOk(await run({ text: undefined, file }), "đọc được tệp");
    expect(check.isDocx).toBe(true);
    const commented = expectOk(await exportCommentedDocx(context, check.figureCheckId), "xuất");
    expect(commented.fileName).toBe("Báo cáo (kiểm số).docx");
    const pasted = expectOk(await run(), "kiểm được");
    expect(code(await exportCommentedDocx(context, pasted.figureCheckId))).toBe("FIGURE_CHECK_NOT_DOCX");
  });

  test("danh sách chỉ có những lần kiểm trong phạm vi, kèm số phát hiện còn mở", async () => {
    expectOk(await run({ unitId: otherUnitId, title: "Của đơn vị khác" }), "kiểm được");
    const scope: Scope = { kind: "units", rootUnitIds: [otherUnitId] };
    const { rows, total } = expectOk(
      await listFigureChecks(context, scope, { page: 1, pageSize: 10 }),
      "danh sách",
    );
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({ title: "Của đơn vị khác", findingCount: 2, openCount: 2 });
  });
});
