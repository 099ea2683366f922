import { mkdir } from "node:fs/promises";
import { type CivilDate, civilDate, expectOk } from "@nhiemky/kernel";
import { decideStructure, establishUnit, recordFigure } from "@nhiemky/org-structure";
import { type Operation, type UnitId, withoutSource } from "@nhiemky/org-structure/contract";
import { beginTenure, recordPerson } from "@nhiemky/people";
import { beginTenureSchema, recordPersonSchema } from "@nhiemky/people/contract";
import { writeSheet } from "@nhiemky/spreadsheet";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { checkAccessibility } from "./harness/accessibility.ts";
import { launchBrowser } from "./harness/browser.ts";
import { addAccount, password, startInstance } from "./harness/instance.ts";
import { signIn, visit } from "./harness/visitor.ts";

const { url, context } = await startInstance();
const openedOn = civilDate("2020-01-01");

async function establish(fullName: string, parentUnitId: UnitId | null, unitKind: string, code: string) {
  const unit = { fullName, parentUnitId, unitKind, code, establishedOn: openedOn };
  return expectOk(await establishUnit(context, unit), fullName).unitId;
}

const bloc = await establish("Đảng bộ Khối ví dụ", null, "bloc-organisation", "K");
const units: UnitId[] = [];
for (const number of ["01", "02", "03", "04"]) {
  units.push(await establish(`Đảng bộ cơ sở ${number}`, bloc, "grassroots-organisation", `CS-${number}`));
}
const [first, second] = units as [UnitId, UnitId];
await establish("Chi bộ Văn phòng", first, "cell", "CS-01-01");

async function decide(effectiveOn: CivilDate, operation: Operation) {
  const source = { ...withoutSource, referenceNumber: "15-QĐ/ĐUK", referenceOn: effectiveOn };
  expectOk(
    await decideStructure(context, { operation, effectiveOn, source, decidedByUnitId: bloc }),
    operation.kind,
  );
}

await decide(civilDate("2022-03-01"), {
  kind: "rename",
  unitId: first,
  name: { fullName: "Đảng bộ Sở Ví dụ", shortName: null, abbreviation: "ĐBSVD" },
});
const member = recordPersonSchema.parse({
  fullName: "Nguyễn Thị Minh Họa",
  birthYear: 1980,
  unitId: first,
  status: "official",
  fromOn: "2020-02-01",
  beganBy: "opening",
  isInvented: true,
});
const { personId } = expectOk(await recordPerson(context, member), "a member");
const tenure = beginTenureSchema.parse({ personId, unitId: first, post: "secretary", fromOn: "2020-06-01" });
expectOk(await beginTenure(context, tenure), "a tenure");
expectOk(
  await recordFigure(context, {
    unitId: bloc,
    periodLabel: "2015-2020",
    fromOn: civilDate("2015-06-01"),
    toOn: civilDate("2020-08-04"),
    measure: "Tổ chức cơ sở được củng cố",
    done: 193,
    total: 226,
    precision: "exact",
    statedHundredths: 8539,
    sourceTitle: "Nguồn ví dụ",
    sourceOn: civilDate("2021-01-01"),
    doubtNote: "193/226 là 85,398 %",
    isInvented: false,
  }),
  "a figure",
);
await addAccount(context, "vanphong", "office-clerk", bloc);
const browser = await launchBrowser();
afterAll(() => browser.close());

const pictures = process.env.NHIEMKY_PICTURES;

/** Keeps a picture of the page where NHIEMKY_PICTURES names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

/** What sticks out at the right of the page, so that a phone would scroll sideways. */
function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return [];
    return [...document.querySelectorAll("main *")]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth)
      .map((element) => `${element.tagName}.${element.className}`);
  });
}

describe("Tổ chức: cây của mọi ngày, quyết định, sổ sắp xếp, nhập tệp", () => {
  test("cây mở bằng bàn phím, tìm không dấu, và xem được ngày đã qua", async () => {
    const { page, faults } = await visit(browser, url);
    await signIn(page, "vanphong", password);
    await page.goto("/units");
    const tree = page.getByRole("tree", { name: "Cây tổ chức" });
    await tree.getByRole("link", { name: "Đảng bộ Sở Ví dụ" }).waitFor();
    await picture(page, "units-1280-vi");
    expect(await checkAccessibility(page)).toEqual([]);
    await tree.getByRole("treeitem").first().focus();
    for (const key of ["End", "ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
    await tree.getByRole("link", { name: "Chi bộ Văn phòng" }).waitFor();
    await page.getByRole("searchbox").fill("van phong");
    await page.getByRole("status").getByText("1 tổ chức khớp").waitFor();
    await page.goto("/units?on=2021-06-30");
    await tree.getByRole("link", { name: "Đảng bộ cơ sở 01" }).waitFor();
    expect(await tree.getByRole("link", { name: "Đảng bộ Sở Ví dụ" }).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test("trang một tổ chức cho thấy lịch sử, người giữ chức danh và quyết định", async () => {
    const { page, faults } = await visit(browser, url);
    await signIn(page, "vanphong", password);
    await page.goto(`/units/${first}`);
    await page.getByRole("heading", { name: "Đảng bộ Sở Ví dụ" }).waitFor();
    await page.getByText("Bí thư", { exact: true }).waitFor();
    await page.getByText("15-QĐ/ĐUK ngày 01/03/2022").waitFor();
    await picture(page, "unit-1280-vi");
    expect(await checkAccessibility(page)).toEqual([]);
    await page.getByRole("link", { name: "Nguyễn Thị Minh Họa" }).click();
    await page.getByRole("heading", { name: "Nguyễn Thị Minh Họa" }).waitFor();
    await page.getByText("ghi nhận khi mở sổ").waitFor();
    await picture(page, "person-1280-vi");
    expect(await checkAccessibility(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("sáp nhập hai đảng bộ: xem trước, ghi, rồi trang tổ chức cũ chỉ sang nơi tiếp nối", async () => {
    const { page, faults } = await visit(browser, url);
    await signIn(page, "vanphong", password);
    await page.goto(`/structure-decisions/new?unit=${second}`);
    await page.getByRole("combobox", { name: "Nội dung quyết định" }).click();
    await page.getByRole("option", { name: "Sáp nhập, hợp nhất" }).click();
    await page.getByRole("textbox", { name: /Có hiệu lực từ/ }).fill("01/07/2025");
    await page.keyboard.press("Escape");
    await page.getByText("Tổ chức đang có").click();
    const receiving = page.getByRole("combobox", { name: /Tổ chức tiếp nhận/ });
    await receiving.fill("so vi du");
    await page.getByRole("option", { name: /Đảng bộ Sở Ví dụ/ }).click();
    await page.getByRole("textbox", { name: /Số, ký hiệu/ }).fill("20-QĐ/ĐUK");
    await page.getByRole("button", { name: "Xem trước tác động" }).click();
    await page.getByRole("heading", { name: "Tác động của quyết định" }).waitFor();
    await picture(page, "decision-1280-vi");
    expect(await checkAccessibility(page)).toEqual([]);
    await page.getByRole("button", { name: "Ghi quyết định" }).click();
    await page.getByRole("heading", { name: /Sáp nhập, hợp nhất, 01\/07\/2025/ }).waitFor();
    await picture(page, "decision-page-1280-vi");
    await page.goto(`/units/${second}`);
    await page.getByText("Được tiếp nối bởi").waitFor();
    expect(faults).toEqual([]);
  });

  test("sổ sắp xếp cho thấy số đã làm trên tổng số, và ngờ vực bên cạnh con số", async () => {
    const { page, faults } = await visit(browser, url);
    await signIn(page, "vanphong", password);
    await page.goto("/structure-decisions");
    await page.getByRole("gridcell", { name: "193/226", exact: true }).waitFor();
    await page.getByText("đã cắt bớt chữ số, làm tròn là 85,40%").waitFor();
    await picture(page, "ledger-1280-vi");
    expect(await checkAccessibility(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("nhập tổ chức từ tệp: dòng lỗi được gọi tên, sửa xong mới nhập", async () => {
    const { page, faults } = await visit(browser, url);
    await signIn(page, "vanphong", password);
    await page.goto("/units/import");
    await page.getByRole("combobox", { name: /Vào tổ chức/ }).fill("khoi vi du");
    await page.getByRole("option", { name: "Đảng bộ Khối ví dụ" }).click();
    const headings = ["Mã", "Tên đầy đủ", "Loại"];
    const choose = async (rows: string[][]) =>
      page.locator("input[type=file]").setInputFiles({
        name: "to-chuc.xlsx",
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: await writeSheet("Tổ chức", headings, rows),
      });
    await choose([
      ["CS-05", "Đảng bộ cơ sở 05", "Đảng bộ cơ sở"],
      ["CS-06", "Đảng bộ cơ sở 06", "Câu lạc bộ"],
    ]);
    await page.getByRole("button", { name: "Kiểm tra tệp" }).click();
    await page.getByText("Không có loại tổ chức này").waitFor();
    await picture(page, "import-1280-vi");
    expect(await checkAccessibility(page)).toEqual([]);
    await choose([["CS-05", "Đảng bộ cơ sở 05", "Đảng bộ cơ sở"]]);
    await page.getByRole("button", { name: "Kiểm tra tệp" }).click();
    await page.getByRole("button", { name: "Nhập 1 dòng mới" }).click();
    await page.getByRole("link", { name: "Đảng bộ cơ sở 05" }).waitFor();
    expect(faults).toEqual([]);
  });

  test("trên điện thoại và bằng tiếng Anh, các trang vẫn đọc được", async () => {
    const { page, faults } = await visit(browser, url, { width: 390, language: "en" });
    await signIn(page, "vanphong", password);
    for (const [address, heading, name] of [
      ["/units", "Organisation", "units"],
      [`/units/${first}`, "Đảng bộ Sở Ví dụ", "unit"],
      ["/structure-decisions", "Restructuring ledger", "ledger"],
      ["/structure-decisions/new", "Enter a structure decision", "decision"],
      ["/people", "People", "people"],
      [`/people/${personId}`, "Nguyễn Thị Minh Họa", "person"],
    ] as const) {
      await page.goto(address);
      await page.getByRole("heading", { level: 1, name: heading }).waitFor();
      await page.waitForLoadState("networkidle");
      await picture(page, `${name}-390-en`);
      expect(await checkAccessibility(page), address).toEqual([]);
      expect(await beyondTheEdge(page), address).toEqual([]);
    }
    expect(faults).toEqual([]);
  });
});
