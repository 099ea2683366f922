import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { strFromU8, unzipSync } from "fflate";
import { countingErrors } from "../errors.ts";
import { electionFileErrors } from "../file-errors.ts";
import type { ContestId } from "../ids.ts";
import { readingSchema } from "../reading-format.ts";
import type { ScannedBallot, ScannedPage } from "./enter-scans.ts";
import { mediaTypeOf } from "./image-kind.ts";

/** What a package may hold unpacked: a batch of scans, not a bomb. */
const unpackedMaxBytes = 1024 * 1024 * 1024;

/** The files of a ZIP; null: it is none, or holds too much. */
export function unpack(content: Buffer): Readonly<Record<string, Uint8Array>> | null {
  let unpacked = 0;
  try {
    return unzipSync(content, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        if (unpacked > unpackedMaxBytes) throw new RangeError("package too large");
        return true;
      },
    });
  } catch {
    return null;
  }
}

/** The reading in a package: its one JSON file; null: the package holds images only. */
export function readingNameIn(entries: Readonly<Record<string, Uint8Array>>): string | null {
  return Object.keys(entries).find((name) => /(^|\/)[^/]*\.json$/i.test(name)) ?? null;
}

/** Gói kết quả đọc: R.json, as `ballots read` writes it, and the images that it names. */
export function readScanPackage(
  entries: Readonly<Record<string, Uint8Array>>,
  readingName: string,
  contestId: ContestId,
): Result<readonly ScannedBallot[]> {
  const unreadable = err(appError(countingErrors.ELECTIONS_SCANS_UNREADABLE));
  let json: unknown;
  try {
    json = JSON.parse(strFromU8(entries[readingName]!));
  } catch {
    return err(appError(electionFileErrors.ELECTIONS_FILE_NOT_JSON, { file: readingName }));
  }
  const reading = readingSchema.safeParse(json);
  if (!reading.success) {
    const [issue] = reading.error.issues;
    const path = issue?.path.join(".") || "–";
    const parameters = {
      file: readingName,
      path,
      problem: issue?.message ?? "",
      format: "nhiemky-reading/1",
    };
    return err(appError(electionFileErrors.ELECTIONS_FILE_SHAPE, parameters));
  }
  if (reading.data.election !== contestId) {
    const parameters = { file: readingName, found: reading.data.election, expected: contestId };
    return err(appError(electionFileErrors.ELECTIONS_FILES_DIFFER, parameters));
  }
  const byName = new Map(Object.entries(entries).map(([name, bytes]) => [name.split("/").at(-1), bytes]));
  const pages: ScannedPage[] = [];
  for (const sheet of reading.data.sheets) {
    const image = byName.get(sheet.file.split("/").at(-1));
    const mediaType = image === undefined ? null : mediaTypeOf(image);
    if (image === undefined || mediaType === null) return unreadable;
    pages.push({ content: Buffer.from(image), mediaType, reading: sheet });
  }
  return ok(joinByBallot(pages));
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
