import { readFile } from "node:fs/promises";
import { type CivilDate, civilDate, expectOk, systemClock, today } from "@nhiemky/kernel";
import { decideStructure, establishUnit } from "@nhiemky/org-structure";
import { withoutSource } from "@nhiemky/org-structure/contract";
import { establishPeriod, finishRollUp, recordFigures } from "@nhiemky/reporting";
import { indicatorRoutes } from "@nhiemky/reporting/contract";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { checkAccessibility } from "./harness/accessibility.ts";
import { launchBrowser } from "./harness/browser.ts";
import { addAccount, password, startInstance } from "./harness/instance.ts";
import { signIn, type VisitorOptions, visit } from "./harness/visitor.ts";

const instance = await startInstance();
const { context, database } = instance;
const browser = await launchBrowser();
afterAll(() => browser.close());

type UnitId = NonNullable<Parameters<typeof establishUnit>[1]["parentUnitId"]>;
/** One is merged into another on the way: 68 remain. */
const unitCount = 69;
const day = today(systemClock);
const yearBefore = civilDate(`${Number(day.slice(0, 4)) - 1}-01-15`);

async function unit(fullName: string, parentUnitId: UnitId | null, unitKind: string, code: string) {
  const input = { fullName, parentUnitId, unitKind, code, establishedOn: civilDate("2020-01-01") };
  return expectOk(await establishUnit(context, input), fullName).unitId;
}
const bloc = await unit("Đảng bộ Khối thử nghiệm", null, "bloc-organisation", "KHOI");
const units: UnitId[] = [];
for (let number = 1; number <= unitCount; number++) {
  const name = String(number).padStart(2, "0");
  units.push(await unit(`Đảng bộ cơ sở ${name}`, bloc, "grassroots-organisation", `CS-${name}`));
}
await addAccount(context, "vanphong", "office-clerk", bloc);

/** What each unit recruited in a month: the unit's own number, so that the whole is known. */
async function recordMonth(indicatorId: string, on: CivilDate): Promise<void> {
  const period = expectOk(await establishPeriod(context, { kind: "month", on }), "month");
  for (const [index, unitId] of units.entries()) {
    const recorded = await recordFigures(context, {
      unitId,
      periodId: period.id,
      cells: [
        {
          indicatorId: indicatorId as Parameters<typeof recordFigures>[1]["cells"][number]["indicatorId"],
          categoryOptionId: null,
          content: { entry: "figure", value: String(index + 1) },
        },
      ],
      act: { kind: "approval", enteredBy: "Nguyễn Thị Nhập", enteredAt: systemClock.now() },
    });
    expectOk(recorded, "figure");
  }
}

async function signedIn(options: VisitorOptions = {}) {
  const visitor = await visit(browser, instance.url, options);
  await signIn(visitor.page, "vanphong", password);
  return visitor;
}

async function choose(page: Page, label: string, option: string | RegExp) {
  await page.getByRole("combobox", { name: label }).first().click();
  await page.getByRole("option", { name: option }).first().click();
}

test("lập chỉ số, mở số đến tận ô, so trước và sau sáp nhập, giao chỉ tiêu cho 68 đơn vị", async () => {
  const { page, faults } = await signedIn();
  await page.goto("/indicators");
  await page.getByText("Chưa có chỉ số nào").waitFor();
  await page.getByRole("button", { name: "Lập chỉ số" }).first().click();
  await page.getByRole("textbox", { name: "Tên", exact: true }).fill("Đảng viên mới kết nạp");
  await page.getByRole("textbox", { name: "Mã" }).fill("ket_nap");
  await page.getByRole("textbox", { name: "Đơn vị tính" }).fill("đảng viên");
  await page.getByRole("textbox", { name: "Có hiệu lực từ" }).fill("01/01/2020");
  await page.getByRole("button", { name: "Tiếp" }).click();
  await page.getByText("Bước 2/3").waitFor();
  await page.getByRole("button", { name: "Tiếp" }).click();
  const [defined] = await Promise.all([
    page.waitForResponse(
      (reply) => reply.request().method() === "POST" && reply.url().endsWith("/indicators"),
    ),
    page
      .getByRole("complementary")
      .or(page.locator("#side-panel-host"))
      .getByRole("button", { name: "Lập chỉ số" })
      .click(),
  ]);
  const { indicatorId } = indicatorRoutes.defineIndicator.response.parse(await defined.json());
  await page.getByText("Đã lập chỉ số").waitFor();

  await recordMonth(indicatorId, yearBefore);
  await finishRollUp(database.connection, systemClock);
  const merger = { ...withoutSource, referenceNumber: "15-QĐ/ĐUK", referenceOn: day };
  expectOk(
    await decideStructure(context, {
      operation: { kind: "merge", unitIds: [units[68]!], into: { unitId: units[67]! } },
      effectiveOn: day,
      source: merger,
      decidedByUnitId: bloc,
    }),
    "merger",
  );
  await finishRollUp(database.connection, systemClock);

  await page.goto("/figures");
  await page.getByRole("link", { name: "Mở số: Đảng viên mới kết nạp" }).click();
  await page.getByRole("heading", { name: "Đảng viên mới kết nạp: Đảng bộ Khối thử nghiệm" }).waitFor();
  const parts = page.getByRole("region", { name: "Con số này gồm những gì" });
  await parts.getByRole("link", { name: "Đảng bộ cơ sở 69" }).waitFor();
  expect(await page.getByRole("region", { name: "Giá trị" }).textContent()).toContain("2.415");
  await page.locator("canvas").first().waitFor();
  expect(await checkAccessibility(page)).toEqual([]);
  const [picture] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Tải ảnh .png" }).first().click(),
  ]);
  expect((await readFile(await picture.path())).subarray(1, 4).toString()).toBe("PNG");

  await parts.getByRole("link", { name: "Đảng bộ cơ sở 69" }).click();
  const cell = page.getByRole("region", { name: "Ô số liệu của chính đơn vị" });
  await cell.getByText(/Nguyễn Thị Nhập nhập/).waitFor();
  expect(await cell.textContent()).toContain("69");
  await page.getByRole("link", { name: "Đảng bộ Khối thử nghiệm" }).first().click();

  await page.getByText("Hiện nay", { exact: true }).click();
  const merged = parts.getByRole("row", { name: /Đảng bộ cơ sở 68/ });
  await merged.getByText("137").waitFor();
  expect(await parts.getByRole("link", { name: "Đảng bộ cơ sở 69" }).count()).toBe(0);
  expect(await page.getByRole("region", { name: "Giá trị" }).textContent()).toContain("2.415");

  await page.goto("/targets");
  await page.getByRole("button", { name: "Đặt chỉ tiêu" }).first().click();
  await choose(page, "Chỉ số", /Đảng viên mới kết nạp/);
  await page.getByRole("textbox", { name: "Mức", exact: true }).fill("1.360");
  await page.locator("#side-panel-host").getByRole("button", { name: "Đặt chỉ tiêu" }).click();
  await page.getByText("Đã đặt chỉ tiêu").waitFor();
  await page.getByRole("link", { name: "Đảng viên mới kết nạp" }).first().click();
  await page.getByRole("button", { name: "Giao xuống" }).click();
  await page.getByRole("button", { name: "Chọn cả 68 đơn vị trực thuộc" }).click();
  expect(await checkAccessibility(page)).toEqual([]);
  await page.getByRole("button", { name: "Giao chỉ tiêu xuống các đơn vị" }).click();
  await page.getByText("Đã giao chỉ tiêu cho 68 đơn vị").waitFor();
  await page.getByText("Các phần cộng lại bằng 1.360, đúng bằng chỉ tiêu.").waitFor();
  await page.getByText("Chưa có số liệu, hoặc số liệu không cộng được.").first().waitFor();
  expect(faults).toEqual([]);
});
