// Run as a program: starts the private server of the folder in its first argument, prints one line of JSON, and
// holds the server until its standard input ends. The second argument says "disposable" or "durable".
import { startPrivateServer } from "../../src/index.ts";

const quiet = { info: () => undefined, warn: () => undefined, error: console.error };
const [dataFolder, durability] = process.argv.slice(2);
const disposable = durability === "disposable";
const started = await startPrivateServer({ dataFolder: dataFolder!, log: quiet, disposable });
const outcome = started.ok
  ? { connectionString: started.value.connectionString }
  : { code: started.error.code, text: started.error.text.en };
console.log(JSON.stringify(outcome));
if (started.ok) {
  for await (const _ of process.stdin);
  await started.value.stop();
}
