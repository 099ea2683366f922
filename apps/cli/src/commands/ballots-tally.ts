import { readFile } from "node:fs/promises";
import path from "node:path";
import { appError } from "@nhiemky/kernel";
import type { Command } from "commander";
import { fileUnreadable } from "../file-errors.ts";
import { printJson, refuse } from "../outcome.ts";

interface TallyOptions {
  readonly election?: string;
  readonly rulings?: string;
  readonly json?: boolean;
}

async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    return refuse(appError(fileUnreadable, { file, reason }));
  }
}

async function textOf(file: string): Promise<{ readonly name: string; readonly text: string }> {
  return { name: path.basename(file), text: (await contentOf(file)).toString("utf8") };
}

async function tally(file: string, options: TallyOptions, command: Command): Promise<void> {
  const { describeTally, tallyFiles, tallyRecord } = await import("@nhiemky/elections");
  const isRecord = path.extname(file).toLowerCase() === ".zip";
  if (!isRecord && options.election === undefined)
    command.error("Thiếu --election E.json · --election E.json is missing");
  const counted =
    isRecord || options.election === undefined
      ? tallyRecord(path.basename(file), await contentOf(file))
      : tallyFiles({
          election: await textOf(options.election),
          reading: await textOf(file),
          rulings: options.rulings === undefined ? null : await textOf(options.rulings),
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
      "Kiểm phiếu từ kết quả đọc (R.json) hoặc từ hồ sơ kiểm phiếu (.zip) · Count a reading, or the record of a count",
    )
    .option(
      "--election <file>",
      "Cuộc bầu (E.json); hồ sơ .zip đã có sẵn · The election; a record holds its own",
    )
    .option("--rulings <file>", "Kết luận của ban kiểm phiếu (U.json) · The committee's rulings (U.json)")
    .option("--json", "In JSON · Print JSON")
    .action(tally);
}
