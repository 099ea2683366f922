import { systemActor } from "@nhiemky/access-control";
import { openDatabase } from "@nhiemky/database";
import { systemClock, systemRandom } from "@nhiemky/kernel";
import { type WritingWish, writeForSeconds } from "./write-forms.ts";

/** Writers in a process of their own; prints the forms per second. */
const wish = JSON.parse(process.argv[2] ?? "") as WritingWish;
const database = openDatabase({ connectionString: wish.connectionString, poolSize: wish.writers });
const context = {
  connection: database.connection,
  clock: systemClock,
  random: systemRandom,
  actor: systemActor("benchmark"),
};
process.stdout.write(`${await writeForSeconds(context, wish)}\n`);
await database.close();
