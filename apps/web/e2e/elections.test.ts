import { freezeCandidateList, nominateCandidate, openContest, readContest } from "@nhiemky/elections";
import { newContestSchema, newNominationSchema } from "@nhiemky/elections/contract";
import { civilDate, expectOk, systemClock, today } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import { recordPerson } from "@nhiemky/people";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { checkAccessibility } from "./harness/accessibility.ts";
import { launchBrowser } from "./harness/browser.ts";
import { addAccount, password, startInstance } from "./harness/instance.ts";
import { signIn, type VisitorOptions, visit } from "./harness/visitor.ts";
import { countInBrowser } from "./harness/whole-count.ts";

const instance = await startInstance();
const { context } = instance;
const browser = await launchBrowser();
afterAll(() => browser.close());

const unitId = expectOk(
  await establishUnit(context, {
    fullName: "Đảng bộ phường Ví Dụ",
    parentUnitId: null,
    unitKind: "grassroots-organisation",
    establishedOn: civilDate("2020-01-01"),
  }),
  "a unit",
).unitId;
await addAccount(context, "vanphong", "office-clerk", unitId);
const committee = ["truongban", "thanhvien1", "thanhvien2"] as const;
for (const counter of committee) await addAccount(context, counter, "reader", unitId);

async function signedIn(signInName: string, options: VisitorOptions = {}) {
  const visitor = await visit(browser, instance.url, options);
  await signIn(visitor.page, signInName, password);
  return visitor;
}

test("từ danh sách đến biên bản: in, quét, kết luận hai người, đối chiếu, công bố, kiểm lại từ hồ sơ", async () => {
  const [office, head, second] = [
    await signedIn("vanphong"),
    await signedIn("truongban"),
    await signedIn("thanhvien1"),
  ];
  const count = await countInBrowser({
    context,
    people: { office: office.page, head: head.page, second: second.page, committee },
    size: { ballots: 20, names: 9, seats: 7 },
    look: async (page) => expect(await checkAccessibility(page)).toEqual([]),
  });
  expect(count.unlikeTruth).toEqual([]);
  for (const { faults } of [office, head, second]) expect(faults).toEqual([]);
}, 300_000);

async function confirmed(page: Page, verb: string): Promise<void> {
  await page.getByRole("button", { name: verb, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: verb, exact: true }).click();
}

test("nhập tay hai lần độc lập bằng bàn phím; chỗ khác nhau hiện theo từng tờ", async () => {
  const contest = newContestSchema.parse({
    unitId,
    title: "Bầu Ban Thường vụ Đảng bộ phường Ví Dụ",
    office: "standing-committee",
    meeting: "conference",
    meetingName: "Hội nghị lần thứ nhất",
    heldOn: today(systemClock),
    seats: 3,
  });
  const contestId = expectOk(await openContest(context, contest), "opened");
  for (const name of ["Lê Thị Bình", "Trần Văn An", "Phạm Thị Cúc", "Vũ Văn Dũng"]) {
    const person = newNominationSchema.parse({ name, source: "outgoing-committee", hasConsented: true });
    expectOk(await nominateCandidate(context, contestId, person), name);
  }
  expectOk(await freezeCandidateList(context, contestId, { decision: "Hội nghị nhất trí" }), "frozen");
  const office = await signedIn("vanphong");
  await prepareVote(office.page, contestId, 2);

  const keyed = [
    ["truongban", "4", "1 4"],
    ["thanhvien1", "4", "1 3"],
  ] as const;
  for (const [counter, ...sheets] of keyed) {
    const { page, faults } = await signedIn(counter, { width: counter === "truongban" ? 1280 : 390 });
    await page.goto(`/contests/${contestId}/count`);
    if (counter === "truongban") {
      await page.getByRole("textbox", { name: /^Số phiếu đếm tay/ }).fill("2");
      await page.getByRole("button", { name: "Lập lô phiếu" }).click();
    }
    await page.getByRole("button", { name: "Nhập phiếu lô này" }).click();
    for (const [index, numbers] of sheets.entries()) {
      const field = page.getByRole("textbox", { name: `Tên bị gạch, tờ ${index + 1}` });
      await field.waitFor();
      expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
      await page.keyboard.type(numbers);
      await page.keyboard.press("Enter");
    }
    await page.getByRole("button", { name: /^Tờ 2: / }).waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    await confirmed(page, "Khóa lần nhập");
    await page
      .getByText(/^Đã khóa lần nhập\.$/)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  }
  const { page } = await signedIn("thanhvien2");
  await page.goto(`/contests/${contestId}/count`);
  await page.getByText(/Tờ 2 khác ở/).waitFor();
  expect(await page.getByText(/Tờ 1 khác ở/).count()).toBe(0);
});

test("sửa cuộc bầu, chọn người trong sổ, ghi số tổ chức: trang nói đủ và không có lỗi tiếp cận", async () => {
  const contest = newContestSchema.parse({
    unitId,
    title: "Bầu Ban Chấp hành khóa II",
    office: "executive-committee",
    meeting: "delegate-congress",
    meetingName: "Đại hội lần thứ II",
    heldOn: today(systemClock),
    seats: 4,
  });
  const contestId = expectOk(await openContest(context, contest), "opened");
  const member = await recordPerson(context, {
    fullName: "Đinh Thị Trong Sổ",
    birthYear: 1979,
    birthOn: null,
    gender: "female",
    code: null,
    isInvented: true,
    unitId,
    status: "official",
    fromOn: civilDate("2020-01-01"),
    beganBy: "opening",
    referenceNumber: null,
  });
  const { personId } = expectOk(member, "a person of the ledger");
  const { page, faults } = await signedIn("vanphong", { width: 390 });
  await page.goto(`/contests/${contestId}`);
  await page.getByRole("button", { name: "Sửa cuộc bầu" }).click();
  const panel = page.locator("#side-panel-host form");
  await panel.getByRole("textbox", { name: /^Số lượng bầu/ }).fill("5");
  expect(await checkAccessibility(page)).toEqual([]);
  await panel.getByRole("button", { name: "Lưu" }).click();
  await page.getByText(/Bầu 5 người/).waitFor();
  await page.getByRole("button", { name: "Ghi người được giới thiệu" }).first().click();
  await panel.getByRole("combobox", { name: "Người trong sổ" }).fill("trong so");
  await page.getByRole("option", { name: /Đinh Thị Trong Sổ · 1979/ }).click();
  await panel.getByRole("button", { name: "Ghi người được giới thiệu" }).click();
  await page.getByText("Đã ghi: Đinh Thị Trong Sổ").waitFor();
  const { nominations } = expectOk(await readContest(context, contestId), "the contest");
  expect(nominations.map((one) => [one.name, one.personId, one.born])).toEqual([
    ["Đinh Thị Trong Sổ", personId, 1979],
  ]);
  await page.goto(`/contests/${contestId}?step=attendance`);
  await page.getByRole("textbox", { name: "Được triệu tập" }).fill("30");
  await page.getByRole("textbox", { name: "Có mặt khi bỏ phiếu" }).fill("20");
  await page.getByRole("textbox", { name: "Tổ chức trực thuộc" }).fill("9");
  await page.getByRole("textbox", { name: "Tổ chức có đại biểu dự" }).fill("5");
  await page.getByRole("button", { name: "Ghi số có mặt" }).click();
  await page.getByText("Chưa đủ, đoàn chủ tịch xem xét").waitFor();
  expect(await checkAccessibility(page)).toEqual([]);
  expect(faults).toEqual([]);
});

/** The steps between a frozen list and the counting table, through the pages' own routes. */
async function prepareVote(page: Page, contestId: string, people: number): Promise<void> {
  const call = (method: string, route: string, body?: unknown) =>
    page.evaluate(
      async ([verb, address, content]) => {
        const answer = await fetch(address, {
          method: verb,
          headers: {
            "x-nhiemky-csrf": "1",
            ...(content === null ? {} : { "content-type": "application/json" }),
          },
          ...(content === null ? {} : { body: content }),
        });
        if (!answer.ok) throw new Error(await answer.text());
      },
      [
        method,
        `/api/contests/${contestId}${route}`,
        body === undefined ? null : JSON.stringify(body),
      ] as const,
    );
  await call("PUT", "/counting-committee", {
    decision: "Hội nghị bầu 3 người",
    members: committee.map((signInName, index) => ({
      name: `Kiểm phiếu viên ${index + 1}`,
      role: index === 0 ? "head" : "member",
      signInName,
    })),
  });
  await call("PUT", "/attendance", { convened: people, present: people });
  await call("POST", "/print-runs", { printed: people, bundleSize: 50 });
  await call("POST", "/vote");
  await call("POST", "/vote-closing", { unused: 0, issued: people, collected: people });
}
