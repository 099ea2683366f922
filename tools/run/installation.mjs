// Plain JavaScript for any Node from 20 on: this runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
const modules = path.join(root, "node_modules");
const installedMark = path.join(modules, ".nhiemky-installed");

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Runs a command in the root with its output shown; ends this process when it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: "inherit", env: withRuntime(), ...options });
  if (done.error) fail(`${command}: ${done.error.message}`);
  if (done.status !== 0) fail(`${command} ${args.join(" ")}: failed (${done.status ?? done.signal})`);
}

function hashOf(...files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** Installs the locked packages when they are missing or the lock file has changed. */
export function ensureInstalled() {
  const wanted = hashOf(path.join(root, "package-lock.json"));
  if (existsSync(installedMark) && readFileSync(installedMark, "utf8") === wanted) return;
  console.error("Đang cài các gói cần thiết · Installing packages …");
  run("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"]);
  writeFileSync(installedMark, wanted);
}

/**
 * The Node that the product runs on: version 24 from npm (a dependency), so that a machine with an older Node gets
 * a supported one; without a package for this platform, the Node at hand when it is recent enough.
 */
export function runtimeNode() {
  const bundled = path.join(modules, ".bin", "node");
  if (existsSync(bundled)) return bundled;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(
    "Nền tảng này không có gói Node 24; hãy dùng Node 22.18 trở lên.\n" +
      "There is no Node 24 package for this platform; use Node 22.18 or later.",
  );
}

/** The environment in which `node` and the tools are those of this project. */
export function withRuntime() {
  return { ...process.env, PATH: `${path.join(modules, ".bin")}${path.delimiter}${process.env.PATH ?? ""}` };
}

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (["node_modules", "dist", "e2e", "test"].includes(entry.name)) continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(full);
    else if (/\.(tsx?|css|html|json|svg|png)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
      yield full;
  }
}

/** Builds the pages when any source they may be made of has changed since the last build. */
export function ensurePagesBuilt() {
  const mark = path.join(root, "apps/web/dist/.built-from");
  const sources = ["apps/web", "domains", "foundation", "libraries"].flatMap((folder) => [
    ...filesUnder(path.join(root, folder)),
  ]);
  const wanted = hashOf(
    path.join(root, "package-lock.json"),
    ...sources.filter((file) => statSync(file).isFile()),
  );
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  console.error("Đang dựng các trang · Building the pages …");
  run(runtimeNode(), [path.join(modules, "vite/bin/vite.js"), "build", "apps/web", "--logLevel", "warn"]);
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, wanted);
}
