import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ActionContext } from "@nhiemky/access-control";
import { type BallotLayout, parseLayout } from "@nhiemky/ballot-paper";
import { readDocumentText } from "@nhiemky/document-reader";
import { nominateCandidate } from "@nhiemky/elections";
import { newNominationSchema } from "@nhiemky/elections/contract";
import { expectOk, formatCivilDate, systemClock, today } from "@nhiemky/kernel";
import type { Page } from "playwright-core";
import type { ScannedPile } from "./scanned-ballots.ts";

export interface CountSize {
  readonly ballots: number;
  readonly names: number;
  readonly seats: number;
}

/** Who sits where: each a page of its own session, signed in. */
export interface CountPeople {
  /** An office clerk of the unit. */
  readonly office: Page;
  /** The head and a member of the counting committee, and the sign-in names of all of it, the head first. */
  readonly head: Page;
  readonly second: Page;
  readonly committee: readonly [string, string, string];
}

export interface CountSetting {
  /** For nominations beyond the first, which is entered on the page. */
  readonly context: ActionContext;
  readonly people: CountPeople;
  readonly size: CountSize;
  /** Looks at a page where it shows most: accessibility in the tests, nothing in a benchmark. */
  readonly look: (page: Page) => Promise<void>;
  /** Is told each stage when it is over. */
  readonly onStage?: (name: string, seconds: number) => void;
}

/** Reading hundreds of sheets takes minutes on a busy machine. */
const patience = 900_000;

async function confirmed(page: Page, verb: string): Promise<void> {
  await page.getByRole("button", { name: verb, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: verb, exact: true }).click();
}

export async function downloaded(page: Page, name: string): Promise<Buffer> {
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

export async function makeList({
  context,
  people: { office: page },
  size,
  look,
}: CountSetting): Promise<string> {
  await page.goto("/contests");
  await page.getByText("Chưa có cuộc bầu nào").waitFor();
  await page.getByRole("button", { name: "Lập cuộc bầu" }).first().click();
  const form = page.locator("#side-panel-host form");
  await form.getByRole("textbox", { name: /^Tên cuộc bầu/ }).fill("Bầu Ban Chấp hành Đảng bộ phường Ví Dụ");
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
  await look(page);
  await page.getByRole("textbox", { name: /^Biểu quyết của đại hội/ }).fill("Đại hội biểu quyết nhất trí");
  await confirmed(page, "Chốt danh sách");
  await page.getByText(`Đã chốt danh sách ${size.names} người`).waitFor();
  return url;
}

export async function prepareVote(
  { people: { office: page, committee }, size, look }: CountSetting,
  contestUrl: string,
): Promise<void> {
  await page.goto(`${contestUrl}?step=committee`);
  const names = page.getByRole("textbox", { name: "Họ và tên" });
  const signInNames = page.getByRole("textbox", { name: "Tên đăng nhập" });
  for (const [index, counter] of committee.entries()) {
    await names.nth(index).fill(`Kiểm phiếu viên ${index + 1}`);
    await signInNames.nth(index).fill(counter);
  }
  await page.getByRole("textbox", { name: /^Quyết định của đại hội/ }).fill("Đại hội bầu 3 người");
  await look(page);
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
  await look(page);
}

export async function printBallots(
  { people: { office: page }, size }: CountSetting,
  contestUrl: string,
): Promise<BallotLayout> {
  await page.goto(`${contestUrl}?step=paper`);
  const ballot = await downloaded(page, "Tải một lá phiếu (PDF)");
  assert((await textOf(ballot, "phieu.pdf")).includes("Đỗ Thị Mẫu Ẩn"));
  assertPdf(await downloaded(page, "Phiếu thử (PDF)"));
  await page.getByRole("textbox", { name: /^Số phiếu in/ }).fill(String(size.ballots));
  const [run] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Ghi đợt in và tải PDF" }).click(),
  ]);
  assertPdf(readFileSync(await run.path()));
  const file = await downloaded(page, "Bố cục phiếu (layout.json)");
  return expectOk(parseLayout(JSON.parse(file.toString("utf8"))), "the layout is whole");
}

function assertPdf(content: Buffer): void {
  assert.equal(content.subarray(0, 5).toString(), "%PDF-");
}

export async function vote({ people: { office: page }, size }: CountSetting): Promise<void> {
  await confirmed(page, "Bắt đầu bỏ phiếu");
  await page.getByRole("textbox", { name: /^Phát ra/ }).fill(String(size.ballots));
  await page.getByRole("textbox", { name: /^Còn thừa/ }).fill("0");
  await page.getByRole("textbox", { name: /^Thu vào/ }).fill(String(size.ballots));
  await page.getByRole("button", { name: "Kết thúc bỏ phiếu" }).click();
  await page.getByText("Đã kết thúc bỏ phiếu").waitFor();
}

export async function sendScans(
  { people: { head: page }, size, look }: CountSetting,
  pile: ScannedPile,
): Promise<void> {
  await page.goto("/contests");
  await page.getByRole("region", { name: "Tôi ở trong ban kiểm phiếu" }).getByRole("link").click();
  await page.getByText("Chưa có lô phiếu nào").waitFor();
  await page.getByRole("textbox", { name: /^Số phiếu đếm tay/ }).fill(String(size.ballots));
  await page.getByRole("button", { name: "Lập lô phiếu" }).click();
  const batch = page.getByRole("form", { name: "Ảnh quét của lô này: Lô 1" });
  const folder = mkdtempSync(path.join(tmpdir(), "nhiemky-scans-"));
  let sent = 0;
  for (const [index, { ballots, zip }] of pile.parts.entries()) {
    const file = path.join(folder, `lo-1-${index + 1}.zip`);
    writeFileSync(file, zip);
    await batch.locator("input[type=file]").setInputFiles(file);
    await batch.getByRole("button", { name: "Gửi ảnh quét" }).click();
    sent += ballots;
    await page.getByText(`Đã nhận ${sent} lá phiếu`).waitFor({ timeout: patience });
  }
  rmSync(folder, { recursive: true });
  await look(page);
}

export async function certify(
  { people: { office, head: page }, look }: CountSetting,
  contestUrl: string,
): Promise<void> {
  await page.goto(`${contestUrl}/count`);
  const locks = page.getByRole("region", { name: "Đối chiếu" });
  await locks.getByRole("heading", { name: /^R11/ }).waitFor();
  for (let lock = 1; lock <= 11; lock++)
    await locks.getByRole("heading", { name: new RegExp(`^R${lock} · (Khớp|Chưa đủ số)`) }).waitFor();
  await look(page);
  await confirmed(page, "Xác nhận kết quả kiểm phiếu");
  await page.getByRole("link", { name: "Mở kết quả" }).click();
  await page.getByText("Đã xác nhận, chưa công bố").waitFor();
  // Not announced: the office sees no votes.
  await office.goto(`${contestUrl}/result`);
  await office.getByText("ELECTIONS_NOT_ANNOUNCED").waitFor();
}

export async function takeMinutes({ people: { head: page }, size }: CountSetting): Promise<void> {
  const minutes = await downloaded(page, "Biên bản (.docx)");
  assert((await textOf(minutes, "bien-ban.docx")).includes("ĐẢNG CỘNG SẢN VIỆT NAM"));
  const printed = await textOf(await downloaded(page, "Biên bản (.pdf)"), "bien-ban.pdf");
  assert(printed.includes(`Số phiếu thu vào: ${size.ballots}.`));
  assert(printed.includes("Hoàng Văn Vắng"));
}

export async function announce(
  { people: { office, head: page }, look }: CountSetting,
  contestUrl: string,
): Promise<void> {
  const before = await textOf(await downloaded(page, "Trang chiếu (PDF)"), "chieu.pdf");
  assert(!before.includes("%"));
  await confirmed(page, "Công bố kết quả");
  await page.getByText(/· Công bố lúc/).waitFor();
  const after = await textOf(await downloaded(page, "Trang chiếu (PDF)"), "chieu.pdf");
  assert(after.includes("Kết quả theo thứ tự trong phiếu"));
  // From the top of the page: further down, the sticky head of the table covers a row.
  await page.goto(`${contestUrl}/result`);
  await page.getByText(/· Công bố lúc/).waitFor();
  await look(page);
  await office.reload();
  await office.getByText(/· Công bố lúc/).waitFor();
}
