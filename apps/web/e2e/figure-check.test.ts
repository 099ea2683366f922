import { readFile } from "node:fs/promises";
import { readDocumentText } from "@nhiemky/document-reader";
import { civilDate, expectOk } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import { Document, Packer, Paragraph } from "docx";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { checkAccessibility } from "./harness/accessibility.ts";
import { launchBrowser } from "./harness/browser.ts";
import { addAccount, password, startInstance } from "./harness/instance.ts";
import { signIn, visit } from "./harness/visitor.ts";

const { url, context } = await startInstance();
const bloc = expectOk(
  await establishUnit(context, {
    fullName: "Đảng bộ Khối Ví dụ",
    unitKind: "bloc-organisation",
    parentUnitId: null,
    establishedOn: civilDate("2020-01-01"),
  }),
  "the bloc of the journey",
).unitId;
await addAccount(context, "vanthu", "office-clerk", bloc);
const browser = await launchBrowser();
afterAll(() => browser.close());

const lines = [
  "Toàn Đảng bộ có 68 tổ chức cơ sở đảng, gồm 41 chi bộ và 26 đảng bộ cơ sở.",
  "Đã kiểm tra 37/41 chi bộ, đạt 90,2%.",
  "Kết nạp 176/221 quần chúng ưu tú, đạt 79,63%.",
];

describe("kiểm số", () => {
  test("dán văn bản, đi qua phát hiện bằng bàn phím, chấp nhận một phát hiện có lý do", async () => {
    const { page, faults } = await visit(browser, url);
    await signIn(page, "vanthu", password);
    await page.goto("/figure-checks");
    await page.getByLabel("Tên để nhận ra").fill("Báo cáo thử");
    await page.getByLabel("Dán nội dung").fill(lines.join("\n"));
    await page.getByRole("button", { name: "Kiểm số" }).click();
    await page.getByRole("heading", { level: 1, name: "Báo cáo thử" }).waitFor();
    expect(await checkAccessibility(page)).toEqual([]);

    const findings = page.getByRole("region", { name: "Phát hiện" });
    const cards = findings.getByRole("listitem");
    expect(await cards.count()).toBe(2);
    await cards.nth(0).getByText("đúng ra là 67 tổ chức").waitFor();
    await cards.nth(0).getByRole("button", { pressed: true }).focus();
    await page.keyboard.press("ArrowDown");
    const cut = cards.nth(1);
    await cut.getByRole("button", { pressed: true }).waitFor();
    await cut.getByText("cắt bỏ phần lẻ, làm tròn đúng là 79,64%").waitFor();

    await cut.getByRole("button", { name: "Chấp nhận" }).click();
    await cut.getByLabel("Lý do chấp nhận").fill("Báo cáo cấp trên đã in như vậy");
    await cut.getByRole("button", { name: "Chấp nhận" }).click();
    const accepted = cards.filter({ hasText: "Báo cáo cấp trên đã in như vậy" });
    await accepted.getByText("Đã chấp nhận").waitFor();

    await page.getByRole("switch", { name: "Hiện cả những phép tính đúng" }).click();
    await cards.filter({ hasText: "đúng như văn bản ghi 90,2%" }).waitFor();
    await page.reload();
    await accepted.waitFor();
    expect(faults).toEqual([]);
  });

  test("tải .docx lên, nhận lại đúng tệp ấy với nhận xét ở đúng chỗ", async () => {
    const { page, faults } = await visit(browser, url);
    await signIn(page, "vanthu", password);
    const file = await Packer.toBuffer(
      new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] }),
    );
    await page.goto("/figure-checks");
    await page.locator("input[type=file]").setInputFiles({
      name: "bao-cao.docx",
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      buffer: file,
    });
    await page.getByRole("button", { name: "Kiểm số" }).click();
    await page.getByRole("heading", { level: 1, name: "bao-cao.docx" }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Tải .docx có nhận xét" }).click(),
    ]);
    const content = await readFile(await download.path());
    const read = expectOk(await readDocumentText(content, "bao-cao.docx"), "the commented file");
    expect(read.text).toBe(lines.join("\n"));
    const comments = new TextDecoder().decode(unzipSync(content)["word/comments.xml"]);
    expect(comments).toContain("đúng ra là 67 tổ chức");
    expect(comments).toContain("làm tròn đúng là 79,64%");
    expect(comments.match(/<w:comment /gu)).toHaveLength(2);
    expect(faults).toEqual([]);
  });
});
