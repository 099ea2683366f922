import { registerDocument } from "@nhiemky/documents";
import { civilDate, expectOk } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { checkAccessibility } from "./harness/accessibility.ts";
import { launchBrowser } from "./harness/browser.ts";
import { addAccount, password, startInstance } from "./harness/instance.ts";
import { asDocx } from "./harness/official-document.ts";
import { signIn, visit } from "./harness/visitor.ts";

const { url, context } = await startInstance();

async function establish(
  fullName: string,
  unitKind: string,
  parentUnitId: Parameters<typeof establishUnit>[1]["parentUnitId"],
) {
  const made = await establishUnit(context, {
    fullName,
    unitKind,
    parentUnitId,
    establishedOn: civilDate("2020-01-01"),
  });
  return expectOk(made, fullName).unitId;
}

const bloc = await establish("Đảng bộ Khối Ví dụ", "bloc-organisation", null);
const bases: Awaited<ReturnType<typeof establish>>[] = [];
for (const number of ["01", "02", "03"])
  bases.push(await establish(`Đảng bộ cơ sở ${number}`, "grassroots-organisation", bloc));
await addAccount(context, "vanthu", "office-clerk", bloc);
await addAccount(context, "coso01", "unit-secretary", bases[0]!);
const browser = await launchBrowser();
afterAll(() => browser.close());

function resolution(stamp?: string): Promise<Buffer> {
  return asDocx({
    issuer: "ĐẢNG ỦY KHỐI VÍ DỤ",
    number: "07-NQ/ĐUK",
    ...(stamp === undefined ? {} : { stamp }),
    placeAndDay: "Ví Dụ, ngày 10 tháng 02 năm 2026",
    lines: [
      "NGHỊ QUYẾT",
      "nâng cao chất lượng sinh hoạt chi bộ",
      "I- QUAN ĐIỂM",
      "Thực hiện Nghị quyết số 21-NQ/TW, sinh hoạt chi bộ phải đi trước một bước.",
      "II- NHIỆM VỤ",
      "1. Các đảng bộ cơ sở ban hành quy chế sinh hoạt của từng chi bộ trực thuộc.",
      "2. Mỗi chi bộ tổ chức sinh hoạt chuyên đề theo quý.",
    ],
    signatory: "Trần Thị Mẫu",
  });
}

async function drop(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
}

describe("Văn bản đi xuống và câu trả lời đi lên, trên trang", () => {
  test("tệp có dấu mật bị từ chối và chỉ ra chỗ; tệp thường điền sẵn phiếu, ghi sổ, hiện khoản mục", async () => {
    const { page, faults } = await visit(browser, url);
    await signIn(page, "vanthu", password);
    await page.goto("/documents/new");
    await drop(page, "07-nq.docx", await resolution("TỐI MẬT"));
    await page.getByText("DOCUMENTS_STATE_SECRET").waitFor();
    await page.getByText("Tối mật: “TỐI MẬT”").waitFor();
    await drop(page, "07-nq.docx", await resolution());
    await page.getByText(/Đọc được 4 khoản mục/).waitFor();
    expect(await page.getByRole("textbox", { name: "Số, ký hiệu" }).inputValue()).toBe("07-NQ/ĐUK");
    expect(await page.getByRole("textbox", { name: "Trích yếu" }).inputValue()).toBe(
      "nâng cao chất lượng sinh hoạt chi bộ",
    );
    expect(await checkAccessibility(page)).toEqual([]);
    await page.getByRole("button", { name: "Ghi vào sổ" }).click();
    await page.getByRole("heading", { level: 1, name: "Nghị quyết 07-NQ/ĐUK" }).waitFor();
    await page.getByText("Các đảng bộ cơ sở ban hành quy chế").waitFor();
    await page.getByRole("link", { name: "Nghị quyết số 21-NQ/TW" }).waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("ghi lại cùng văn bản: được giải thích bằng mục đã có", async () => {
    const { page } = await visit(browser, url);
    await signIn(page, "vanthu", password);
    await page.goto("/documents/new");
    await drop(page, "07-nq.docx", await resolution());
    await page.getByText("Văn bản này đã được đăng ký:").waitFor();
    await page.getByRole("button", { name: "Ghi vào sổ" }).click();
    await page.getByText("DOCUMENTS_ALREADY_REGISTERED").waitFor();
    await page.getByRole("textbox", { name: "Lý do trùng số" }).waitFor();
  });

  test("gửi khoản mục cho ba đơn vị, đơn vị nhận và trả lời trên điện thoại, ma trận thấy, đôn đốc hai đơn vị", async () => {
    const office = await visit(browser, url);
    await signIn(office.page, "vanthu", password);
    await office.page.goto("/documents?q=07 nq duk");
    await office.page.getByRole("link", { name: "07-NQ/ĐUK" }).click();
    await office.page.getByRole("link", { name: "Gửi xuống đơn vị" }).click();
    await office.page.getByText("Một số khoản mục").click();
    await office.page.getByRole("checkbox", { name: /^1 Các đảng bộ cơ sở/ }).check();
    await office.page.getByRole("checkbox", { name: /^2 Mỗi chi bộ/ }).check();
    await office.page.getByRole("checkbox", { name: "Tất cả 3 đơn vị trực thuộc" }).check();
    await office.page.getByText("Gửi 2 khoản mục được chọn cho 3 đơn vị").waitFor();
    await office.page.getByRole("button", { name: "Gửi", exact: true }).click();
    await office.page.getByText("0/3 đã nhận, 0/3 đã trả lời").waitFor();
    expect(await checkAccessibility(office.page)).toEqual([]);

    const plan = await registerDocument(context, {
      unitId: bases[0]!,
      direction: "outgoing",
      typeCode: "KH",
      referenceNumber: null,
      issuerName: "Đảng bộ cơ sở 01",
      issuerUnitId: bases[0]!,
      issuedOn: civilDate("2026-03-01"),
      receivedOn: null,
      subject: "Kế hoạch sinh hoạt chi bộ năm 2026",
      signatory: null,
      urgency: null,
      circulation: null,
      recipients: [],
      isPlaceholder: false,
      duplicateReason: null,
    });
    expectOk(plan, "the unit's plan");
    const unit = await visit(browser, url, { width: 390 });
    await signIn(unit.page, "coso01", password);
    await unit.page.goto("/deliveries");
    await unit.page.getByRole("button", { name: "Xác nhận đã nhận" }).click();
    await unit.page.getByText("Đã xác nhận").waitFor();
    await unit.page.goto("/deliveries?all=true");
    await unit.page.getByRole("link", { name: "Hỏi, trả lời, chuyển tiếp" }).click();
    await unit.page.getByRole("combobox", { name: "Văn bản đi của đơn vị" }).click();
    await unit.page.getByRole("option", { name: /Kế hoạch sinh hoạt chi bộ/ }).click();
    await unit.page.getByRole("button", { name: "Trả lời" }).click();
    await unit.page.getByText("Đã trả lời", { exact: true }).first().waitFor();
    expect(await checkAccessibility(unit.page)).toEqual([]);
    expect(unit.faults).toEqual([]);

    await office.page.reload();
    await office.page.getByText("1/3 đã nhận, 1/3 đã trả lời").waitFor();
    await office.page.getByRole("button", { name: "Đôn đốc 2 đơn vị chưa trả lời" }).click();
    await office.page
      .getByRole("region", { name: "Đôn đốc 2 đơn vị chưa trả lời" })
      .getByRole("button", { name: "Đôn đốc 2 đơn vị chưa trả lời" })
      .click();
    await office.page.getByText("Đã đôn đốc 2 đơn vị").waitFor();
    expect(office.faults).toEqual([]);
  });

  test("sửa cây khoản mục bằng bàn phím: thụt vào, tách ở con trỏ", async () => {
    const { page } = await visit(browser, url);
    await signIn(page, "vanthu", password);
    await page.goto("/documents?q=07 nq duk");
    await page.getByRole("link", { name: "07-NQ/ĐUK" }).click();
    await page.getByRole("link", { name: "Sửa khoản mục" }).click();
    const row = page.getByRole("listitem", { name: "Khoản mục 2" });
    await row.focus();
    await page.keyboard.press("Alt+ArrowRight");
    await page.locator('[style*="--depth: 2"]').waitFor();
    await row.focus();
    await page.keyboard.press("Enter");
    const field = page.getByRole("textbox", { name: "Chữ" });
    await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(10, 10));
    await page.getByRole("button", { name: "Tách từ chỗ con trỏ" }).click();
    await page.getByText("Mỗi chi bộ", { exact: true }).waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
  });
});
