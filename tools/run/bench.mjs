import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { ensureInstalled, ensurePagesBuilt, root, runtimeNode, withRuntime } from "./installation.mjs";

/** Benchmarks that open the pages. */
const inBrowser = ["whole-count"];

ensureInstalled();
const [name, ...rest] = process.argv.slice(2);
const file = path.join(root, "bench", `${name}.ts`);
if (name === undefined || !existsSync(file)) {
  const names = readdirSync(path.join(root, "bench")).filter((entry) => entry.endsWith(".ts"));
  console.error(
    `npm run bench -- NAME\n${names.map((entry) => `  ${entry.replace(/\.ts$/, "")}`).join("\n")}`,
  );
  process.exit(2);
}
const env = withRuntime();
if (inBrowser.includes(name)) {
  env.NHIEMKY_CHROMIUM = ensureBrowser();
  ensurePagesBuilt();
}
const done = spawnSync(runtimeNode(), ["--expose-gc", file, ...rest], { stdio: "inherit", env });
process.exit(done.status ?? 1);
