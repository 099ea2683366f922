import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { Election } from "../election-format.ts";
import { countingErrors } from "../errors.ts";
import type { SheetReading } from "../reading-format.ts";
import type { NamedText } from "../rules/parse-files.ts";
import { parseReading } from "../rules/parse-files.ts";
import type { ScannedBallot, ScannedPage } from "./enter-scans.ts";

/** An image as it is kept: its pixels under the name that the reading gives it. */
export interface KeptImage extends Pick<ScannedPage, "content" | "mediaType"> {
  readonly name: string;
}

/** Gói kết quả đọc: R.json, as `ballots read` writes it, with exactly the images that it names. */
export function readScanPackage(
  file: NamedText,
  election: Election,
  images: readonly KeptImage[],
): Result<readonly ScannedBallot[]> {
  const reading = parseReading(file, election);
  if (!reading.ok) return reading;
  const byName = Map.groupBy(images, ({ name }) => bareName(name));
  const { sheets, ignored } = reading.value;
  const named = [...sheets, ...(ignored ?? [])].map((one) => bareName(one.file));
  const unmatched = [
    ...named.filter((name, index) => byName.get(name)?.length !== 1 || named.indexOf(name) !== index),
    ...[...byName.keys()].filter((name) => !named.includes(name)),
  ];
  if (unmatched.length > 0)
    return err(appError(countingErrors.ELECTIONS_SCANS_MISSING, { files: namesInShort(unmatched) }));
  return ok(joinByBallot(sheets.map((sheet) => pageOf(sheet, byName.get(bareName(sheet.file))![0]!))));
}

export function pageOf(reading: SheetReading, { content, mediaType }: KeptImage): ScannedPage {
  return { content, mediaType, reading };
}

/** Pages that name one ballot lie on one paper; a page that names none is a paper of its own. */
export function joinByBallot(pages: readonly ScannedPage[]): readonly ScannedBallot[] {
  const alone = pages.filter(({ reading: { ballot } }) => ballot == null).map((page) => [page]);
  const joined = Map.groupBy(
    pages.filter(({ reading: { ballot } }) => ballot != null),
    ({ reading: { ballot } }) => ballot,
  );
  return [...alone, ...joined.values()];
}

/** The first names of a list, and how many more there are. */
export function namesInShort(names: readonly string[]): string {
  const shown = [...new Set(names)];
  const more = shown.length > 10 ? ` … (+${shown.length - 10})` : "";
  return `${shown.slice(0, 10).join(", ")}${more}`;
}

function bareName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}
