#!/usr/bin/env node
// Plain JavaScript: starts the command on the Node that the product runs on, whichever Node found this file.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { runtimeNode } from "../../../tools/run/installation.mjs";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const done = spawnSync(runtimeNode(), [main, ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(done.status ?? 1);
