import { openDatabase } from "@nhiemky/database";
import { systemClock } from "@nhiemky/kernel";
import { startRollUpWorker } from "@nhiemky/reporting";

/** A second server process, as far as totals go: computes them until it is told to stop. */
const log = { info: () => undefined, warn: console.error, error: console.error };
const database = openDatabase({ connectionString: process.argv[2] ?? "", poolSize: 1 });
const stop = startRollUpWorker(database.connection, systemClock, log);
process.on("SIGTERM", () => {
  void stop()
    .then(() => database.close())
    .then(() => process.exit(0));
});
