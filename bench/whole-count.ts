import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { launchBrowser } from "../apps/web/e2e/harness/browser.ts";
import { signIn, visit } from "../apps/web/e2e/harness/visitor.ts";
import { countInBrowser } from "../apps/web/e2e/harness/whole-count.ts";
import { office, onCountInstance } from "./support/count-instance.ts";
import { printReport } from "./support/report.ts";

/** WHOLE_COUNT_BALLOTS makes the pile smaller, to try the benchmark out. */
const size = { ballots: Number(process.env["WHOLE_COUNT_BALLOTS"] ?? 348), names: 71, seats: 55 };
const committee = ["truongban", "thanhvien1", "thanhvien2"] as const;
/** What lies between the last sheet that leaves the scanner and minutes ready to be signed. */
const afterScanning = ["scans sent and read", "rulings by two", "reconciliation and verdict", "minutes"];

/** Processor time that a process has used, all its threads together (Linux counts hundredths of a second). */
function processorSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const [user, system] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13);
  return (Number(user) + Number(system)) / 100;
}

const browser = await launchBrowser();
try {
  await onCountInstance(committee, async ({ server, context, password, postgresql }) => {
    const signedIn = async (signInName: string) => {
      const visitor = await visit(browser, server.url);
      // Beside other work the machine may keep a page waiting for longer than a test would allow.
      visitor.page.setDefaultTimeout(120_000);
      await signIn(visitor.page, signInName, password);
      return visitor.page;
    };
    const people = {
      office: await signedIn(office),
      head: await signedIn(committee[0]),
      second: await signedIn(committee[1]),
      committee,
    };
    const load = loadavg()[0];
    const serverProcessorSeconds: Record<string, number> = {};
    let used = processorSeconds(server.pid);
    const { contestUrl: _, ...count } = await countInBrowser({
      context,
      people,
      size,
      look: async () => undefined,
      onStage: (name, seconds) => {
        const now = processorSeconds(server.pid);
        serverProcessorSeconds[name] = Math.round((now - used) * 10) / 10;
        used = now;
        console.error(`${name}: ${seconds} s`);
      },
    });
    const seconds = afterScanning.reduce((sum, name) => sum + (count.stages[name] ?? 0), 0);
    const rulingSeconds = count.stages["rulings by two"] ?? 0;
    printReport(
      {
        name: "whole-count",
        measured:
          "Wall time in seconds of each stage of a count on the pages: simulated duplex scans at 200 dpi, two accounts ruling by keys as the voters meant, the record counted again by the command line; totals beside what the voters meant",
        sizes: size,
        figures: {
          ...count,
          serverProcessorSeconds,
          secondsFromScansToMinutes: Math.round(seconds * 10) / 10,
          isWithinFiveMinutes: seconds <= 300,
          secondsPerRuling: Math.round((100 * rulingSeconds) / count.ruled) / 100,
          loadBefore: load,
        },
        baseline: {
          words:
            "published practice: 40 minutes on three computers for 348 ballots of 71 names. People look longer at a sheet than this browser does: add their seconds for each ruling.",
        },
      },
      postgresql,
    );
  });
} finally {
  await browser.close();
}
