import { civilDate, expectOk } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import { afterAll, describe, expect, test } from "vitest";
import { checkAccessibility } from "./harness/accessibility.ts";
import { launchBrowser } from "./harness/browser.ts";
import { addAccount, password, startInstance } from "./harness/instance.ts";
import { signIn, visit } from "./harness/visitor.ts";

const instance = await startInstance();
const unit = {
  fullName: "Đảng bộ cơ sở 01",
  parentUnitId: null,
  unitKind: "grassroots-organisation",
  establishedOn: civilDate("2020-01-01"),
};
const { unitId } = expectOk(await establishUnit(instance.context, unit), "unit");
await addAccount(instance.context, "quantri", "administrator", null);
await addAccount(instance.context, "bithu", "unit-secretary", unitId);
const browser = await launchBrowser();
afterAll(() => browser.close());

describe("Quy định và tham số", () => {
  test("quản trị viên đặt giá trị khác có lý do, thấy trong nhật ký, rồi trở lại giá trị của bộ quy định", async () => {
    const { page, faults } = await visit(browser, instance.url);
    await signIn(page, "quantri", password);
    await page.getByRole("link", { name: "Quy định" }).click();
    await page.getByRole("heading", { name: "Quy định và tham số" }).waitFor();
    await page.getByRole("searchbox", { name: /Tìm theo tham số/ }).fill("xac nhan van ban");
    const row = page.getByRole("row", { name: /Số ngày xác nhận văn bản gửi đến/ });
    await row.filter({ hasText: "chưa kiểm chứng" }).waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    await row.getByRole("gridcell").first().click();
    const panel = page.getByRole("region", { name: "Số ngày xác nhận văn bản gửi đến" });
    await panel.getByText("Chưa tìm thấy quy định; đơn vị tự đặt").waitFor();
    await panel.getByRole("textbox", { name: /^Giá trị/ }).fill("năm");
    await panel.getByRole("textbox", { name: /^Lý do/ }).fill("Quy chế làm việc của văn phòng");
    await panel.getByRole("button", { name: "Đặt giá trị" }).click();
    await panel.getByText("Nhập một con số.").waitFor();
    await panel.getByRole("textbox", { name: /^Giá trị/ }).fill("5");
    await panel.getByRole("button", { name: "Đặt giá trị" }).click();
    await row.filter({ hasText: "giá trị do quản trị đặt" }).waitFor();
    await panel.getByText("Quy chế làm việc của văn phòng").waitFor();
    expect(await checkAccessibility(page)).toEqual([]);

    await page.goto("/audit");
    await page.getByRole("gridcell", { name: "Đặt giá trị thay cho bộ quy định" }).waitFor();

    await page.goto("/rules?changed=true");
    await page.getByRole("gridcell", { name: /Số ngày xác nhận/ }).click();
    await page.getByRole("button", { name: "Trở lại giá trị của bộ quy định" }).click();
    await page.getByText("Không có giá trị nào khớp bộ lọc").waitFor();
    expect(faults).toEqual([]);
  });

  test("giá trị có nhiều phần phải giữ đủ các phần", async () => {
    const { page } = await visit(browser, instance.url);
    await signIn(page, "quantri", password);
    await page.goto("/rules?q=DF-03");
    await page.getByRole("gridcell", { name: /Lề trang/ }).click();
    const panel = page.getByRole("region", { name: "Lề trang" });
    await panel.getByRole("textbox", { name: /^Giá trị/ }).fill('{ "topMm": 25 }');
    await panel.getByRole("textbox", { name: /^Lý do/ }).fill("Mẫu riêng");
    await panel.getByRole("button", { name: "Đặt giá trị" }).click();
    await panel
      .getByText(/phải cùng kiểu với giá trị trong bộ quy định/)
      .first()
      .waitFor();
  });

  test("người khác đọc được giá trị và căn cứ, không có chỗ sửa", async () => {
    const { page } = await visit(browser, instance.url);
    await signIn(page, "bithu", password);
    await page.goto("/rules?q=CD-01");
    await page.getByRole("gridcell", { name: /Số ngày xác nhận/ }).click();
    await page.getByRole("region", { name: /Số ngày xác nhận/ }).waitFor();
    expect(await page.getByRole("button", { name: "Đặt giá trị" }).count()).toBe(0);
  });

  test.each([
    ["vi", 390],
    ["en", 1280],
    ["en", 390],
  ] as const)("trang đọc được ở ngôn ngữ %s, %i px", async (language, width) => {
    const { page, faults } = await visit(browser, instance.url, { language, width });
    await signIn(page, "quantri", password);
    await page.goto("/rules?pack=document-handling");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await checkAccessibility(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });
});
