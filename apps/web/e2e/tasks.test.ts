import { addDays, civilDate, expectOk, formatCivilDate, systemClock, today } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import { assignTask } from "@nhiemky/programmes";
import { newTaskSchema } from "@nhiemky/programmes/contract";
import { afterAll, expect, test } from "vitest";
import { checkAccessibility } from "./harness/accessibility.ts";
import { launchBrowser } from "./harness/browser.ts";
import { addAccount, password, startInstance } from "./harness/instance.ts";
import { signIn, type VisitorOptions, visit } from "./harness/visitor.ts";

const instance = await startInstance();
const { context } = instance;
const browser = await launchBrowser();
afterAll(() => browser.close());

async function unit(
  fullName: string,
  parentUnitId: Parameters<typeof establishUnit>[1]["parentUnitId"],
  unitKind: string,
) {
  const input = { fullName, parentUnitId, unitKind, establishedOn: civilDate("2020-01-01") };
  return expectOk(await establishUnit(context, input), fullName).unitId;
}
const bloc = await unit("Đảng bộ Khối thử nghiệm", null, "bloc-organisation");
const first = await unit("Đảng bộ cơ sở 01", bloc, "grassroots-organisation");
await addAccount(context, "vanphong", "office-clerk", bloc);
await addAccount(context, "lanhdao", "leader", bloc);
await addAccount(context, "vanthu", "unit-clerk", first);

const dueOn = addDays(today(systemClock), 20);

async function given(title: string) {
  const task = { assigningUnitId: bloc, leadUnitIds: [first], title, due: { kind: "once", dueOn } };
  return expectOk(await assignTask(context, newTaskSchema.parse(task)), title).taskIds[0]!;
}

async function signedIn(signInName: string, options: VisitorOptions = {}) {
  const visitor = await visit(browser, instance.url, options);
  await signIn(visitor.page, signInName, password);
  return visitor;
}

test("văn phòng giao; đơn vị tiếp nhận một chạm trên điện thoại, báo hoàn thành kèm ảnh; lãnh đạo xác nhận", async () => {
  const office = await signedIn("vanphong");
  await office.page.goto("/tasks");
  await office.page.getByRole("button", { name: "Giao nhiệm vụ" }).first().click();
  const form = office.page.locator("#side-panel-host form");
  await form.getByRole("textbox", { name: "Tên nhiệm vụ" }).fill("Khảo sát nền nếp sinh hoạt chi bộ");
  const leads = form.getByRole("combobox", { name: /Đơn vị chủ trì/ });
  await leads.fill("co so 01");
  await office.page.getByRole("option", { name: /Đảng bộ cơ sở 01/ }).click();
  await form.getByRole("textbox", { name: /^Hạn/ }).fill(formatCivilDate(dueOn));
  await form.getByRole("textbox", { name: /^Sản phẩm/ }).fill("Báo cáo khảo sát");
  await form.getByRole("button", { name: "Giao nhiệm vụ" }).click();
  await office.page.getByText("Đã giao 1 nhiệm vụ").waitFor();
  await office.page.getByRole("grid").getByText("Khảo sát nền nếp sinh hoạt chi bộ").waitFor();
  expect(await checkAccessibility(office.page)).toEqual([]);

  const phone = await signedIn("vanthu", { width: 390 });
  await phone.page.goto("/my-unit");
  const card = phone.page.getByRole("listitem").filter({ hasText: "Khảo sát nền nếp" });
  await card.getByRole("button", { name: "Tiếp nhận" }).click();
  await card.getByText("đã tiếp nhận").waitFor();
  await card.getByRole("button", { name: "Báo cáo" }).click();
  await card.getByRole("textbox", { name: "Đã làm được gì" }).fill("Đã khảo sát 12/12 chi bộ");
  await card.getByRole("checkbox", { name: /Đã hoàn thành/ }).check();
  const photo = await phone.page.screenshot();
  await card
    .locator("input[type=file]")
    .setInputFiles({ name: "anh.png", mimeType: "image/png", buffer: photo });
  await card.getByText(/^anh\.png/).waitFor();
  expect(await checkAccessibility(phone.page)).toEqual([]);
  await card.getByRole("button", { name: "Gửi" }).click();
  await phone.page.getByText("Đã gửi báo cáo").waitFor();
  await phone.page.getByText("Không có việc nào đang chờ").waitFor();

  const leader = await signedIn("lanhdao");
  await leader.page.goto("/tasks");
  await leader.page.getByRole("grid").getByText("Khảo sát nền nếp").click();
  await leader.page.getByRole("link", { name: "Mở trang nhiệm vụ" }).click();
  await leader.page.waitForURL(/\/tasks\/[0-9a-f-]+$/);
  await leader.page.getByRole("link", { name: "anh.png" }).waitFor();
  await leader.page.getByRole("button", { name: "Xác nhận hoàn thành" }).click();
  await leader.page
    .getByRole("form", { name: "Xác nhận hoàn thành" })
    .getByRole("button", { name: "Xác nhận hoàn thành" })
    .click();
  await leader.page.getByText("đã xác nhận hoàn thành").waitFor();
  expect(await checkAccessibility(leader.page)).toEqual([]);
  for (const { faults } of [office, phone, leader]) expect(faults).toEqual([]);
});

test("mất mạng giữa chừng: chữ đã gõ còn nguyên sau khi tải lại, gửi được khi có mạng", async () => {
  await given("Rà soát quy chế làm việc");
  const { page, context: window } = await signedIn("vanthu", { width: 390 });
  await page.goto("/my-unit");
  const card = page.getByRole("listitem").filter({ hasText: "Rà soát quy chế" });
  await card.getByRole("button", { name: "Báo cáo" }).click();
  await card.getByRole("textbox", { name: "Đã làm được gì" }).fill("Đã rà soát 5 điều");
  await window.setOffline(true);
  await card.getByRole("button", { name: "Gửi" }).click();
  await card.getByRole("alert").waitFor();
  await window.setOffline(false);
  await page.reload();
  await card.getByRole("button", { name: "Báo cáo" }).click();
  const kept = card.getByRole("textbox", { name: "Đã làm được gì" });
  expect(await kept.inputValue()).toBe("Đã rà soát 5 điều");
  await card.getByRole("button", { name: "Gửi" }).click();
  await page.getByText("Đã gửi báo cáo").waitFor();
  await card.getByText("đang thực hiện").waitFor();
});

test("bàn phím: mũi tên vào bảng, Enter mở nhiệm vụ bên cạnh, Esc trở lại danh sách", async () => {
  await given("Sơ kết công tác quý");
  const { page } = await signedIn("vanphong");
  await page.goto("/tasks?text=So%20ket%20cong%20tac");
  await page.getByRole("grid").getByText("Sơ kết công tác quý").waitFor();
  await page.getByRole("gridcell").nth(1).focus();
  await page.keyboard.press("Enter");
  await page.locator("#side-panel-host section").getByText("Quá trình thực hiện").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#side-panel-host section").waitFor({ state: "detached" });
});

test("đăng ký lịch: địa chỉ riêng mở đúng nhiệm vụ của người đó, thu hồi thì đóng", async () => {
  await given("Báo cáo sơ kết quý");
  const { page, faults } = await signedIn("vanthu");
  await page.goto("/tasks?text=so%20ket%20quy");
  await page.getByRole("button", { name: "Lịch", exact: true }).click();
  const panel = page.getByRole("region", { name: "Lịch nhiệm vụ" });
  await panel.getByText("Chưa có địa chỉ nào.").waitFor();
  await panel.getByRole("textbox", { name: /thiết bị nào/ }).fill("Điện thoại của tôi");
  await panel.getByRole("button", { name: "Tạo địa chỉ lịch" }).click();
  const address = await panel.getByRole("textbox", { name: /Địa chỉ lịch/ }).inputValue();
  expect(await checkAccessibility(page)).toEqual([]);
  const calendar = await fetch(address);
  expect(calendar.headers.get("content-type")).toContain("text/calendar");
  const text = (await calendar.text()).replace(/\r\n /g, "");
  expect(text).toContain("SUMMARY:Báo cáo sơ kết quý");
  expect(text).not.toContain("Rà soát quy chế làm việc");
  const token = /calendars\/([^/]+)\//.exec(address)?.[1];
  const misused = await fetch(`${instance.url}/api/me`, { headers: { authorization: `Bearer ${token}` } });
  expect(misused.status).toBe(401);
  await panel.getByRole("button", { name: "Thu hồi địa chỉ" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Thu hồi địa chỉ" }).click();
  await panel.getByText("Chưa có địa chỉ nào.").waitFor();
  expect((await fetch(address)).status).toBe(401);
  expect(faults).toEqual([]);
});
