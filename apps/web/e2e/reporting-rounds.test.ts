import { addDays, civilDate, expectOk, systemClock, today } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import { defineForm, defineIndicator, establishPeriod, openRound, saveEntries } from "@nhiemky/reporting";
import {
  newEntriesSchema,
  newFormSchema,
  newIndicatorSchema,
  newRoundSchema,
} from "@nhiemky/reporting/contract";
import { readSheet as readRows, writeSheet } from "@nhiemky/spreadsheet";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { checkAccessibility } from "./harness/accessibility.ts";
import { launchBrowser } from "./harness/browser.ts";
import { addAccount, password, startInstance } from "./harness/instance.ts";
import { signIn, type VisitorOptions, visit } from "./harness/visitor.ts";

const instance = await startInstance();
const { context } = instance;
const browser = await launchBrowser();
afterAll(() => browser.close());

type UnitId = Parameters<typeof establishUnit>[1]["parentUnitId"];
async function unit(fullName: string, parentUnitId: UnitId, unitKind: string, code: string) {
  const input = { fullName, parentUnitId, unitKind, code, establishedOn: civilDate("2020-01-01") };
  return expectOk(await establishUnit(context, input), fullName).unitId;
}
const bloc = await unit("Đảng bộ Khối thử nghiệm", null, "bloc-organisation", "KHOI");
const first = await unit("Đảng bộ cơ sở 01", bloc, "grassroots-organisation", "CS-01");
const second = await unit("Đảng bộ cơ sở 02", bloc, "grassroots-organisation", "CS-02");
const third = await unit("Đảng bộ cơ sở 03", bloc, "grassroots-organisation", "CS-03");
await addAccount(context, "vanphong", "office-clerk", bloc);
await addAccount(context, "vanthu1", "unit-clerk", first);
await addAccount(context, "vanthu2", "unit-clerk", second);
await addAccount(context, "vanthu3", "unit-clerk", third);

async function indicator(code: string, name: string) {
  const rule = { unitOfMeasure: "người", kind: "flow", timeOperator: "sum", treeOperator: "sum" } as const;
  const input = {
    ...rule,
    ownerUnitId: bloc,
    code,
    name,
    splitRule: "undivided",
    frequency: "quarter",
  } as const;
  return expectOk(
    await defineIndicator(context, newIndicatorSchema.parse({ ...input, fromOn: "2020-01-01" })),
    code,
  );
}
const men = await indicator("nam", "Đảng viên mới là nam");
const women = await indicator("nu", "Đảng viên mới là nữ");
const all = await indicator("tong", "Đảng viên mới");
const form = newFormSchema.parse({
  ownerUnitId: bloc,
  code: "KN",
  title: "Biểu kết nạp đảng viên",
  indicators: [men, women, all].map((indicatorId) => ({ indicatorId })),
  rules: [
    {
      left: "nam + nu",
      operator: "=",
      right: "tong",
      severity: "error",
      message: "Nam cộng nữ phải bằng tổng",
    },
  ],
});
const { formId } = expectOk(await defineForm(context, form), "form");
const day = today(systemClock);
const period = expectOk(await establishPeriod(context, { kind: "quarter", on: day }), "period");

async function round(title: string) {
  const input = newRoundSchema.parse({
    ownerUnitId: bloc,
    formId,
    periodId: period.id,
    title,
    opensOn: day,
    dueOn: addDays(day, 5),
    unitIds: [first, second, third],
  });
  return expectOk(await openRound(context, input), title);
}

async function signedIn(signInName: string, options: VisitorOptions = {}) {
  const visitor = await visit(browser, instance.url, options);
  await signIn(visitor.page, signInName, password);
  return visitor;
}

const saved = (page: Page) =>
  page
    .getByRole("status")
    .filter({ hasText: /^Đã lưu$/ })
    .waitFor();

test("nhập trên điện thoại, trên bảng bằng cách dán, bằng tệp .xlsx; trả lại, duyệt, đính chính", async () => {
  const roundId = await round("Báo cáo kết nạp");

  const phone = await signedIn("vanthu1", { width: 390 });
  await phone.page.goto("/my-unit");
  await phone.page.getByRole("link", { name: "Nhập số liệu" }).click();
  await phone.page.getByRole("textbox", { name: "Đảng viên mới là nam", exact: true }).fill("7");
  await phone.page.getByRole("button", { name: "Ô tiếp" }).click();
  await phone.page.getByRole("button", { name: /^Không phát sinh/ }).click();
  await phone.page.getByRole("button", { name: "Ô tiếp" }).click();
  await phone.page.getByRole("textbox", { name: "Đảng viên mới", exact: true }).fill("8");
  await saved(phone.page);
  await phone.page.getByText("Nam cộng nữ phải bằng tổng (hai vế: 7, 8)").first().waitFor();
  expect(await checkAccessibility(phone.page)).toEqual([]);
  const photo = await phone.page.screenshot();
  await phone.page
    .locator("input[type=file]")
    .setInputFiles({ name: "bien-ban.png", mimeType: "image/png", buffer: photo });
  await phone.page.getByRole("link", { name: "bien-ban.png" }).waitFor();
  await phone.page.getByRole("textbox", { name: "Đảng viên mới", exact: true }).fill("7");
  await saved(phone.page);
  await phone.page.getByRole("button", { name: "Gửi phiếu" }).click();
  await phone.page.getByText("Đã gửi phiếu lên cấp trên").waitFor();

  const desk = await signedIn("vanthu2");
  await desk.page.goto(`/rounds/${roundId}/units/${second}`);
  const field = desk.page.getByRole("textbox", { name: "Đảng viên mới là nam", exact: true });
  await field.waitFor();
  const paste = (text: string) =>
    field.evaluate((input, pasted) => {
      const data = new DataTransfer();
      data.setData("text/plain", pasted);
      input.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
  await paste("1.000\n2\n1.002\n");
  await desk.page.getByRole("dialog").getByText("1.000").waitFor();
  expect(await checkAccessibility(desk.page)).toEqual([]);
  await desk.page.getByRole("button", { name: "Kiểu Việt Nam: 1.234,5" }).click();
  await desk.page.getByText("Đã dán 3 ô").waitFor();
  await saved(desk.page);
  expect(await desk.page.getByRole("textbox", { name: "Đảng viên mới", exact: true }).inputValue()).toBe(
    "1.002",
  );
  await desk.page.getByRole("button", { name: "Gửi phiếu" }).click();
  await desk.page.getByText("Đã gửi phiếu lên cấp trên").waitFor();

  const filer = await signedIn("vanthu3");
  await filer.page.goto(`/rounds/${roundId}/units/${third}`);
  const [download] = await Promise.all([
    filer.page.waitForEvent("download"),
    filer.page.getByRole("link", { name: "Tải biểu .xlsx" }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const read = expectOk(await readRows(Buffer.concat(chunks), { maxRows: 100, maxColumns: 20 }), "the form");
  const [head, ...rows] = read.map(({ cells }) => Array.from({ length: 9 }, (_, at) => cells[at] ?? ""));
  const load = async (figures: readonly (string | number)[]) => {
    const filled = rows.map((row, at) => row.with(6, figures[at] as string));
    const buffer = await writeSheet("Biểu", head ?? [], filled);
    await filer.page.locator("input[type=file][accept='.xlsx']").setInputFiles({
      name: "bieu.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer,
    });
    await filer.page.getByRole("button", { name: "Nạp biểu", exact: true }).click();
  };
  await filer.page.getByRole("button", { name: "Nạp biểu đã điền" }).click();
  await load([4, "ba", "1,234.5"]);
  const faults = filer.page.getByRole("region", { name: "Các ô cần sửa" });
  await faults.getByText("G3").waitFor();
  await faults.getByText("G4").waitFor();
  await load([4, 3, 7]);
  await filer.page.getByText("Đã ghi 3 ô của 1 đơn vị vào phiếu, chưa gửi").waitFor();

  const office = await signedIn("vanphong");
  await office.page.goto(`/rounds/${roundId}`);
  await office.page.getByRole("heading", { name: "Báo cáo kết nạp" }).waitFor();
  await office.page.getByRole("row", { name: /và cấp dưới 2\/3/ }).waitFor();
  expect(await checkAccessibility(office.page)).toEqual([]);
  await office.page.getByRole("button", { name: "Đôn đốc" }).click();
  await office.page.getByRole("textbox", { name: "Lời nhắn" }).fill("Gửi trong ngày");
  await office.page.locator("#side-panel-host").getByRole("button", { name: "Đôn đốc" }).click();
  await office.page.getByText("Đã đôn đốc 1 đơn vị").waitFor();

  await office.page.goto(`/rounds/${roundId}/units/${first}`);
  await office.page.getByRole("button", { name: "Trả lại" }).click();
  await office.page.getByRole("textbox", { name: /^Lý do/ }).fill("Thiếu danh sách kèm theo");
  await office.page.locator("#side-panel-host").getByRole("button", { name: "Trả lại" }).click();
  await office.page.getByText("Đã trả lại phiếu").waitFor();
  await phone.page.reload();
  await phone.page.getByText("Thiếu danh sách kèm theo").first().waitFor();
  await phone.page.getByRole("button", { name: "Gửi phiếu" }).click();
  await phone.page.getByText("Đã gửi phiếu lên cấp trên").waitFor();
  await office.page.reload();
  await office.page.getByRole("button", { name: "Duyệt", exact: true }).click();
  await office.page.getByText("Đã duyệt, số liệu có hiệu lực").waitFor();
  await office.page.getByRole("button", { name: "Đính chính" }).click();
  await office.page.getByRole("textbox", { name: /^Số đúng/ }).fill("6");
  await office.page.getByRole("textbox", { name: /^Lý do/ }).fill("Đếm trùng một người");
  await office.page.locator("#side-panel-host").getByRole("button", { name: "Đính chính" }).click();
  await office.page.getByText("trước đó 7 (vanphong): Đếm trùng một người").waitFor();
  expect(await checkAccessibility(office.page)).toEqual([]);
  for (const visitor of [phone, desk, filer, office]) expect(visitor.faults).toEqual([]);
});

test("mất mạng: ô đã gõ còn trên máy, tự gửi khi có mạng; ô người khác đã sửa thì chọn một trong hai số", async () => {
  const roundId = await round("Báo cáo khi mất mạng");
  const other = await signedIn("vanthu3", { width: 390 });
  await other.page.goto(`/rounds/${roundId}/units/${third}`);
  const field = other.page.getByRole("textbox", { name: "Đảng viên mới là nam", exact: true });
  await other.page.getByText("Trang này mở lại được khi mất mạng").waitFor();
  await other.context.setOffline(true);
  await field.fill("12");
  await other.page.getByText("Mất kết nối: 1 ô giữ trên máy này").waitFor();
  // A page opened without a connection: what was typed is there, and still waits.
  await other.page.reload();
  await other.page.getByText("Mất kết nối: 1 ô giữ trên máy này").waitFor();
  expect(await field.inputValue()).toBe("12");
  const typed = newEntriesSchema.parse({
    entries: [
      {
        indicatorId: men,
        categoryOptionId: null,
        content: { entry: "figure", value: "9" },
        basedOnVersion: 0,
      },
    ],
  });
  expectOk(await saveEntries(context, roundId, third, typed), "somebody else meanwhile");
  await other.context.setOffline(false);
  await other.page.getByText("1 ô được người khác nhập trong lúc đồng chí nhập").waitFor();
  await other.page.getByRole("button", { name: /^Lấy số của .*: 9$/ }).waitFor();
  expect(await checkAccessibility(other.page)).toEqual([]);
  await other.page.getByRole("button", { name: "Giữ số của tôi: 12" }).click();
  await saved(other.page);
  await other.page.reload();
  expect(await field.inputValue()).toBe("12");
  expect(other.faults).toEqual([]);
});

test("mở đợt từng bước; trang trống nói phải làm gì", async () => {
  const office = await signedIn("vanphong");
  await office.page.goto("/rounds/new");
  await office.page.getByRole("combobox", { name: "Biểu mẫu" }).click();
  await office.page.getByRole("option", { name: /Biểu kết nạp đảng viên/ }).click();
  await office.page.getByRole("button", { name: "Chọn cả 3 đơn vị trực thuộc" }).click();
  await office.page.getByRole("textbox", { name: "Tên đợt" }).fill("Đợt mở trên trang");
  expect(await checkAccessibility(office.page)).toEqual([]);
  await office.page.getByRole("button", { name: "Mở đợt" }).click();
  await office.page.getByText("Đã mở đợt báo cáo").waitFor();
  await office.page.getByRole("row", { name: /và cấp dưới 0\/3/ }).waitFor();
});
