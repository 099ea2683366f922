import { systemClock, systemRandom } from "@nhiemky/kernel";
import { prepareFirstStart } from "./first-start.ts";
import { openLog } from "./log.ts";
import { readSettings } from "./settings.ts";
import { startServer } from "./start-server.ts";

/** A stop that takes longer than this is cut short; requests still running are lost, committed writes are not. */
const stopLimitMs = 9_000;

function sayAndExit(error: { code: string; text: { vi: string; en: string } }): never {
  console.error(`${error.text.vi}\n${error.text.en}\n(${error.code})`);
  process.exit(1);
}

const settings = readSettings(process.env, process.cwd());
if (!settings.ok) sayAndExit(settings.error);

const started = await startServer(settings.value, process.env, openLog(settings.value.logLevel));
if (!started.ok) sayAndExit(started.error);
const server = started.value;

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(1), stopLimitMs).unref();
  await server.stop();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
// `npm start` holds a channel to this process: when it is gone, so are we.
process.on("disconnect", () => void stop());

const prepared = await prepareFirstStart(
  server.database.connection,
  settings.value,
  server.url,
  { clock: systemClock, random: systemRandom },
  (step) => console.error(`${step} …`),
);
if (!prepared.ok) {
  await server.stop();
  sayAndExit(prepared.error);
}
if (prepared.value !== "") console.log(`\n${prepared.value}`);
console.log(`Nhiệm Kỳ: ${server.url}`);
