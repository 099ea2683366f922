// A server process of its own for the throttle test: node attempt-sign-ins.ts DATABASE NAME ADDRESS COUNT
// tries a wrong password COUNT times at once and prints the codes of the answers.
import { openDatabase } from "@nhiemky/database";
import { systemClock, systemRandom } from "@nhiemky/kernel";
import { signIn } from "../src/actions/sign-in.ts";
import { nobody } from "../src/index.ts";

const [connectionString = "", signInName = "", ip = "", count = "0"] = process.argv.slice(2);
const database = openDatabase({ connectionString, poolSize: 4 });
const context = {
  connection: database.connection,
  clock: systemClock,
  random: systemRandom,
  actor: nobody,
};
const results = await Promise.all(
  Array.from({ length: Number(count) }, () =>
    signIn(context, { signInName, password: "sai", ip, userAgent: "test", replaces: null }),
  ),
);
await database.close();
process.stdout.write(JSON.stringify(results.map((result) => (result.ok ? "ok" : result.error.code))));
