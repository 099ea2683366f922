import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { systemActor } from "@nhiemky/access-control";
import { expectOk, systemClock, systemRandom } from "@nhiemky/kernel";
import { loadExampleTerm, openLog, readSettings, startServer } from "@nhiemky/server";
import { launchBrowser } from "../../../apps/web/e2e/harness/browser.ts";
import { signIn, visit } from "../../../apps/web/e2e/harness/visitor.ts";
import { type PictureOf, pictures, type Read } from "./pages.ts";
import { smallPng } from "./small-png.ts";

// Usage: node tools/screenshots/src/take-pictures.ts [name …]; the pages must be built.
// Writes docs/pictures/<name>-<1280|390>-<vi|en>.png of the example term, loaded anew.

const folder = fileURLToPath(new URL("../../../docs/pictures/", import.meta.url));
const widths = [1280, 390] as const;
const languages = ["vi", "en"] as const;
/** A list of thousands is not a picture: what lies below is cut. */
const mostHeight = { 1280: 1600, 390: 1800 } as const;

/** The page has its heading and nothing on it is still on its way. Runs in the browser. */
function isLoaded(): boolean {
  return document.querySelector("h1") !== null && document.querySelector("[data-loading]") === null;
}

const asked = process.argv.slice(2);
const wanted = asked.length === 0 ? pictures : pictures.filter(({ name }) => asked.includes(name));

const dataFolder = await mkdtemp(path.join(tmpdir(), "nhiemky-pictures-"));
const environment = { PORT: "0", HOST: "localhost", NHIEMKY_DATA: dataFolder, NHIEMKY_LOG_LEVEL: "error" };
const log = openLog("error");
const settings = expectOk(readSettings(environment, dataFolder), "settings");
const server = expectOk(await startServer(settings, environment, log), "the server for the pictures");
const browser = await launchBrowser();
try {
  const example = expectOk(
    await loadExampleTerm({
      connection: server.database.connection,
      clock: systemClock,
      random: systemRandom,
      actor: systemActor("nạp nhiệm kỳ ví dụ"),
    }),
    "the example term",
  );
  const passwords = new Map(example.accounts.map(({ signInName, password }) => [signInName, password]));
  for (const who of new Set(wanted.map((picture) => picture.who))) {
    for (const width of widths) {
      for (const language of languages) {
        const { page, context } = await visit(browser, server.url, { width, language });
        if (who !== null) await signIn(page, who, passwords.get(who) ?? "");
        const read: Read = async (address) => (await page.request.get(address)).json();
        for (const picture of wanted.filter((each) => each.who === who)) {
          await take(picture, read);
        }
        await context.close();

        async function take({ name, address, open }: PictureOf, reader: Read): Promise<void> {
          try {
            await page.goto(typeof address === "string" ? address : await address(reader));
            await page.waitForLoadState("networkidle");
            await page.waitForFunction(isLoaded);
            await open?.(page);
            const tall = await page.evaluate(() => document.documentElement.scrollHeight);
            const height = open === undefined ? Math.min(tall, mostHeight[width]) : 800;
            await page.setViewportSize({ width, height: Math.max(height, 800) });
            const png = smallPng(await page.screenshot());
            await page.setViewportSize({ width, height: 800 });
            const file = `${name}-${width}-${language}.png`;
            await writeFile(path.join(folder, file), png);
            console.log(`${file}: ${Math.round(png.length / 1000)} kB`);
          } catch (error) {
            process.exitCode = 1;
            console.error(`${name}-${width}-${language}: ${String(error)}`);
          }
        }
      }
    }
  }
} finally {
  await browser.close();
  await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
}
