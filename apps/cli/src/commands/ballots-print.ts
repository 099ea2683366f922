import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { BallotFonts, BallotLayout } from "@nhiemky/ballot-paper";
import { appError } from "@nhiemky/kernel";
import { type Command, InvalidArgumentError } from "commander";
import { fileUnreadable, fileUnwritable } from "../file-errors.ts";
import { refuse } from "../outcome.ts";

interface PrintOptions {
  readonly election: string;
  readonly out: string;
  readonly copies?: number;
  readonly batch: number;
  readonly largePrint?: boolean;
  readonly testSheets?: boolean;
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    return refuse(appError(fileUnreadable, { file, reason: reasonOf(error) }));
  }
}

async function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  let file = folder;
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of files) {
      file = path.join(folder, name);
      await writeFile(file, content);
      console.error(file);
    }
  } catch (error) {
    refuse(appError(fileUnwritable, { file, reason: reasonOf(error) }));
  }
}

async function readFonts(): Promise<BallotFonts> {
  const { tinosFiles } = await import("@nhiemky/ballot-paper");
  return {
    regular: await readFile(tinosFiles.regular),
    bold: await readFile(tinosFiles.bold),
    italic: await readFile(tinosFiles.italic),
  };
}

/** Names that only their number tells apart are printed, but never without a word. */
function warnOfAlike(layout: BallotLayout): void {
  for (const group of layout.alike)
    console.error(
      `Trên phiếu không phân biệt được: ${group.join(", ")}. Hãy ghi năm sinh khác nhau hoặc thêm ghi chú.\n` +
        `The ballot does not tell apart: ${group.join(", ")}. Give different years of birth.\n(BALLOT_NAMES_ALIKE)`,
    );
}

/** The paper to put into the printer: A3 is chosen only where the list needs it. */
function sayPaper({ page, pages }: BallotLayout): void {
  const format = page.widthMm > 210 ? "A3" : "A4";
  const [vi, en] = pages.length === 1 ? ["in một mặt", "one side"] : ["in hai mặt", "both sides"];
  console.error(`Khổ giấy ${format}, ${vi} · Paper ${format}, ${en}`);
}

async function print(options: PrintOptions): Promise<void> {
  const { layoutBallot, printBallot, printRun, printTestSheets, testSheets } = await import(
    "@nhiemky/ballot-paper"
  );
  const { electionOnPaper, parseElection } = await import("@nhiemky/elections");
  const election = parseElection({
    name: path.basename(options.election),
    text: await readText(options.election),
  });
  if (!election.ok) return refuse(election.error);
  const fonts = await readFonts();
  const size = options.largePrint === true ? "large-print" : "standard";
  const made = layoutBallot(electionOnPaper(election.value), fonts, size);
  if (!made.ok) return refuse(made.error);
  const layout = made.value;
  sayPaper(layout);
  warnOfAlike(layout);

  const files = new Map<string, string | Uint8Array>([
    ["ballot.pdf", await printBallot(layout, fonts)],
    ["layout.json", `${JSON.stringify(layout)}\n`],
  ]);
  if (options.copies !== undefined)
    files.set(
      "print-run.pdf",
      await printRun(layout, fonts, { copies: options.copies, batch: options.batch }),
    );
  if (options.testSheets === true) {
    const { layoutHash } = layout;
    files.set("test-sheets.pdf", await printTestSheets(layout, fonts));
    files.set("test-sheets.json", `${JSON.stringify({ layoutHash, sheets: testSheets(layout) })}\n`);
  }
  await writeAll(options.out, files);
}

/** Enough for the largest congress; more is a slip of the finger. */
const mostCopies = 10_000;

function wholeNumber(given: string): number {
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1 || value > mostCopies)
    throw new InvalidArgumentError(`1–${mostCopies}`);
  return value;
}

export function addPrintCommand(ballots: Command): void {
  ballots
    .command("print")
    .description("In phiếu bầu: ballot.pdf và layout.json · Print the ballot: ballot.pdf and layout.json")
    .requiredOption("--election <file>", "Cuộc bầu (E.json) · The election (E.json)")
    .requiredOption("--out <folder>", "Thư mục ghi tệp · Folder to write to")
    .option(
      "--copies <number>",
      "Thêm print-run.pdf: cả lượt in, chia tập có tờ bìa · Also print-run.pdf: the whole run, in batches with covers",
      wholeNumber,
    )
    .option("--batch <number>", "Số phiếu mỗi tập · Ballots in a batch", wholeNumber, 50)
    .option("--large-print", "Chữ to cho người mắt kém · Large print for weak eyes")
    .option(
      "--test-sheets",
      "Thêm test-sheets.pdf và .json: phiếu thử có dấu biết trước · Also test sheets with known marks",
    )
    .action(print);
}
