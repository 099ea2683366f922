import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { ensureInstalled, ensurePagesBuilt, root, runtimeNode, withRuntime } from "./installation.mjs";

ensureInstalled();
const chromium = ensureBrowser();
ensurePagesBuilt();

const folder = mkdtempSync(path.join(tmpdir(), "nhiemky-test-"));
const report = path.join(folder, "report.json");
const done = spawnSync(
  runtimeNode(),
  [
    path.join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit", env: { ...withRuntime(), NHIEMKY_CHROMIUM: chromium } },
);

let passed = 0;
let failed = 0;
try {
  const counts = JSON.parse(readFileSync(report, "utf8"));
  passed = counts.numPassedTests;
  failed = counts.numFailedTests;
} catch {
  console.error("no test report was written");
}
rmSync(folder, { recursive: true, force: true });
// A file that does not load, or an error outside any test, fails the run without failing a test: count it as one.
if (done.status !== 0 && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exit(done.status === 0 && passed > 0 ? 0 : 1);
