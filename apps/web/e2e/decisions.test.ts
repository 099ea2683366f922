import { registerDocument } from "@nhiemky/documents";
import { registerDocumentSchema } from "@nhiemky/documents/contract";
import { civilDate, expectOk } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import type { UnitId } from "@nhiemky/org-structure/contract";
import type { Locator, Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { checkAccessibility } from "./harness/accessibility.ts";
import { launchBrowser } from "./harness/browser.ts";
import { addAccount, password, startInstance } from "./harness/instance.ts";
import { signIn, visit } from "./harness/visitor.ts";

const { url, context } = await startInstance();

async function establish(fullName: string, parentUnitId: UnitId | null, unitKind: string) {
  const unit = { fullName, parentUnitId, unitKind, establishedOn: civilDate("2020-01-01") };
  return expectOk(await establishUnit(context, unit), fullName).unitId;
}

const bloc = await establish("Đảng bộ Khối ví dụ", null, "bloc-organisation");
const health = await establish("Đảng bộ Y tế", bloc, "grassroots-organisation");
const schools = await establish("Đảng bộ Trường học", bloc, "grassroots-organisation");
const clinic = await establish("Chi bộ Phòng khám", health, "cell");
const pharmacy = await establish("Chi bộ Nhà thuốc", health, "cell");
const decision = registerDocumentSchema.parse({
  unitId: bloc,
  direction: "incoming",
  typeCode: "QĐ",
  referenceNumber: "31-QĐ/TU",
  issuerName: "Ban Thường vụ Thành ủy ví dụ",
  issuedOn: "2024-02-20",
  receivedOn: "2024-02-22",
  subject: "Quyết định về sắp xếp tổ chức cơ sở",
});
expectOk(await registerDocument(context, decision), "the decision in the register");
await addAccount(context, "vanphong", "office-clerk", bloc);
const browser = await launchBrowser();
afterAll(() => browser.close());

async function clerk() {
  const visitor = await visit(browser, url);
  await signIn(visitor.page, "vanphong", password);
  return visitor;
}

/** Opens the form from a unit's page, with the kind and the day chosen. */
async function openForm(page: Page, unitId: UnitId, kind: string, day: string): Promise<void> {
  await page.goto(`/units/${unitId}`);
  await page.getByRole("link", { name: "Ghi quyết định" }).click();
  await page.getByRole("combobox", { name: "Nội dung quyết định" }).click();
  await page.getByRole("option", { name: kind, exact: true }).click();
  await page.getByRole("textbox", { name: /Có hiệu lực từ/ }).fill(day);
  await page.keyboard.press("Escape");
}

async function choose(page: Page, field: Locator, typed: string, option: RegExp): Promise<void> {
  await field.fill(typed);
  await page.getByRole("option", { name: option }).first().click();
}

async function nameNewUnit(page: Page, within: Page | Locator, name: string, kind: RegExp): Promise<void> {
  await within.getByRole("textbox", { name: /Tên đầy đủ/ }).fill(name);
  await within.getByRole("combobox", { name: /^Loại/ }).click();
  await page.getByRole("option", { name: kind }).first().click();
}

const number = (page: Page, value: string) =>
  page.getByRole("textbox", { name: /Số, ký hiệu quyết định/ }).fill(value);

/** Looks at what it would do, then enters it; ends on the decision's page. */
async function enter(page: Page, heading: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Xem trước tác động" }).click();
  await page.getByRole("heading", { name: "Tác động của quyết định" }).waitFor();
  await page.getByRole("button", { name: "Ghi quyết định" }).click();
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
}

/** The names under a unit on a day, as its page shows them. */
async function childrenOf(page: Page, unitId: UnitId, day: string): Promise<readonly string[]> {
  await page.goto(`/units/${unitId}?on=${day}`);
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: /Trực thuộc/ }) });
  await section.waitFor();
  return section.getByRole("link").allTextContents();
}

describe("Mỗi loại quyết định về tổ chức, từ biểu mẫu đến cây của mọi ngày", () => {
  test("thành lập, theo một văn bản chọn trong sổ; trang quyết định dẫn đến văn bản", async () => {
    const { page, faults } = await clerk();
    await openForm(page, bloc, "Thành lập", "01/03/2024");
    await nameNewUnit(page, page, "Đảng bộ Văn hóa", /Đảng bộ cơ sở/);
    const picker = page.getByRole("combobox", { name: "Văn bản trong sổ" });
    await choose(page, picker, "31 qđ", /31-QĐ\/TU/);
    expect(await page.getByRole("textbox", { name: /Số, ký hiệu quyết định/ }).inputValue()).toBe("31-QĐ/TU");
    await enter(page, /Thành lập, 01\/03\/2024/);
    await page.getByRole("link", { name: "31-QĐ/TU ngày 20/02/2024" }).first().click();
    await page.waitForURL(/\/documents\//);
    await page.getByText("Quyết định về sắp xếp tổ chức cơ sở").first().waitFor();
    expect(await childrenOf(page, bloc, "2024-02-29")).toEqual(["Đảng bộ Trường học", "Đảng bộ Y tế"]);
    expect(await childrenOf(page, bloc, "2024-03-01")).toContain("Đảng bộ Văn hóa");
    expect(faults).toEqual([]);
  });

  test("đổi tên: tên cũ đến hết ngày trước, tên mới từ ngày hiệu lực", async () => {
    const { page, faults } = await clerk();
    await openForm(page, schools, "Đổi tên", "01/04/2024");
    await page.getByRole("textbox", { name: /Tên đầy đủ/ }).fill("Đảng bộ Giáo dục");
    await number(page, "32-QĐ/ĐUK");
    await enter(page, /Đổi tên, 01\/04\/2024/);
    await page.goto(`/units/${schools}?on=2024-03-31`);
    await page.getByRole("heading", { level: 1, name: "Đảng bộ Trường học" }).waitFor();
    await page.goto(`/units/${schools}`);
    await page.getByRole("heading", { level: 1, name: "Đảng bộ Giáo dục" }).waitFor();
    expect(faults).toEqual([]);
  });

  test("chuyển giao một chi bộ sang cấp trên khác", async () => {
    const { page, faults } = await clerk();
    await openForm(page, pharmacy, "Chuyển giao", "01/05/2024");
    await choose(page, page.getByRole("combobox", { name: /Cấp trên mới/ }), "giao duc", /Đảng bộ Giáo dục/);
    await choose(page, page.getByRole("combobox", { name: /Đơn vị ra quyết định/ }), "khoi", /Khối ví dụ/);
    await number(page, "33-QĐ/ĐUK");
    await enter(page, /Chuyển giao, 01\/05\/2024/);
    expect(await childrenOf(page, health, "2024-05-01")).toEqual(["Chi bộ Phòng khám"]);
    expect(await childrenOf(page, schools, "2024-05-01")).toEqual(["Chi bộ Nhà thuốc"]);
    expect(faults).toEqual([]);
  });

  test("chia đôi: mỗi chi bộ đi theo phần đã chọn, tổ chức cũ chỉ sang hai phần", async () => {
    const { page, faults } = await clerk();
    await openForm(page, health, "Chia, tách", "01/07/2024");
    await nameNewUnit(
      page,
      page.getByRole("group", { name: "Phần 1" }),
      "Đảng bộ Bệnh viện",
      /Đảng bộ cơ sở/,
    );
    await nameNewUnit(page, page.getByRole("group", { name: "Phần 2" }), "Đảng bộ Dự phòng", /Đảng bộ cơ sở/);
    await number(page, "34-QĐ/ĐUK");
    await page.getByRole("button", { name: "Xem trước tác động" }).click();
    await page
      .getByText(/còn 1 tổ chức trực thuộc chưa có nơi tiếp nhận/)
      .first()
      .waitFor();
    await page.getByRole("combobox", { name: "Chi bộ Phòng khám" }).click();
    await page.getByRole("option", { name: "Đảng bộ Dự phòng" }).click();
    expect(await checkAccessibility(page)).toEqual([]);
    await enter(page, /Chia, tách, 01\/07\/2024/);
    expect(await childrenOf(page, bloc, "2024-07-01")).toEqual(
      expect.arrayContaining(["Đảng bộ Bệnh viện", "Đảng bộ Dự phòng"]),
    );
    await page.goto(`/units/${clinic}`);
    await page.getByRole("link", { name: "Đảng bộ Dự phòng" }).first().waitFor();
    expect(faults).toEqual([]);
  });

  test("hợp nhất hai đảng bộ thành tổ chức mới, rồi giải thể một chi bộ", async () => {
    const { page, faults } = await clerk();
    await openForm(page, schools, "Sáp nhập, hợp nhất", "01/01/2025");
    await choose(
      page,
      page.getByRole("combobox", { name: /Các tổ chức kết thúc/ }),
      "van hoa",
      /Đảng bộ Văn hóa/,
    );
    await page.keyboard.press("Escape");
    await nameNewUnit(page, page, "Đảng bộ Giáo dục và Văn hóa", /Đảng bộ cơ sở/);
    await number(page, "35-QĐ/ĐUK");
    await enter(page, /Sáp nhập, hợp nhất, 01\/01\/2025/);
    await page.getByRole("link", { name: "Đảng bộ Giáo dục và Văn hóa" }).first().waitFor();

    await openForm(page, pharmacy, "Giải thể, kết thúc hoạt động", "01/06/2025");
    await choose(page, page.getByRole("combobox", { name: /Đơn vị ra quyết định/ }), "khoi", /Khối ví dụ/);
    await number(page, "36-QĐ/ĐUK");
    await enter(page, /Giải thể, kết thúc hoạt động, 01\/06\/2025/);
    await page.goto(`/units/${pharmacy}`);
    await page.getByText(/đã kết thúc hoạt động từ ngày 01\/06\/2025/).waitFor();
    await page.getByText("Được tiếp nối bởi").waitFor();
    expect(faults).toEqual([]);
  });

  test("rút quyết định nhập nhầm: quyết định sau dựa trên nó thì chưa rút được, rút sau rồi mới rút trước", async () => {
    const { page, faults } = await clerk();
    const withdraw = async (heading: RegExp) => {
      await page.goto("/structure-decisions");
      await page.getByRole("link", { name: heading }).first().click();
      await page.getByRole("button", { name: "Rút quyết định nhập nhầm" }).click();
      const panel = page.getByRole("region", { name: "Rút quyết định nhập nhầm" });
      await panel.getByRole("textbox", { name: /Lý do rút/ }).fill("Nhập nhầm từ bản dự thảo");
      await panel.getByRole("button", { name: "Rút quyết định" }).click();
      return panel;
    };
    const refused = await withdraw(/^Chuyển giao/);
    await refused
      .getByText(/một quyết định có hiệu lực ngày 01\/01\/2025/)
      .first()
      .waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    await withdraw(/^Giải thể/);
    await page.getByText(/Đã rút khỏi sổ lúc .*Nhập nhầm từ bản dự thảo/).waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    await page.goto(`/units/${pharmacy}`);
    await page.getByRole("heading", { level: 1, name: "Chi bộ Nhà thuốc" }).waitFor();
    expect(await page.getByText(/đã kết thúc hoạt động/).count()).toBe(0);
    await page.goto("/structure-decisions");
    await page.getByRole("row", { name: /Giải thể.*đã rút vì nhập nhầm/ }).waitFor();
    expect(faults).toEqual([]);
  });

  test("ghi một số liệu sắp xếp: tỷ lệ tính ngay khi nhập, sổ hiện số đã làm trên tổng số", async () => {
    const { page, faults } = await clerk();
    await page.goto("/structure-decisions");
    await page.getByRole("button", { name: "Ghi số liệu" }).click();
    const panel = page.getByRole("region", { name: "Ghi số liệu sắp xếp" });
    await panel.getByRole("textbox", { name: /Nội dung/ }).fill("Chi bộ đã sắp xếp");
    await panel.getByRole("textbox", { name: /Đã thực hiện/ }).fill("230");
    await panel.getByRole("textbox", { name: /Trên tổng số/ }).fill("226");
    await panel.getByRole("button", { name: "Ghi số liệu" }).click();
    await panel
      .getByText(/lớn hơn tổng số/)
      .first()
      .waitFor();
    await panel.getByRole("textbox", { name: /Đã thực hiện/ }).fill("193");
    await panel.getByText("Tính ra 85,40%").waitFor();
    await panel.getByRole("textbox", { name: /Tỷ lệ nguồn ghi/ }).fill("85,39");
    expect(await checkAccessibility(page)).toEqual([]);
    await panel.getByRole("button", { name: "Ghi số liệu" }).click();
    await page.getByRole("gridcell", { name: "193/226", exact: true }).waitFor();
    await page.getByText("đã cắt bớt chữ số, làm tròn là 85,40%").waitFor();
    expect(faults).toEqual([]);
  });

  test("trên điện thoại và bằng tiếng Anh, biểu mẫu số liệu và việc rút vẫn đọc được", async () => {
    const { page, faults } = await visit(browser, url, { width: 390, language: "en" });
    await signIn(page, "vanphong", password);
    await page.goto("/structure-decisions");
    await page.getByRole("button", { name: "Record a figure" }).click();
    await page.getByRole("region", { name: "Record a restructuring figure" }).waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });
});
