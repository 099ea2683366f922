import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import { markDetectionErrors } from "../errors.ts";
import { countPages } from "./decode-image.ts";
import { imagesOfPdf } from "./pdf-images.ts";

/** One image to read: a file of its own, one page of a file, or bytes taken out of a PDF. */
export interface ScanSource {
  readonly name: string;
  readonly source: string | Uint8Array;
  readonly page: number;
}

const imageKinds = [".jpg", ".jpeg", ".png", ".tif", ".tiff"];
const kinds = [...imageKinds, ".pdf"];

/** The order in which people and scanners number files: scan-2 before scan-10. */
const byNumber = new Intl.Collator("en", { numeric: true });

/** All images under a path, in the order of feeding: by name, numbers as numbers. */
export async function listScans(given: string): Promise<Result<readonly ScanSource[], AppError>> {
  let files: string[];
  try {
    files = (await stat(given)).isDirectory()
      ? (await readdir(given)).toSorted(byNumber.compare).map((name) => path.join(given, name))
      : [given];
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    return err(appError(markDetectionErrors.SCANS_NOT_FOUND, { path: given, reason }));
  }
  const scans: ScanSource[] = [];
  for (const file of files.filter((name) => kinds.includes(path.extname(name).toLowerCase()))) {
    const found = await scansOfFile(file);
    if (!found.ok) return found;
    scans.push(...found.value);
  }
  if (scans.length > 0) return ok(scans);
  return err(appError(markDetectionErrors.SCANS_NONE, { path: given, kinds: kinds.join(" ") }));
}

async function scansOfFile(file: string): Promise<Result<readonly ScanSource[], AppError>> {
  const name = path.basename(file);
  const kind = path.extname(file).toLowerCase();
  if (kind === ".pdf") {
    const images = await imagesOfPdf(await readFile(file), name);
    if (!images.ok) return images;
    return ok(images.value.map((source, index) => ({ name: `${name}#${index + 1}`, source, page: 0 })));
  }
  const pages = kind.startsWith(".tif") ? await countPages(file) : 1;
  if (pages === 1) return ok([{ name, source: file, page: 0 }]);
  return ok(
    Array.from({ length: pages }, (_, page) => ({ name: `${name}#${page + 1}`, source: file, page })),
  );
}
