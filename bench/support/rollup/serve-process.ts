import { openDatabase } from "@nhiemky/database";
import { expectOk, systemClock } from "@nhiemky/kernel";
import { startRollUpWorker } from "@nhiemky/reporting";
import { domainModules } from "../../../apps/server/src/domain-modules.ts";
import { openLog } from "../../../apps/server/src/log.ts";
import { readSettings } from "../../../apps/server/src/settings.ts";
import { serveOn } from "../../../apps/server/src/start-server.ts";

/** The server with its roll-up, without what it does once a day: proving a sample of totals is not what is measured. */
const log = openLog("error");
const database = openDatabase({ connectionString: process.argv[2] ?? "" });
const settings = expectOk(readSettings({ PORT: "0", NHIEMKY_LOG_LEVEL: "error" }, "."), "settings");
const server = await serveOn(database, settings, log, domainModules);
const stopRollUp = startRollUpWorker(database.connection, systemClock, log);
process.stdout.write(`${server.url}\n`);
process.on("SIGTERM", () => {
  void stopRollUp()
    .then(() => server.stop())
    .then(() => database.close())
    .then(() => process.exit(0));
});
