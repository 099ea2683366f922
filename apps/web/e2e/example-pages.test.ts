import { expectOk } from "@nhiemky/kernel";
import { loadExampleTerm } from "@nhiemky/server";
import { afterAll, describe, expect, test } from "vitest";
import { checkAccessibility } from "./harness/accessibility.ts";
import { launchBrowser } from "./harness/browser.ts";
import { startInstance } from "./harness/instance.ts";
import { signIn, type VisitorOptions, visit } from "./harness/visitor.ts";

const instance = await startInstance();
const example = expectOk(await loadExampleTerm(instance.context), "the example term");
const browser = await launchBrowser();
afterAll(() => browser.close());

async function signedIn(signInName: string, options: VisitorOptions = {}) {
  const account = example.accounts.find((each) => each.signInName === signInName);
  const visitor = await visit(browser, instance.url, options);
  await signIn(visitor.page, signInName, account?.password ?? "");
  await visitor.page.locator("#content h1").waitFor();
  return visitor;
}

describe("Hôm nay", () => {
  test("văn phòng thấy ngay việc chậm, việc vừa chuyển động, việc sắp tới; con số mở ra việc, đơn vị, hạn", async () => {
    const { page, faults } = await signedIn("vanphong");
    for (const title of ["Đang chậm", "Vừa chuyển động", "Sắp tới"])
      await page.getByRole("heading", { name: title }).waitFor();
    const figure = page.getByRole("button", { name: /nhiệm vụ quá hạn ở \d+ đơn vị/ });
    const stated = Number(/^(\d+)/.exec((await figure.textContent()) ?? "")?.[1]);
    await figure.click();
    const panel = page.locator("#side-panel-host section");
    await panel.getByText(`Hiện ${stated} trong ${stated}`).waitFor();
    await panel
      .getByRole("link", { name: /Đảng bộ cơ sở/ })
      .first()
      .click();
    await page.waitForURL(/\/tasks\//);
    expect(faults).toEqual([]);
  });

  test("ngăn bên phải: danh sách ở nguyên, Esc đóng, chỗ đứng trở về con số", async () => {
    const { page } = await signedIn("vanphong");
    const figure = page.getByRole("button", { name: /nhiệm vụ quá hạn ở \d+ đơn vị/ });
    await figure.focus();
    await page.keyboard.press("Enter");
    await page.locator("#side-panel-host section").waitFor();
    expect(await page.getByRole("heading", { name: "Sắp tới" }).isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await page.locator("#side-panel-host section").waitFor({ state: "detached" });
    expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("chọn tiếng Anh: trang đổi ngay, tải lại vẫn giữ, và tài khoản nhớ ở trình duyệt khác", async () => {
    const { page } = await signedIn("nguoixem");
    await page.getByRole("button", { name: "Cách hiển thị" }).click();
    await page.getByText("English").click();
    await page.getByRole("heading", { name: "Today", level: 1 }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Today", level: 1 }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    const me = await page.request.get("/api/me");
    expect((await me.json()).language).toBe("en");
  });
});

describe("Tra cứu và mạch việc", () => {
  test("Ctrl+K: “39 nq tw” cho 39-NQ/TW ở dòng đầu; Enter mở văn bản", async () => {
    const { page } = await signedIn("vanphong");
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("39 nq tw");
    await page.getByRole("dialog").getByRole("option").filter({ hasText: "39-NQ/TW" }).first().waitFor();
    expect(await page.getByRole("dialog").getByRole("option").first().textContent()).toContain("39-NQ/TW");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/documents\//);
  });

  test("không dấu vẫn tìm thấy, chữ khớp được tô trong câu, lọc nằm trên địa chỉ", async () => {
    const { page } = await signedIn("vanphong");
    await page.goto("/search?q=tinh%20gian%20bien%20che");
    await page.locator("mark").first().waitFor();
    expect((await page.locator("mark").first().textContent())?.toLowerCase()).toContain("tinh");
    await page.getByRole("searchbox").fill("không có câu nào như thế này");
    await page.getByText("Không tìm thấy gì cho").waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toContain("không có");
  });

  test("mạch của văn bản đã gửi: khoản mục, nhiệm vụ dựa trên khoản mục, văn bản trả lời, đếm theo đơn vị", async () => {
    const { page, faults } = await signedIn("vanphong");
    await page.goto("/search?q=ke%20hoach%20cong%20tac&kind=document");
    await page.getByRole("listitem").getByRole("link", { name: "Mạch việc" }).first().click();
    await page.getByRole("heading", { name: "Những gì dựa trên nó" }).waitFor();
    await page
      .getByText(/^dựa trên \(/)
      .first()
      .waitFor();
    await page.getByRole("heading", { name: "Theo đơn vị" }).waitFor();
    await page.getByText("Theo thời gian").click();
    const days = await page
      .getByRole("main")
      .locator("ol time")
      .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual([...days].sort());
    expect(faults).toEqual([]);
  });
});

describe("WCAG 2.2 AA trên nhiệm kỳ ví dụ", () => {
  test.each([
    [1280, "vi", "light"],
    [390, "vi", "light"],
    [1280, "en", "dark"],
    [390, "en", "dark"],
  ] as const)("%i px, %s, nền %s", async (width, language, colourScheme) => {
    const { page, faults } = await signedIn("vanphong", { width, language, colourScheme });
    for (const address of ["/", "/search?q=ke%20hoach", "/help", "/nowhere"]) {
      await page.goto(address);
      await page.waitForLoadState("networkidle");
      expect(await checkAccessibility(page), address).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${address} does not scroll sideways`).toBeLessThanOrEqual(0);
    }
    await page.goto("/search?q=39%20nq%20tw");
    await page.getByRole("listitem").getByRole("link").first().waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("ke hoach");
    await page.getByRole("dialog").getByRole("option").nth(1).waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
