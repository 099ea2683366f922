import { readFile } from "node:fs/promises";
import type { ActionContext, FileReply } from "@nhiemky/access-control";
import {
  type BallotFonts,
  type BallotLayout,
  layoutBallot,
  printBallot,
  printRun,
  tinosFiles,
} from "@nhiemky/ballot-paper";
import type { Result } from "@nhiemky/kernel";
import { ok } from "@nhiemky/kernel";
import type { ContestId } from "../ids.ts";
import { electionOnPaper } from "../rules/election-on-paper.ts";
import { readElectionFile } from "./read-election-file.ts";

async function readFonts(): Promise<BallotFonts> {
  return {
    regular: await readFile(tinosFiles.regular),
    bold: await readFile(tinosFiles.bold),
    italic: await readFile(tinosFiles.italic),
  };
}

/** Bố cục phiếu of a frozen list: one geometry for print, reading and screen, the same each time. */
export async function ballotLayoutOf(
  context: ActionContext,
  contestId: ContestId,
): Promise<Result<{ readonly layout: BallotLayout; readonly fonts: BallotFonts }>> {
  const election = await readElectionFile(context, contestId);
  if (!election.ok) return election;
  const fonts = await readFonts();
  const layout = layoutBallot(electionOnPaper(election.value), fonts);
  return layout.ok ? ok({ layout: layout.value, fonts }) : layout;
}

/** In phiếu: one ballot to look at, or a whole run in counted bundles with covers. */
export async function printBallots(
  context: ActionContext,
  contestId: ContestId,
  { copies, bundle }: { readonly copies: number; readonly bundle: number },
): Promise<Result<FileReply>> {
  const made = await ballotLayoutOf(context, contestId);
  if (!made.ok) return made;
  const { layout, fonts } = made.value;
  const content =
    copies === 1
      ? await printBallot(layout, fonts)
      : await printRun(layout, fonts, { copies, batch: bundle });
  return ok({ fileName: "phieu-bau.pdf", mediaType: "application/pdf", content: Buffer.from(content) });
}
