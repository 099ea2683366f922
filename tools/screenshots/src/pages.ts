import type { Page } from "playwright-core";

/** An account of the example term; null: nobody is signed in. */
export type Who = "quantri" | "vanphong" | "lanhdao" | "bithu01" | "vanthu01" | null;

export interface PictureOf {
  readonly name: string;
  readonly who: Who;
  /** The address, or how to find it with the reader's own session. */
  readonly address: string | ((read: Read) => Promise<string>);
  /** What to open before the picture is taken. */
  readonly open?: (page: Page) => Promise<void>;
}

/** Reads a route of the API as the reader of the page. */
export type Read = (
  path: string,
) => Promise<{ rows?: { id: string; deliveryCount?: number }[] } & Record<string, unknown>>;

async function firstOf(read: Read, list: string): Promise<string> {
  const { rows = [] } = await read(list);
  const [first] = rows;
  if (first === undefined) throw new Error(`nothing in ${list}`);
  return first.id;
}

/** The contest of the example term that stands at a state. */
async function contestAt(read: Read, state: "vote-closed" | "announced"): Promise<string> {
  return `/contests/${await firstOf(read, `/api/contests?state=${state}`)}`;
}

async function sentDocument(read: Read): Promise<string> {
  const { rows = [] } = await read("/api/documents?pageSize=200");
  const sent = rows.find(({ deliveryCount = 0 }) => deliveryCount > 0);
  if (sent === undefined) throw new Error("no document was sent to units");
  return sent.id;
}

/** A draft in the manner of a report, made up, with a sum and two shares to look at. */
const reportWithSlips = `Báo cáo công tác năm (dự thảo)

Toàn Đảng bộ có 68 tổ chức cơ sở đảng, gồm 41 chi bộ và 26 đảng bộ cơ sở, với 4.836 đảng viên. Đảng viên nữ 1.934 đồng chí, chiếm 40,0%; đảng viên dưới 40 tuổi 1.208 đồng chí, chiếm 25,8%.

Đã kiểm tra 37/41 chi bộ, đạt 90,2%; giải quyết 176/221 kiến nghị, đạt 79,63%. Kết nạp 156 đảng viên (chỉ tiêu 150), đạt 104%.`;

/** Every page with a picture in docs/pictures, in the order of a working day. */
export const pictures: readonly PictureOf[] = [
  { name: "sign-in", who: null, address: "/sign-in" },
  { name: "home", who: "vanphong", address: "/" },
  { name: "home-unit", who: "vanthu01", address: "/" },
  {
    name: "home-figure",
    who: "vanphong",
    address: "/",
    open: async (page) => {
      await page.locator("main button[aria-expanded=false]").first().click();
      await page.locator("#side-panel-host li").first().waitFor();
    },
  },
  { name: "my-unit", who: "vanthu01", address: "/my-unit" },
  { name: "documents", who: "vanphong", address: "/documents" },
  { name: "document", who: "vanphong", address: async (read) => `/documents/${await sentDocument(read)}` },
  {
    name: "thread",
    who: "vanphong",
    address: async (read) => `/thread/document/${await sentDocument(read)}`,
  },
  {
    name: "thread-unit",
    who: "vanphong",
    address: async (read) => {
      const { rows = [] } = await read("/api/tasks?pageSize=1");
      const { leadUnit } = rows[0] as unknown as { leadUnit: { id: string } };
      return `/thread/unit/${leadUnit.id}`;
    },
  },
  { name: "programmes", who: "vanphong", address: "/programmes" },
  { name: "tasks", who: "vanphong", address: "/tasks" },
  {
    name: "task",
    who: "vanphong",
    address: async (read) => `/tasks/${await firstOf(read, "/api/tasks?lateness=overdue&pageSize=1")}`,
  },
  { name: "units", who: "vanphong", address: "/units" },
  { name: "units-past", who: "vanphong", address: "/units?on=2018-12-31" },
  { name: "structure-decisions", who: "vanphong", address: "/structure-decisions" },
  { name: "people", who: "vanphong", address: "/people" },
  { name: "contests", who: "vanphong", address: "/contests" },
  {
    name: "contest-list",
    who: "bithu01",
    address: async (read) => `${await contestAt(read, "announced")}?step=list`,
  },
  {
    name: "contest-voters",
    who: "bithu01",
    address: async (read) => `${await contestAt(read, "announced")}?step=attendance`,
  },
  {
    name: "counting-desk",
    who: "vanthu01",
    address: async (read) => `${await contestAt(read, "vote-closed")}/count`,
  },
  {
    name: "ruling-desk",
    who: "vanthu01",
    address: async (read) => `${await contestAt(read, "vote-closed")}/rulings`,
  },
  {
    name: "contest-result",
    who: "vanthu01",
    address: async (read) => `${await contestAt(read, "announced")}/result`,
  },
  { name: "figures", who: "vanphong", address: "/figures" },
  {
    name: "opened-number",
    who: "vanphong",
    address: "/figures",
    open: async (page) => {
      await page.locator("main td a").first().click();
      await page.locator("main canvas").first().waitFor();
    },
  },
  { name: "targets", who: "vanphong", address: "/targets" },
  {
    name: "target",
    who: "vanphong",
    address: async (read) => `/targets/${await firstOf(read, "/api/targets")}`,
  },
  { name: "indicators", who: "vanphong", address: "/indicators" },
  { name: "published-indices", who: "vanphong", address: "/published-indices" },
  { name: "figure-checks", who: "vanphong", address: "/figure-checks" },
  {
    name: "figure-check",
    who: "vanphong",
    address: "/figure-checks",
    open: async (page) => {
      await page.locator("main form textarea").first().fill(reportWithSlips);
      await page.locator("main form button[type=submit]").click();
      await page.locator("main mark").first().waitFor();
    },
  },
  {
    name: "reading",
    who: "vanphong",
    address: async (read) => `/documents/${await sentDocument(read)}/reading`,
  },
  { name: "search", who: "vanphong", address: "/search?q=39%20nq%20tw" },
  {
    name: "search-dialog",
    who: "vanphong",
    address: "/",
    open: async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox").fill("ke hoach cong tac");
      await page.getByRole("option").nth(1).waitFor();
    },
  },
  { name: "accounts", who: "quantri", address: "/accounts" },
  { name: "rules", who: "quantri", address: "/rules?pack=document-handling" },
  { name: "audit", who: "quantri", address: "/audit" },
  { name: "help", who: "vanphong", address: "/help" },
];
