import { open, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import { markDetectionErrors } from "../errors.ts";
import { kindHeadBytes, kindOfScan, scanExtensions } from "./kind-of-scan.ts";
import { filesOfZip } from "./open-zip.ts";
import { imagesOfPdf } from "./pdf-images.ts";
import type { ScanFile } from "./scan-file.ts";
import { tiffPages } from "./tiff-pages.ts";

/** One image to read: a file of its own, one page of a file, or bytes taken out of a PDF or a ZIP. */
export interface ScanSource {
  readonly name: string;
  readonly source: string | Uint8Array;
  readonly page: number;
}

/** Images in the order of feeding, and the files that are none and are not called one either. */
export interface ScanList {
  readonly scans: readonly ScanSource[];
  readonly ignored: readonly string[];
}

/** The order in which people and scanners number files: scan-2 before scan-10. */
export const byNumber = new Intl.Collator("en", { numeric: true });

/** All images under a path: a folder, or one file. */
export async function listScans(given: string): Promise<Result<ScanList, AppError>> {
  try {
    const isFolder = (await stat(given)).isDirectory();
    const folder = isFolder ? given : path.dirname(given);
    const names = isFolder ? await filesIn(given) : [path.basename(given)];
    return await scansOfFiles(
      names.map((name) => ({ name, content: { path: path.join(folder, name) } })),
      given,
    );
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    return err(appError(markDetectionErrors.SCANS_NOT_FOUND, { path: given, reason }));
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
}

/**
 * All images in files, in the order of feeding: by name, numbers as numbers. What a file is its first bytes say. A file
 * called an image that is none stays in the list and is read as unreadable: no sheet is passed over.
 * @param where what to call the place when there is no image in it
 */
export async function scansOfFiles(
  files: readonly ScanFile[],
  where: string,
): Promise<Result<ScanList, AppError>> {
  const scans: ScanSource[] = [];
  const ignored: string[] = [];
  for (const file of files.toSorted((one, other) => byNumber.compare(one.name, other.name))) {
    const found = await scansOfFile(file);
    if (!found.ok) return found;
    scans.push(...found.value.scans);
    ignored.push(...found.value.ignored);
  }
  if (scans.length > 0) return ok({ scans, ignored });
  return err(appError(markDetectionErrors.SCANS_NONE, { path: where, kinds: scanExtensions.join(" ") }));
}

async function scansOfFile({ name, content }: ScanFile): Promise<Result<ScanList, AppError>> {
  try {
    const kind = kindOfScan(await headOf(content), name);
    if (kind === "pdf") return numbered(name, await imagesOfPdf(await bytesOf(content), name));
    if (kind === "zip") return await scansOfZip(name, await bytesOf(content));
    if (kind === null) return ok({ scans: [], ignored: [name] });
    const source = content instanceof Uint8Array ? content : content.path;
    if (kind === "tiff") return pagesOfTiff(name, source, tiffPages(await bytesOf(content)));
    return ok({ scans: [{ name, source, page: 0 }], ignored: [] });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    return err(appError(markDetectionErrors.SCANS_FILE_UNREADABLE, { file: name, reason }));
  }
}

/** A ZIP inside a ZIP is no way in which scans come. */
async function scansOfZip(name: string, bytes: Uint8Array): Promise<Result<ScanList, AppError>> {
  const files = filesOfZip(name, bytes);
  if (!files.ok) return files;
  const nested = files.value.find((file) => kindOfScan(file.content, file.name) === "zip");
  if (nested !== undefined)
    return err(appError(markDetectionErrors.SCANS_ZIP_BROKEN, { file: `${name}/${nested.name}` }));
  return scansOfFiles(
    files.value.map((file) => ({ ...file, name: `${name}/${file.name}` })),
    name,
  );
}

function numbered(name: string, images: Result<readonly Uint8Array[], AppError>): Result<ScanList, AppError> {
  if (!images.ok) return images;
  const scans = images.value.map((source, index) => ({ name: `${name}#${index + 1}`, source, page: 0 }));
  return ok({ scans, ignored: [] });
}

function pagesOfTiff(
  name: string,
  source: string | Uint8Array,
  pages: number | null,
): Result<ScanList, AppError> {
  if (pages === null) return err(appError(markDetectionErrors.SCANS_TIFF_BROKEN, { file: name }));
  const scans = Array.from({ length: pages }, (_, page) => ({
    name: pages === 1 ? name : `${name}#${page + 1}`,
    source,
    page,
  }));
  return ok({ scans, ignored: [] });
}

function bytesOf(content: ScanFile["content"]): Promise<Uint8Array> {
  return content instanceof Uint8Array ? Promise.resolve(content) : readFile(content.path);
}

async function headOf(content: ScanFile["content"]): Promise<Uint8Array> {
  if (content instanceof Uint8Array) return content.subarray(0, kindHeadBytes);
  const file = await open(content.path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(kindHeadBytes), 0, kindHeadBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
