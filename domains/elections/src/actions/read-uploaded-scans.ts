import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ActionContext, UploadedFile } from "@nhiemky/access-control";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { assembleReading } from "@nhiemky/mark-detection";
import { listScans, readScans, type ScanSource } from "@nhiemky/mark-detection/scans";
import { countingErrors } from "../errors.ts";
import type { ContestId } from "../ids.ts";
import { sheetReadingSchema } from "../reading-format.ts";
import { ballotLayoutOf } from "./ballot-of-contest.ts";
import type { ScannedBallot, ScannedPage } from "./enter-scans.ts";
import { kindOf, mediaTypeOf } from "./image-kind.ts";
import { joinByBallot, readingNameIn, readScanPackage, unpack } from "./read-scan-package.ts";

/** Ảnh quét được gửi lên: a reading made elsewhere with its images, or images to be read here. */
export async function readUploadedScans(
  context: ActionContext,
  contestId: ContestId,
  { content }: Pick<UploadedFile, "content">,
): Promise<Result<readonly ScannedBallot[]>> {
  const unreadable = err(appError(countingErrors.ELECTIONS_SCANS_UNREADABLE));
  const kind = kindOf(content);
  if (kind === null) return unreadable;
  if (kind.extension !== "zip") return readHere(context, contestId, [content]);
  const entries = unpack(content);
  if (entries === null) return unreadable;
  const readingName = readingNameIn(entries);
  return readingName === null
    ? readHere(context, contestId, Object.values(entries))
    : readScanPackage(entries, readingName, contestId);
}

/** Reads images on this machine. They lie in a folder of their own, under numbers, only while they are read. */
async function readHere(
  context: ActionContext,
  contestId: ContestId,
  files: readonly Uint8Array[],
): Promise<Result<readonly ScannedBallot[]>> {
  const made = await ballotLayoutOf(context, contestId);
  if (!made.ok) return made;
  const { layout } = made.value;
  const folder = await mkdtemp(path.join(tmpdir(), "nhiemky-scans-"));
  try {
    for (const [index, file] of files.entries()) {
      const extension = kindOf(file)?.extension;
      if (extension !== undefined) await writeFile(path.join(folder, `${index + 1}.${extension}`), file);
    }
    const listed = await listScans(folder);
    if (!listed.ok) return listed;
    const images = new Map<string, Uint8Array>();
    for (const scan of listed.value) {
      const image = await bytesOf(scan);
      if (image === null) return err(appError(countingErrors.ELECTIONS_SCANS_UNREADABLE));
      images.set(scan.name, image);
    }
    const reading = assembleReading(layout, await readScans(layout, listed.value));
    const pages = reading.sheets.flatMap((sheet): readonly ScannedPage[] => {
      const image = images.get(sheet.file);
      const mediaType = image === undefined ? null : mediaTypeOf(image);
      if (image === undefined || mediaType === null) return [];
      return [{ content: Buffer.from(image), mediaType, reading: sheetReadingSchema.parse(sheet) }];
    });
    return ok(joinByBallot(pages));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The image of one page; null for a page of a multi-page TIFF, which would bring its neighbours along. */
async function bytesOf({ source, page, name }: ScanSource): Promise<Uint8Array | null> {
  if (typeof source !== "string") return source;
  return page === 0 && !name.includes("#") ? readFile(source) : null;
}
