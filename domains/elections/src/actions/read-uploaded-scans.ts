import type { ActionContext, UploadedFile } from "@nhiemky/access-control";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { assembleReading } from "@nhiemky/mark-detection";
import {
  cleanScan,
  filesOfZip,
  kindOfScan,
  readScans,
  type ScanList,
  scansOfFiles,
  type UnpackedFile,
} from "@nhiemky/mark-detection/scans";
import { countingErrors } from "../errors.ts";
import type { ContestId } from "../ids.ts";
import { sheetReadingSchema } from "../reading-format.ts";
import type { NamedText } from "../rules/parse-files.ts";
import { ballotLayoutOf } from "./ballot-of-contest.ts";
import type { ScannedBallot } from "./enter-scans.ts";
import { readElectionFile } from "./read-election-file.ts";
import { joinByBallot, type KeptImage, namesInShort, pageOf, readScanPackage } from "./read-scan-package.ts";

interface Uploaded {
  /** R.json, where the images were read elsewhere. */
  readonly reading: NamedText | null;
  readonly images: readonly KeptImage[];
}

/**
 * Ảnh quét được gửi lên: a reading made elsewhere with its images, or images to be read here. All of an upload or
 * nothing: one file that is damaged or foreign refuses it by name. What is kept of an image is its pixels alone, so that
 * no time, serial number or neighbour comes along.
 */
export async function readUploadedScans(
  context: ActionContext,
  contestId: ContestId,
  file: Pick<UploadedFile, "name" | "content">,
): Promise<Result<readonly ScannedBallot[]>> {
  const uploaded = await openUpload(file);
  if (!uploaded.ok) return uploaded;
  const { reading, images } = uploaded.value;
  if (reading === null) return readHere(context, contestId, images);
  const election = await readElectionFile(context, contestId);
  return election.ok ? readScanPackage(reading, election.value, images) : election;
}

async function openUpload({
  name,
  content,
}: Pick<UploadedFile, "name" | "content">): Promise<Result<Uploaded>> {
  const isZip = kindOfScan(content, name) === "zip";
  const opened = isZip ? filesOfZip(name, content) : ok([{ name, content }]);
  if (!opened.ok) return opened;
  const json = isZip ? (opened.value.find((file) => /\.json$/i.test(file.name)) ?? null) : null;
  const listed = await scansOfFiles(
    opened.value.filter((file) => file !== json),
    name,
  );
  if (!listed.ok) return listed;
  if (listed.value.ignored.length > 0) {
    const files = namesInShort(listed.value.ignored);
    return err(appError(countingErrors.ELECTIONS_SCANS_UNREADABLE, { files }));
  }
  const images = await keepPixels(listed.value);
  return images.ok ? ok({ reading: json === null ? null : textOf(json), images: images.value }) : images;
}

function textOf({ name, content }: UnpackedFile): NamedText {
  return { name, text: Buffer.from(content).toString("utf8") };
}

async function keepPixels({ scans }: ScanList): Promise<Result<readonly KeptImage[]>> {
  const kept: KeptImage[] = [];
  const broken: string[] = [];
  for (const scan of scans) {
    const clean = await cleanScan(scan);
    if (clean === null) broken.push(scan.name);
    else kept.push({ name: scan.name, mediaType: clean.mediaType, content: Buffer.from(clean.content) });
  }
  return broken.length === 0 ? ok(kept) : refuseBroken(broken);
}

function refuseBroken(names: readonly string[]): Result<never> {
  return err(appError(countingErrors.ELECTIONS_SCANS_BROKEN, { files: namesInShort(names) }));
}

/** Reads images on this machine. */
async function readHere(
  context: ActionContext,
  contestId: ContestId,
  images: readonly KeptImage[],
): Promise<Result<readonly ScannedBallot[]>> {
  const made = await ballotLayoutOf(context, contestId);
  if (!made.ok) return made;
  const { layout } = made.value;
  const sources = images.map(({ name, content }) => ({ name, source: content, page: 0 }));
  const read = await readScans(layout, sources);
  const broken = read.filter(({ reading: { reasons } }) =>
    reasons.some((reason) => reason === "image-unreadable" || reason === "image-too-large"),
  );
  if (broken.length > 0) return refuseBroken(broken.map(({ file }) => file));
  const byName = new Map(images.map((image) => [image.name, image]));
  const { sheets } = assembleReading(layout, read);
  return ok(
    joinByBallot(sheets.map((sheet) => pageOf(sheetReadingSchema.parse(sheet), byName.get(sheet.file)!))),
  );
}
