import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { parseLayout } from "@nhiemky/ballot-paper";
import { readDocumentText } from "@nhiemky/document-reader";
import { freezeCandidateList, nominateCandidate, openContest } from "@nhiemky/elections";
import { newContestSchema, newNominationSchema } from "@nhiemky/elections/contract";
import { civilDate, expectOk, formatCivilDate, systemClock, today } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { checkAccessibility } from "./harness/accessibility.ts";
import { launchBrowser } from "./harness/browser.ts";
import { addAccount, password, startInstance } from "./harness/instance.ts";
import { scannedBallots } from "./harness/scanned-ballots.ts";
import { signIn, type VisitorOptions, visit } from "./harness/visitor.ts";

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
for (const counter of ["truongban", "thanhvien1", "thanhvien2"])
  await addAccount(context, counter, "reader", unitId);

async function signedIn(signInName: string, options: VisitorOptions = {}) {
  const visitor = await visit(browser, instance.url, options);
  await signIn(visitor.page, signInName, password);
  return visitor;
}

/** `NHIEMKY_WHOLE_COUNT=348` runs the journey at the size of a congress: 71 names for 55 seats. */
const wholeCount = Number(process.env.NHIEMKY_WHOLE_COUNT ?? 0);
const size =
  wholeCount > 0 ? { ballots: wholeCount, names: 71, seats: 55 } : { ballots: 20, names: 9, seats: 7 };
const patience = wholeCount > 0 ? 600_000 : 60_000;

const stages: string[] = [];
async function stage<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  const start = performance.now();
  const value = await work();
  stages.push(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return value;
}

async function confirmed(page: Page, verb: string): Promise<void> {
  await page.getByRole("button", { name: verb, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: verb, exact: true }).click();
}

async function downloaded(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name, exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}

async function textOf(content: Buffer, fileName: string): Promise<string> {
  const read = expectOk(await readDocumentText(content, fileName), "what was written is read");
  return read.paragraphs
    .map(({ text }) => text.normalize("NFC"))
    .join(" ")
    .replaceAll(/\s+/g, " ");
}

/** Rules on every ballot that waits for this person, by keys alone: each open name is struck. */
async function ruleOnAll(page: Page, contestUrl: string): Promise<number> {
  await page.goto(`${contestUrl}/rulings`);
  const isDone = page.getByText("Không còn lá phiếu nào chờ đồng chí kết luận");
  const desk = page.getByRole("form", { name: /^Phiếu \d+\/\d+/ });
  for (let ruled = 0; ; ruled++) {
    await isDone.or(desk).first().waitFor();
    if (await isDone.isVisible()) return ruled;
    const waiting = await page.getByText(/lá phiếu chờ đồng chí kết luận/).textContent();
    const rule = desk.getByRole("button", { name: /^Kết luận/ });
    for (let name = 0; name < size.names && (await rule.isDisabled()); name++) await page.keyboard.press("2");
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction(
      (before) =>
        document.body.textContent?.includes("Không còn lá phiếu nào chờ") === true ||
        !document.body.textContent?.includes(before ?? ""),
      waiting,
    );
  }
}

test(
  "từ danh sách đến biên bản: in, quét, kết luận hai người, đối chiếu, công bố, kiểm lại từ hồ sơ",
  async () => {
    const office = await signedIn("vanphong");
    const { page } = office;
    await page.goto("/contests");
    await page.getByText("Chưa có cuộc bầu nào").waitFor();
    const contestUrl = await stage("danh sách", async () => {
      await page.getByRole("button", { name: "Lập cuộc bầu" }).first().click();
      const form = page.locator("#side-panel-host form");
      await form
        .getByRole("textbox", { name: /^Tên cuộc bầu/ })
        .fill("Bầu Ban Chấp hành Đảng bộ phường Ví Dụ");
      await form.getByRole("textbox", { name: /^Tên đại hội/ }).fill("Đại hội đại biểu lần thứ I");
      await form.getByRole("textbox", { name: /^Ngày bầu/ }).fill(formatCivilDate(today(systemClock)));
      await form.getByRole("textbox", { name: /^Số lượng bầu/ }).fill(String(size.seats));
      await form.getByRole("button", { name: "Lập cuộc bầu" }).click();
      await page.waitForURL(/\/contests\/[0-9a-f-]{36}$/);
      const url = page.url();
      await page.getByRole("button", { name: "Ghi người được giới thiệu" }).first().click();
      const panel = page.locator("#side-panel-host form");
      await panel.getByRole("textbox", { name: "Họ và tên" }).fill("Đỗ Thị Mẫu Ẩn");
      await panel.getByRole("button", { name: "Ghi người được giới thiệu" }).click();
      await page.getByText("Đã ghi: Đỗ Thị Mẫu Ẩn").waitFor();
      const contestId = url.split("/").at(-1) as Parameters<typeof nominateCandidate>[1];
      for (let index = 2; index <= size.names; index++) {
        const person = { name: `Nguyễn Văn Mẫu ${index}`, source: "outgoing-committee", hasConsented: true };
        expectOk(await nominateCandidate(context, contestId, newNominationSchema.parse(person)), person.name);
      }
      await page.reload();
      await page
        .getByText(`${size.names} − ${size.seats} = ${size.names - size.seats}`)
        .first()
        .waitFor();
      expect(await checkAccessibility(page)).toEqual([]);
      await page
        .getByRole("textbox", { name: /^Biểu quyết của đại hội/ })
        .fill("Đại hội biểu quyết nhất trí");
      await confirmed(page, "Chốt danh sách");
      await page.getByText(`Đã chốt danh sách ${size.names} người`).waitFor();
      return url;
    });

    await stage("ban kiểm phiếu, người bỏ phiếu", async () => {
      await page.goto(`${contestUrl}?step=committee`);
      const names = page.getByRole("textbox", { name: "Họ và tên" });
      const signInNames = page.getByRole("textbox", { name: "Tên đăng nhập" });
      for (const [index, counter] of ["truongban", "thanhvien1", "thanhvien2"].entries()) {
        await names.nth(index).fill(`Kiểm phiếu viên ${index + 1}`);
        await signInNames.nth(index).fill(counter);
      }
      await page.getByRole("textbox", { name: /^Quyết định của đại hội/ }).fill("Đại hội bầu 3 người");
      expect(await checkAccessibility(page)).toEqual([]);
      await page.getByRole("button", { name: "Ghi ban kiểm phiếu" }).click();
      await page.getByText("Đã ghi ban kiểm phiếu").waitFor();
      await page.goto(`${contestUrl}?step=attendance`);
      await page.getByRole("textbox", { name: "Được triệu tập" }).fill(String(size.ballots + 1));
      await page.getByRole("textbox", { name: "Có mặt khi bỏ phiếu" }).fill(String(size.ballots));
      await page.getByRole("button", { name: "Ghi số có mặt" }).click();
      await page
        .getByText(`${size.ballots + 1} người`)
        .first()
        .waitFor();
      await page.getByRole("textbox", { name: /^Họ và tên/ }).fill("Hoàng Văn Vắng");
      await page.getByRole("textbox", { name: /^Lý do/ }).fill("nằm viện suốt đại hội");
      await page.getByRole("textbox", { name: /^Quyết định/ }).fill("Biên bản thẩm tra số 02");
      await page.getByRole("button", { name: "Ghi người được trừ" }).click();
      await page.getByText(`${size.ballots + 1} − 1 = ${size.ballots} người`).waitFor();
      expect(await checkAccessibility(page)).toEqual([]);
    });

    const layout = await stage("in phiếu", async () => {
      await page.goto(`${contestUrl}?step=paper`);
      const ballot = await downloaded(page, "Tải một lá phiếu (PDF)");
      expect(await textOf(ballot, "phieu.pdf")).toContain("Đỗ Thị Mẫu Ẩn");
      expect((await downloaded(page, "Phiếu thử (PDF)")).subarray(0, 5).toString()).toBe("%PDF-");
      await page.getByRole("textbox", { name: /^Số phiếu in/ }).fill(String(size.ballots));
      const [run] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Ghi đợt in và tải PDF" }).click(),
      ]);
      expect(
        readFileSync(await run.path())
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-");
      const file = await downloaded(page, "Bố cục phiếu (layout.json)");
      return expectOk(parseLayout(JSON.parse(file.toString("utf8"))), "the layout is whole");
    });

    await stage("bỏ phiếu", async () => {
      await confirmed(page, "Bắt đầu bỏ phiếu");
      await page.getByRole("textbox", { name: /^Phát ra/ }).fill(String(size.ballots));
      await page.getByRole("textbox", { name: /^Còn thừa/ }).fill("0");
      await page.getByRole("textbox", { name: /^Thu vào/ }).fill(String(size.ballots));
      await page.getByRole("button", { name: "Kết thúc bỏ phiếu" }).click();
      await page.getByText("Đã kết thúc bỏ phiếu").waitFor();
    });

    const scans = await stage("mô phỏng ảnh quét", () => scannedBallots(layout, size.ballots, 2025));
    const head = await signedIn("truongban");
    await stage("đọc ảnh quét", async () => {
      await head.page.goto("/contests");
      await head.page.getByRole("region", { name: "Tôi ở trong ban kiểm phiếu" }).getByRole("link").click();
      await head.page.getByText("Chưa có lô phiếu nào").waitFor();
      await head.page.getByRole("textbox", { name: /^Số phiếu đếm tay/ }).fill(String(size.ballots));
      await head.page.getByRole("button", { name: "Lập lô phiếu" }).click();
      const batch = head.page.getByRole("form", { name: "Ảnh quét của lô này: Lô 1" });
      await batch
        .locator("input[type=file]")
        .setInputFiles({ name: "lo-1.zip", mimeType: "application/zip", buffer: scans });
      await batch.getByRole("button", { name: "Gửi ảnh quét" }).click();
      await head.page.getByText(`Đã nhận ${size.ballots} lá phiếu`).waitFor({ timeout: patience });
      expect(await checkAccessibility(head.page)).toEqual([]);
    });

    const second = await signedIn("thanhvien1");
    await stage("kết luận", async () => {
      const ruled = [await ruleOnAll(head.page, contestUrl), await ruleOnAll(second.page, contestUrl)];
      // Nobody sees more than the other: what one has ruled on waits for the other.
      expect(ruled[0]).toBe(ruled[1]);
      expect(ruled[0]).toBeGreaterThan(0);
    });

    await stage("đối chiếu, xác nhận", async () => {
      await head.page.goto(`${contestUrl}/count`);
      const locks = head.page.getByRole("region", { name: "Đối chiếu" });
      await locks.getByRole("heading", { name: /^R11/ }).waitFor();
      for (let lock = 1; lock <= 11; lock++)
        await locks.getByRole("heading", { name: new RegExp(`^R${lock} · (Khớp|Chưa đủ số)`) }).waitFor();
      expect(await checkAccessibility(head.page)).toEqual([]);
      await confirmed(head.page, "Xác nhận kết quả kiểm phiếu");
      await head.page.getByRole("link", { name: "Mở kết quả" }).click();
      await head.page.getByText("Đã xác nhận, chưa công bố").waitFor();
      // Not announced: the office sees no votes.
      await page.goto(`${contestUrl}/result`);
      await page.getByText("ELECTIONS_NOT_ANNOUNCED").waitFor();
    });

    const record = await stage("biên bản, công bố, hồ sơ", async () => {
      const minutes = await downloaded(head.page, "Biên bản (.docx)");
      expect(await textOf(minutes, "bien-ban.docx")).toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
      const printed = await textOf(await downloaded(head.page, "Biên bản (.pdf)"), "bien-ban.pdf");
      expect(printed).toContain(`Số phiếu thu vào: ${size.ballots}.`);
      expect(printed).toContain("Hoàng Văn Vắng");
      const before = await textOf(await downloaded(head.page, "Trang chiếu (PDF)"), "chieu.pdf");
      expect(before).not.toContain("%");
      await confirmed(head.page, "Công bố kết quả");
      await head.page.getByText(/^Công bố lúc/).waitFor();
      const after = await textOf(await downloaded(head.page, "Trang chiếu (PDF)"), "chieu.pdf");
      expect(after).toContain("Kết quả theo thứ tự trong phiếu");
      // From the top of the page: further down, the sticky head of the table covers a row.
      await head.page.goto(`${contestUrl}/result`);
      await head.page.getByText(/^Công bố lúc/).waitFor();
      expect(await checkAccessibility(head.page)).toEqual([]);
      await page.reload();
      await page.getByText(/^Công bố lúc/).waitFor();
      return downloaded(head.page, "Gói hồ sơ để kiểm lại (ZIP)");
    });

    await stage("kiểm lại từ hồ sơ bằng dòng lệnh", async () => {
      const folder = mkdtempSync(path.join(tmpdir(), "nhiemky-recount-"));
      const files = unzipSync(record);
      const place = (name: string): string => path.join(folder, name);
      for (const name of ["election.json", "reading.json", "rulings.json"])
        writeFileSync(place(name), files[name]!);
      const command = [place("reading.json"), "--election", place("election.json")];
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [commandLine, "ballots", "tally", ...command, "--rulings", place("rulings.json"), "--json"],
        { maxBuffer: 64 * 1024 * 1024 },
      );
      const repeated = JSON.parse(stdout) as { votes: unknown; verdict: { elected: unknown[] } };
      const certified = JSON.parse(Buffer.from(files["result.json"]!).toString("utf8")) as typeof repeated;
      expect(repeated.votes).toEqual(certified.votes);
      expect(repeated.verdict.elected).toEqual(certified.verdict.elected);
    });
    for (const { faults } of [office, head, second]) expect(faults).toEqual([]);
    if (wholeCount > 0) console.log(stages.join("\n"));
  },
  wholeCount > 0 ? 1_800_000 : 300_000,
);

const commandLine = new URL("../../cli/src/main.ts", import.meta.url).pathname;

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
    members: ["truongban", "thanhvien1", "thanhvien2"].map((signInName, index) => ({
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
