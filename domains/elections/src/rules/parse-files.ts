import { electionHashOf } from "@nhiemky/ballot-paper";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { z } from "zod";
import { type Election, electionSchema } from "../election-format.ts";
import { electionFileErrors } from "../file-errors.ts";
import { type Reading, readingSchema } from "../reading-format.ts";
import { type Rulings, rulingsSchema } from "../rulings-format.ts";
import { electionOnPaper } from "./election-on-paper.ts";

/** A file as it was handed in: what to call it in a message, and its text. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

function parseFile<Schema extends z.ZodType>(
  { name, text }: NamedText,
  format: string,
  schema: Schema,
): Result<z.output<Schema>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err(appError(electionFileErrors.ELECTIONS_FILE_NOT_JSON, { file: name }));
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const [first] = parsed.error.issues;
  return err(
    appError(
      electionFileErrors.ELECTIONS_FILE_SHAPE,
      { file: name, path: first?.path.join(".") || "–", problem: first?.message ?? "", format },
      {
        details: {
          issues: parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
        },
      },
    ),
  );
}

export function parseElection(file: NamedText): Result<Election> {
  return parseFile(file, "nhiemky-election/1", electionSchema);
}

/** A reading of this election and of ballots that show its list, and of no other. */
export function parseReading(file: NamedText, election: Election): Result<Reading> {
  const parsed = ofElection(file, election, parseFile(file, "nhiemky-reading/1", readingSchema));
  return parsed.ok ? ofSameList(file, election, parsed.value) : parsed;
}

/** The printed list behind a reading or a layout must be the one of the election file, to the letter. */
export function ofSameList<T extends { readonly electionHash?: string | null | undefined }>(
  { name }: Pick<NamedText, "name">,
  election: Election,
  paper: T,
): Result<T> {
  if (paper.electionHash == null || paper.electionHash === electionHashOf(electionOnPaper(election)))
    return ok(paper);
  return err(appError(electionFileErrors.ELECTIONS_LIST_DIFFERS, { file: name }));
}

export function parseRulings(file: NamedText, election: Election): Result<Rulings> {
  return ofElection(file, election, parseFile(file, "nhiemky-rulings/1", rulingsSchema));
}

function ofElection<T extends { readonly election: string }>(
  { name }: NamedText,
  { id }: Election,
  parsed: Result<T>,
): Result<T> {
  if (!parsed.ok || parsed.value.election === id) return parsed;
  const parameters = { file: name, found: parsed.value.election, expected: id };
  return err(appError(electionFileErrors.ELECTIONS_FILES_DIFFER, parameters));
}
