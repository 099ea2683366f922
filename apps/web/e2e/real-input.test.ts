import { openNumberingTerm } from "@nhiemky/documents";
import { addDays, civilDate, expectOk, formatCivilDate, systemClock, today } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { checkAccessibility } from "./harness/accessibility.ts";
import { launchBrowser } from "./harness/browser.ts";
import { addAccount, password, startInstance } from "./harness/instance.ts";
import { asDocx, asPdf, asText, type OfficialDocument } from "./harness/official-document.ts";
import { signIn, visit } from "./harness/visitor.ts";

const { url, context } = await startInstance();

type UnitId = Parameters<typeof establishUnit>[1]["parentUnitId"];
async function establish(fullName: string, unitKind: string, parentUnitId: UnitId) {
  const unit = { fullName, unitKind, parentUnitId, establishedOn: civilDate("2020-01-01") };
  return expectOk(await establishUnit(context, unit), fullName).unitId;
}

const bloc = await establish("Đảng bộ Khối Ví dụ", "bloc-organisation", null);
const first = await establish("Đảng bộ cơ sở 01", "grassroots-organisation", bloc);
await establish("Đảng bộ cơ sở 02", "grassroots-organisation", bloc);
await establish("Đảng bộ cơ sở 03", "grassroots-organisation", bloc);
for (const unitId of [bloc, first]) {
  const term = { unitId, name: "2025-2030", from: civilDate("2025-07-01"), to: null };
  expectOk(await openNumberingTerm(context, term), "a numbering term");
}
await addAccount(context, "vanthu", "office-clerk", bloc);
await addAccount(context, "coso01", "unit-secretary", first);
const browser = await launchBrowser();
afterAll(() => browser.close());

const resolution = (number: string): OfficialDocument => ({
  issuer: "ĐẢNG ỦY KHỐI VÍ DỤ",
  number,
  placeAndDay: "Ví Dụ, ngày 10 tháng 02 năm 2026",
  lines: [
    "NGHỊ QUYẾT",
    `nâng cao chất lượng sinh hoạt chi bộ theo ${number}`,
    "I- QUAN ĐIỂM",
    "Sinh hoạt chi bộ phải đi trước một bước.",
    "II- NHIỆM VỤ",
    "1. Các đảng bộ cơ sở ban hành quy chế sinh hoạt của từng chi bộ trực thuộc.",
    "2. Mỗi chi bộ tổ chức sinh hoạt chuyên đề theo quý.",
  ],
  signatory: "Trần Thị Mẫu",
});

const plan = (number: string, answered: string): OfficialDocument => ({
  issuer: "ĐẢNG ỦY CƠ SỞ 01",
  number,
  placeAndDay: "Ví Dụ, ngày 02 tháng 3 năm 2026",
  lines: [
    "KẾ HOẠCH",
    `thực hiện Nghị quyết số ${answered}`,
    "1. Chi bộ Tổng hợp hoàn thành quy chế trước ngày 30/4/2026, đồng chí Nguyễn Văn Thử chịu trách nhiệm.",
    "2. 12/12 chi bộ có lịch chuyên đề quý II.",
  ],
  signatory: "Lê Văn Thử",
});

async function register(
  page: Page,
  name: string,
  content: Buffer,
  book: "Văn bản đến" | "Văn bản đi",
  title: string,
): Promise<void> {
  await page.goto("/documents/new");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: content });
  await page.getByText(/Đọc được \d+ khoản mục/).waitFor();
  await page.getByRole("combobox", { name: /^Sổ/ }).click();
  await page.getByRole("option", { name: book }).click();
  await page.getByRole("button", { name: "Ghi vào sổ" }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

describe("Văn bản thật đi hết đường: vào sổ, khoản mục, gửi xuống, nhiệm vụ, trả lời, mạch việc", () => {
  test.each([
    ["docx", "07", asDocx],
    ["pdf", "08", (document: OfficialDocument) => asPdf(browser, document)],
    ["txt", "09", async (document: OfficialDocument) => asText(document)],
  ] as const)("tệp .%s", async (kind, ordinal, write) => {
    const number = `${ordinal}-NQ/ĐUK`;
    const office = await visit(browser, url);
    await signIn(office.page, "vanthu", password);
    await register(
      office.page,
      `van-ban.${kind}`,
      await write(resolution(number)),
      "Văn bản đi",
      `Nghị quyết ${number}`,
    );
    const address = office.page.url();
    for (const clause of [
      "Sinh hoạt chi bộ phải đi trước",
      "Các đảng bộ cơ sở ban hành",
      "Mỗi chi bộ tổ chức",
    ])
      await office.page.getByText(clause).first().waitFor();

    await office.page.getByRole("link", { name: "Gửi xuống đơn vị" }).click();
    await office.page.getByRole("checkbox", { name: "Tất cả 3 đơn vị trực thuộc" }).check();
    await office.page.getByRole("button", { name: "Gửi", exact: true }).click();
    await office.page.getByText("0/3 đã nhận, 0/3 đã trả lời").waitFor();

    await office.page.goto(address);
    await office.page.getByRole("link", { name: "Giao thành nhiệm vụ" }).click();
    await office.page.getByRole("button", { name: "Chọn cả 3 đơn vị trực thuộc" }).click();
    const day = (ahead: number) => formatCivilDate(addDays(today(systemClock), ahead));
    await office.page.getByRole("textbox", { name: /^Hạn chung/ }).fill(day(40));
    await office.page.getByRole("textbox", { name: /^Xác nhận văn bản trước/ }).fill(day(5));
    await office.page.keyboard.press("Escape");
    await office.page.getByRole("checkbox", { name: "Giao 1", exact: true }).check();
    await office.page.getByRole("checkbox", { name: "Giao 2", exact: true }).check();
    await office.page.getByRole("button", { name: "Xem trước" }).click();
    await office.page.getByRole("button", { name: "Giao 6 nhiệm vụ" }).click();
    await office.page.getByText("Đã giao 6 nhiệm vụ").waitFor();

    const unit = await visit(browser, url);
    await signIn(unit.page, "coso01", password);
    const answer = `${ordinal}-KH/ĐU`;
    await register(
      unit.page,
      `tra-loi.${kind}`,
      await write(plan(answer, number)),
      "Văn bản đi",
      `Kế hoạch ${answer}`,
    );
    await unit.page.goto("/deliveries");
    const delivery = unit.page.getByRole("listitem").filter({ hasText: number }).first();
    await delivery.getByRole("button", { name: "Xác nhận đã nhận" }).click();
    await unit.page.getByText("Đã xác nhận").waitFor();
    await unit.page.goto("/deliveries?all=true");
    await unit.page
      .getByRole("listitem")
      .filter({ hasText: number })
      .getByRole("link", { name: "Hỏi, trả lời, chuyển tiếp" })
      .first()
      .click();
    await unit.page.getByRole("combobox", { name: "Văn bản đi của đơn vị" }).fill(answer);
    await unit.page.getByRole("option", { name: new RegExp(answer) }).click();
    await unit.page.getByRole("button", { name: "Trả lời" }).click();
    await unit.page.getByText("Đã trả lời", { exact: true }).first().waitFor();

    await office.page.goto(address);
    await office.page.getByRole("link", { name: "Mạch việc" }).click();
    const main = office.page.getByRole("main");
    await main
      .getByRole("link", { name: /thực hiện Nghị quyết số/ })
      .first()
      .waitFor();
    await main
      .getByText(/Các đảng bộ cơ sở ban hành.*\(3\)/)
      .first()
      .waitFor();
    expect(await checkAccessibility(office.page)).toEqual([]);
    await main.getByRole("link", { name: "Đảng bộ cơ sở 01" }).first().click();
    await main.getByRole("heading", { name: "Dựa trên", exact: true }).first().waitFor();
    await main.getByRole("link", { name: new RegExp(`theo ${number}`) }).waitFor();
    for (const { faults } of [office, unit]) expect(faults).toEqual([]);
  });
});
