import { addFile, registerDocument } from "@nhiemky/documents";
import type { RegisterDocument } from "@nhiemky/documents/contract";
import { civilDate, expectOk } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import { afterAll, describe, expect, test } from "vitest";
import { checkAccessibility } from "./harness/accessibility.ts";
import { launchBrowser } from "./harness/browser.ts";
import { addAccount, password, startInstance } from "./harness/instance.ts";
import { signIn, visit } from "./harness/visitor.ts";

const { url, context } = await startInstance();

type UnitId = Parameters<typeof establishUnit>[1]["parentUnitId"];
async function establish(fullName: string, unitKind: string, parentUnitId: UnitId) {
  const establishedOn = civilDate("2020-01-01");
  const made = await establishUnit(context, { fullName, unitKind, parentUnitId, establishedOn });
  return expectOk(made, fullName).unitId;
}

const bloc = await establish("Đảng bộ Khối Ví dụ", "bloc-organisation", null);
await establish("Đảng bộ cơ sở 01", "grassroots-organisation", bloc);
await addAccount(context, "vanthu", "office-clerk", bloc);

async function register(
  facts: Pick<RegisterDocument, "typeCode" | "referenceNumber" | "issuerName"> & { on: string },
) {
  const { on, ...rest } = facts;
  const registered = await registerDocument(context, {
    ...rest,
    unitId: bloc,
    direction: "incoming",
    issuedOn: civilDate(on),
    issuerUnitId: null,
    receivedOn: null,
    subject: "Văn bản của hành trình thử",
    signatory: null,
    urgency: null,
    circulation: null,
    recipients: [],
    isPlaceholder: false,
    duplicateReason: null,
  });
  return expectOk(registered, rest.referenceNumber ?? "").id;
}

const central = { typeCode: "HD", referenceNumber: "12-HD/BTCTW", issuerName: "Ban Tổ chức Trung ương" };
await register({ ...central, on: "2012-05-17" });
await register({ ...central, on: "2022-01-18" });
const conclusion = await register({
  typeCode: "KL",
  referenceNumber: "07-KL/ĐUK",
  issuerName: "Đảng ủy Khối Ví dụ",
  on: "2026-02-10",
});
const text = `KẾT LUẬN
I- VIỆC ĐÃ LÀM
1. Thực hiện Hướng dẫn số 12-HD/BTCTW, các chi bộ đã rà soát quy chế.
2. Việc thực hiện Kế hoạch số 77-KH/TU, ngày 03/02/2026 của Ban Thường vụ Thành ủy có chuyển biến.
II- VIỆC PHẢI LÀM
1. Giao Đảng ủy cơ sở 01 chủ trì xây dựng quy chế sinh hoạt mẫu, báo cáo trước ngày 31/12/2027.
2. Phấn đấu đến năm 2028 có ít nhất 25% chi bộ sinh hoạt chuyên đề hằng quý.
`;
expectOk(
  await addFile(context, conclusion, "main", {
    name: "ket-luan.txt",
    mediaType: "text/plain",
    content: Buffer.from(text),
  }),
  "file",
);
const browser = await launchBrowser();
afterAll(() => browser.close());

describe("đọc một văn bản đã đăng ký", () => {
  test("chọn đúng văn bản được viện dẫn, giữ số văn bản chưa có, giao nhiệm vụ từ câu văn, bỏ rồi xem lại chỉ tiêu", async () => {
    const { page, faults } = await visit(browser, url);
    await signIn(page, "vanthu", password);
    await page.goto(`/documents/${conclusion}`);
    await page.getByRole("link", { name: "Viện dẫn, đề xuất" }).click();
    await page.getByRole("heading", { level: 1, name: "Đọc văn bản 07-KL/ĐUK" }).waitFor();
    expect(await checkAccessibility(page)).toEqual([]);

    const found = page.getByRole("region", { name: "Đọc được" });
    await found.getByText("Có nhiều văn bản cùng số").waitFor();
    await found
      .getByRole("listitem")
      .filter({ hasText: /^12-HD\/BTCTW, 18\/01\/2022/ })
      .getByRole("button", { name: "Ghi viện dẫn tới đây" })
      .click();
    await found.getByText("Đã ghi: viện dẫn").waitFor();

    await found.getByRole("button", { name: /12-HD/ }).focus();
    await page.keyboard.press("ArrowDown");
    const asked = await found.getByRole("link", { name: "Đăng ký văn bản" }).getAttribute("href");
    expect(decodeURIComponent(asked ?? "")).toMatch(/type=KH&number=77-KH\/TU.*date=2026-02-03/);
    await found.getByRole("button", { name: "Chỉ giữ số" }).click();
    await found.getByText("Chưa có trong sổ").waitFor({ state: "detached" });

    await found.getByText("Nhiệm vụ (1)").click();
    await found.getByRole("button", { name: "Nhận đề xuất" }).click();
    expect(await found.getByRole("textbox", { name: "Tên nhiệm vụ" }).inputValue()).toMatch(
      /^Xây dựng quy chế/,
    );
    await found.getByText("Đảng bộ cơ sở 01").first().waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    await found.getByRole("button", { name: "Giao nhiệm vụ" }).click();
    await found.getByText("Không còn đề xuất nào phải xem").waitFor();

    await found.getByText("Chỉ tiêu (1)").click();
    await found.getByRole("button", { name: "Bỏ qua" }).click();
    await found.getByRole("button", { name: "Bỏ qua" }).click();
    await found.getByText("Không còn đề xuất nào phải xem").waitFor();
    await found.getByRole("switch", { name: "Hiện cả đề xuất đã quyết" }).click();
    await found.getByRole("button", { name: "Xem lại" }).click();
    await found.getByRole("button", { name: "Nhận đề xuất" }).click();
    await found.getByRole("button", { name: "Nhận chỉ tiêu" }).click();
    await found.getByText(/chờ lập chỉ tiêu/).waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
