import type { Browser, BrowserContext, Page } from "playwright-core";

export interface VisitorOptions {
  readonly width?: number;
  readonly language?: "vi" | "en";
  readonly colourScheme?: "light" | "dark";
}

/** Somebody at a screen. `faults` collects what a page must never do: script errors, refusals of the content policy. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: readonly string[];
}

const height = 800;
/** A page that has not answered by then has failed; the machine may be busy. */
const patience = 20_000;

/** Opens a browser window of its own, with its own session and preferences. */
export async function visit(browser: Browser, url: string, options: VisitorOptions = {}): Promise<Visitor> {
  const { width = 1280, language = "vi", colourScheme = "light" } = options;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    colorScheme: colourScheme,
    reducedMotion: "reduce",
    hasTouch: width < 768,
  });
  await context.addInitScript((chosen) => {
    if (localStorage.getItem("nhiemky.preferences") === null)
      localStorage.setItem("nhiemky.preferences", JSON.stringify({ language: chosen }));
  }, language);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && /content security policy/i.test(message.text()))
      faults.push(message.text());
  });
  return { page, context, faults };
}

export async function signIn(page: Page, signInName: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: /^(Tên đăng nhập|User name)/ }).fill(signInName);
  await page.locator("input[autocomplete=current-password]").fill(password);
  await page.getByRole("button", { name: /^(Đăng nhập|Sign in)$/ }).click();
  await page.waitForURL((address) => address.pathname !== "/sign-in");
  await page.getByRole("main").waitFor();
}
