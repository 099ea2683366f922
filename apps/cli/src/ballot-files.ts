import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { BallotLayout } from "@nhiemky/ballot-paper";
import type { Election } from "@nhiemky/elections/contract";
import { appError } from "@nhiemky/kernel";
import type { BallotReading } from "@nhiemky/mark-detection";
import { fileUnreadable, fileUnwritable } from "./file-errors.ts";
import { refuse } from "./outcome.ts";

/** The files that reading scans starts from and ends in. */
export interface BallotFiles {
  readonly layout: string;
  readonly election: string;
  readonly out: string;
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** An election and the layout of its ballots; ends the command where the two files do not belong together. */
export async function readBallotFiles(
  files: Pick<BallotFiles, "layout" | "election">,
): Promise<{ readonly layout: BallotLayout; readonly election: Election }> {
  const { parseLayout } = await import("@nhiemky/ballot-paper");
  const { ofSameList, parseElection } = await import("@nhiemky/elections");
  const { markDetectionErrors } = await import("@nhiemky/mark-detection/errors");
  const name = path.basename(files.election);
  const election = parseElection({ name, text: await readText(files.election) });
  if (!election.ok) return refuse(election.error);
  const layout = parseLayout(parseJson(await readText(files.layout)));
  if (!layout.ok) return refuse(layout.error);
  const [found, expected] = [layout.value.election, election.value.id];
  if (found !== expected)
    return refuse(appError(markDetectionErrors.SCANS_LAYOUT_OF_OTHER_ELECTION, { found, expected }));
  const matching = ofSameList({ name: path.basename(files.layout) }, election.value, layout.value);
  return matching.ok ? { layout: layout.value, election: election.value } : refuse(matching.error);
}

/**
 * Writes R.json, with what the rules say of each ballot, whole or not at all: whoever reads it meanwhile finds the one
 * before.
 */
export async function writeReading<Sheet extends BallotReading["sheets"][number]>(
  out: string,
  election: Election,
  reading: Readonly<Record<string, unknown>> & { readonly sheets: readonly Sheet[] },
): Promise<void> {
  const { addProposedValidity } = await import("@nhiemky/elections");
  const proposed = addProposedValidity(election, reading.sheets);
  if (!proposed.ok) return refuse(proposed.error);
  const unfinished = `${out}.part`;
  try {
    await writeFile(unfinished, `${JSON.stringify({ ...reading, sheets: proposed.value })}\n`);
    await rename(unfinished, out);
  } catch (error) {
    refuse(appError(fileUnwritable, { file: out, reason: reasonOf(error) }));
  }
}
