import { spawn } from "node:child_process";
import path from "node:path";
import { ensureInstalled, ensurePagesBuilt, root, runtimeNode } from "./installation.mjs";

ensureInstalled();
ensurePagesBuilt();

// The channel tells the server when this process is gone, however it went: the server then stops as on Ctrl-C.
const server = spawn(runtimeNode(), [path.join(root, "apps/server/src/main.ts"), ...process.argv.slice(2)], {
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
