import { afterAll, describe, expect, test } from "vitest";
import { checkAccessibility } from "./harness/accessibility.ts";
import { launchBrowser } from "./harness/browser.ts";
import { addAccount, password, startInstance } from "./harness/instance.ts";
import { signIn, visit } from "./harness/visitor.ts";

const instance = await startInstance();
await addAccount(instance.context, "quantri", "administrator", null);
const browser = await launchBrowser();
afterAll(() => browser.close());

describe("Đăng nhập và khung trang", () => {
  test("mật khẩu sai: câu nói rõ, tên đã gõ còn nguyên; mật khẩu đúng: về đúng trang đã hỏi", async () => {
    const { page, faults } = await visit(browser, instance.url);
    await page.goto("/search?q=39");
    await page.waitForURL(/\/sign-in\?next=/);
    await page.getByRole("textbox", { name: /Tên đăng nhập/ }).fill("quantri");
    await page.locator("input[autocomplete=current-password]").fill("sai hoàn toàn 99");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("Tên đăng nhập hoặc mật khẩu không đúng.").waitFor();
    expect(await page.getByRole("textbox", { name: /Tên đăng nhập/ }).inputValue()).toBe("quantri");
    await page.locator("input[autocomplete=current-password]").fill(password);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=/);
    expect(faults).toEqual([]);
  });

  test("phiên bị kết thúc giữa chừng: trang ở nguyên, đăng nhập lại trong hộp thoại rồi làm tiếp", async () => {
    const { page, context } = await visit(browser, instance.url);
    await signIn(page, "quantri", password);
    await page.getByRole("heading", { name: "Sắp tới" }).waitFor();
    await page.waitForLoadState("networkidle");
    await context.clearCookies();
    await page.keyboard.press("g");
    await page.keyboard.press("t");
    await page.waitForURL(/\/search/);
    await page.getByRole("searchbox").fill("nghị quyết");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Phiên làm việc đã hết").waitFor();
    await dialog.getByRole("textbox", { name: /Tên đăng nhập/ }).fill("quantri");
    await dialog.locator("input[autocomplete=current-password]").fill(password);
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    expect(await page.getByRole("searchbox").inputValue()).toBe("nghị quyết");
  });

  test("hệ thống mới, chưa có gì: quản trị viên được dẫn năm bước đầu tiên", async () => {
    const { page } = await visit(browser, instance.url);
    await signIn(page, "quantri", password);
    const guide = page.locator("section", {
      has: page.getByRole("heading", { name: "Bắt đầu với hệ thống mới" }),
    });
    await guide.getByRole("listitem").first().waitFor();
    expect(await guide.getByRole("listitem").count()).toBe(5);
    expect(await guide.getByText("(chưa xong)").count()).toBe(5);
  });

  test("bàn phím: bỏ qua điều hướng, ? mở danh sách phím tắt, Esc đóng và trả lại chỗ đứng", async () => {
    const { page } = await visit(browser, instance.url);
    await signIn(page, "quantri", password);
    await page.goto("/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Đến nội dung chính");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Phím tắt" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("ngày xem là một cho mọi trang, nằm trên địa chỉ và được ghi rõ là quá khứ", async () => {
    const { page } = await visit(browser, instance.url);
    await signIn(page, "quantri", password);
    await page.goto("/?on=2020-08-04");
    await page.getByText("Đang xem như vào ngày 04/08/2020").waitFor();
    await page.getByRole("navigation").getByRole("link", { name: "Tra cứu" }).click();
    await page.waitForURL(/\/search\?on=2020-08-04/);
    await page.getByRole("main").getByRole("button", { name: "Về hôm nay" }).click();
    await page.waitForURL((address) => !address.searchParams.has("on"));
  });

  test.each([
    [1280, "light"],
    [390, "light"],
    [1280, "dark"],
  ] as const)("không lỗi tiếp cận WCAG 2.2 AA ở %i px, nền %s", async (width, colourScheme) => {
    const { page, faults } = await visit(browser, instance.url, { width, colourScheme });
    await page.goto("/sign-in");
    await page.getByRole("main").waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    await signIn(page, "quantri", password);
    expect(await checkAccessibility(page)).toEqual([]);
    await page.getByRole("button", { name: "Cách hiển thị" }).click();
    await page.getByText("Cỡ chữ").waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    await page.getByText("Cao", { exact: true }).click();
    expect(await checkAccessibility(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
