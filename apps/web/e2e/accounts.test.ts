import { civilDate, expectOk } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import { Secret, TOTP } from "otpauth";
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
expectOk(await establishUnit(instance.context, unit), "unit");
await addAccount(instance.context, "quantri", "administrator", null);
const browser = await launchBrowser();
afterAll(() => browser.close());

/** What the phone shows for a secret. */
const codeOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, "")) }).generate();

describe("Tài khoản: mời, đặt mật khẩu, vai trò, nhật ký", () => {
  let address = "";

  test("quản trị viên mời một văn thư và nhận tờ giấy có liên kết một lần", async () => {
    const { page, faults } = await visit(browser, instance.url);
    await signIn(page, "quantri", password);
    await page.goto("/accounts");
    await page.getByRole("gridcell", { name: "quantri" }).first().waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    await page.getByRole("button", { name: "Mời người dùng" }).click();
    const panel = page.getByRole("region", { name: "Mời người dùng" });
    await panel.getByRole("textbox", { name: /Họ và tên/ }).fill("Nguyễn Thị Thử");
    await panel.getByRole("textbox", { name: /Tên đăng nhập/ }).fill("thu.nguyen");
    await panel.getByRole("combobox", { name: /Đơn vị/ }).fill("co so 01");
    await page.getByRole("option", { name: "Đảng bộ cơ sở 01" }).click();
    expect(await checkAccessibility(page)).toEqual([]);
    await panel.getByRole("button", { name: "Mời người dùng" }).click();
    await page.getByRole("heading", { name: "Giấy mời sử dụng Nhiệm Kỳ" }).waitFor();
    const sheet = page.getByRole("article");
    const code = /[0-9A-Z]{5}(-[0-9A-Z]{5}){4}/.exec((await sheet.textContent()) ?? "")?.[0];
    expect(code).toBeDefined();
    address = `/one-time-link#${code}`;
    expect(await checkAccessibility(page)).toEqual([]);
    await page.getByRole("button", { name: "Đã in, đóng lại" }).click();
    await page.getByRole("row", { name: /Nguyễn Thị Thử.*Chưa đặt mật khẩu/ }).waitFor();
    expect(faults).toEqual([]);
  });

  test("trên điện thoại, người được mời đặt mật khẩu rồi đăng nhập; mã không còn trên địa chỉ", async () => {
    const { page, faults } = await visit(browser, instance.url, { width: 390 });
    await page.goto(address);
    await page.getByText("Chào Nguyễn Thị Thử").waitFor();
    expect(page.url()).not.toContain("#");
    expect(await checkAccessibility(page)).toEqual([]);
    const field = page.locator("input[autocomplete=new-password]");
    await field.fill("ngắn");
    await page.getByRole("button", { name: "Đặt mật khẩu" }).click();
    await page.getByRole("alert").getByText("ít nhất 12 ký tự").waitFor();
    await field.fill("Một câu khác cũng dài");
    await page.getByRole("button", { name: "Đặt mật khẩu" }).click();
    await page.getByRole("link", { name: "Đến trang đăng nhập" }).click();
    await signIn(page, "thu.nguyen", "Một câu khác cũng dài");
    await page.goto(address);
    await page.getByRole("alert").getByText("đã dùng").waitFor();
    expect(faults).toEqual([]);
  });

  test("bật xác thực hai bước, cất mã dự phòng, đăng nhập bằng mã trên điện thoại", async () => {
    const { page, faults } = await visit(browser, instance.url);
    await signIn(page, "thu.nguyen", "Một câu khác cũng dài");
    await page.goto("/my-account");
    await page.getByText("Văn thư đơn vị").waitFor();
    await page.getByRole("button", { name: "Bật xác thực hai bước" }).click();
    await page.getByRole("img", { name: "Mã QR cho ứng dụng xác thực" }).waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    const secret =
      /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec((await page.getByRole("main").textContent()) ?? "")?.[0] ?? "";
    await page.getByRole("textbox", { name: /Mã 6 số/ }).fill(codeOf(secret));
    await page.getByRole("button", { name: "Xác nhận mã" }).click();
    const recoveryCodes = await page
      .getByRole("list", { name: "Mã dự phòng" })
      .locator("li")
      .allTextContents();
    expect(recoveryCodes).toHaveLength(10);
    await page.getByRole("button", { name: "Tôi đã cất mã" }).click();
    await page.getByRole("button", { name: "Tắt xác thực hai bước" }).waitFor();

    const other = await visit(browser, instance.url, { width: 390 });
    await other.page.goto("/sign-in");
    await other.page.getByRole("textbox", { name: /Tên đăng nhập/ }).fill("thu.nguyen");
    await other.page.locator("input[autocomplete=current-password]").fill("Một câu khác cũng dài");
    await other.page.keyboard.press("Enter");
    await other.page.locator("input[autocomplete=one-time-code]").fill(recoveryCodes[0] ?? "");
    await other.page.keyboard.press("Enter");
    await other.page.waitForURL((url) => url.pathname !== "/sign-in");

    await page.reload();
    await page.getByText("Phiên này").waitFor();
    await page.getByRole("button", { name: "Kết thúc phiên", exact: true }).first().click();
    await page.getByText("Đã kết thúc phiên").waitFor();
    expect(faults).toEqual([]);
  });

  test("tạo mã truy cập: hiện một lần, dùng được với quyền của mình, thu hồi được", async () => {
    const { page } = await visit(browser, instance.url);
    await signIn(page, "quantri", password);
    await page.goto("/my-account");
    await page.getByRole("textbox", { name: /Dùng cho việc gì/ }).fill("Bảng tính");
    await page.getByRole("button", { name: "Tạo mã truy cập" }).click();
    const token = await page.locator("code").textContent();
    const me = await fetch(`${instance.url}/api/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(await me.json()).toMatchObject({ signInName: "quantri" });
    await page.getByRole("button", { name: "Tôi đã chép" }).click();
    await page.getByRole("button", { name: "Thu hồi mã" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Thu hồi mã" }).click();
    await page.getByText("Chưa có mã truy cập nào.").waitFor();
    const after = await fetch(`${instance.url}/api/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(after.status).toBe(401);
  });

  test("giao thêm và thu hồi vai trò, khóa tài khoản; nhật ký ghi đủ và chuỗi nguyên vẹn", async () => {
    const { page, faults } = await visit(browser, instance.url);
    await signIn(page, "quantri", password);
    await page.goto("/accounts?text=thu");
    await page.getByRole("gridcell", { name: "Nguyễn Thị Thử" }).click();
    const panel = page.getByRole("region", { name: "Nguyễn Thị Thử" });
    await panel.getByRole("button", { name: "Giao vai trò" }).click();
    await panel.getByText("Toàn hệ thống", { exact: true }).click();
    await panel.getByRole("button", { name: "Giao vai trò" }).click();
    await page.getByText("Đã giao vai trò").waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    await panel.getByRole("button", { name: "Thu hồi" }).first().click();
    await page.getByRole("dialog").getByRole("button", { name: "Thu hồi vai trò" }).click();
    await page.getByText("Đã thu hồi vai trò").waitFor();
    await panel.getByRole("button", { name: "Khóa tài khoản" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Khóa tài khoản" }).click();
    await panel.getByRole("button", { name: "Mở lại tài khoản" }).waitFor();

    await page.goto("/audit");
    await page.getByRole("gridcell", { name: "Khóa tài khoản" }).waitFor();
    await page.getByRole("button", { name: "Kiểm tra chuỗi" }).click();
    await page.getByText(/Chuỗi nguyên vẹn từ dòng 1 đến dòng \d+/).waitFor();
    await page.getByRole("gridcell", { name: "Thu hồi vai trò" }).click();
    await page.getByRole("button", { name: "Chỉ xem đối tượng này" }).click();
    await page.waitForURL(/subjectKind=account/);
    expect(await checkAccessibility(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test.each([
    ["vi", 390],
    ["en", 1280],
    ["en", 390],
  ] as const)("các trang đọc được ở ngôn ngữ %s, %i px", async (language, width) => {
    const { page, faults } = await visit(browser, instance.url, { language, width });
    await signIn(page, "quantri", password);
    for (const path of ["my-account", "accounts", "audit"]) {
      await page.goto(`/${path}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      expect(await checkAccessibility(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
    }
    expect(faults).toEqual([]);
  });
});
