import { readFile } from "node:fs/promises";
import path from "node:path";
import { appError } from "@nhiemky/kernel";
import type { Command } from "commander";
import { fileUnreadable } from "../file-errors.ts";
import { printJson, refuse } from "../outcome.ts";

interface TallyOptions {
  readonly election: string;
  readonly rulings?: string;
  readonly json?: boolean;
}

async function read(file: string): Promise<{ readonly name: string; readonly text: string }> {
  try {
    return { name: path.basename(file), text: await readFile(file, "utf8") };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    return refuse(appError(fileUnreadable, { file, reason }));
  }
}

async function tally(file: string, options: TallyOptions): Promise<void> {
  const { describeTally, tallyFiles } = await import("@nhiemky/elections");
  const counted = tallyFiles({
    election: await read(options.election),
    reading: await read(file),
    rulings: options.rulings === undefined ? null : await read(options.rulings),
  });
  if (!counted.ok) return refuse(counted.error);
  const { election, report } = counted.value;
  if (options.json) printJson(report);
  else for (const line of describeTally(election, report)) console.log(line);
  // What is known is printed; that there is no verdict is told by the exit status.
  if (report.error !== null) refuse(report.error);
}

export function addTallyCommand(ballots: Command): void {
  ballots
    .command("tally <reading>")
    .description(
      "Kiểm phiếu từ kết quả đọc: đối chiếu, số phiếu, kết luận · Count a reading: reconciliation, votes, verdict",
    )
    .requiredOption("--election <file>", "Cuộc bầu (E.json) · The election (E.json)")
    .option("--rulings <file>", "Kết luận của ban kiểm phiếu (U.json) · The committee's rulings (U.json)")
    .option("--json", "In JSON · Print JSON")
    .action(tally);
}
