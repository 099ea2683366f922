import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { ScannedImage } from "@nhiemky/mark-detection";
import { type Command, InvalidArgumentError } from "commander";
import { type BallotFiles, readBallotFiles, writeReading } from "../ballot-files.ts";
import { FolderReading } from "../folder-reading.ts";
import { refuse } from "../outcome.ts";
import { type LookedAt, settledFiles } from "../settled-files.ts";

interface WatchOptions extends BallotFiles {
  readonly images?: number;
  readonly every: number;
}

/** What lies in a folder. Looked at anew each time: a folder that a scanner shares over the network tells of no change. */
async function lookAt(folder: string, left: ReadonlySet<string>): Promise<readonly LookedAt[]> {
  const names = (await readdir(folder, { withFileTypes: true })).filter(
    (entry) => entry.isFile() && !left.has(path.resolve(folder, entry.name)),
  );
  const looked = await Promise.all(
    names.map(async ({ name }): Promise<readonly LookedAt[]> => {
      const found = await stat(path.join(folder, name)).catch(() => null);
      return found === null ? [] : [{ name, size: found.size, modifiedMs: found.mtimeMs }];
    }),
  );
  return looked.flat();
}

async function watch(folder: string, options: WatchOptions): Promise<void> {
  const { assembleReading } = await import("@nhiemky/mark-detection");
  const { readScans, renderTemplates, scansOfFiles } = await import("@nhiemky/mark-detection/scans");
  const { layout, election } = await readBallotFiles(options);
  const templates = await renderTemplates(layout);
  const left = new Set(
    [options.out, `${options.out}.part`, options.layout, options.election].map((file) => path.resolve(file)),
  );
  const taken = new Map<string, LookedAt>();
  const reading = new FolderReading();
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

  const take = async (file: LookedAt): Promise<void> => {
    taken.set(file.name, file);
    const content = await readFile(path.join(folder, file.name)).catch(() => null);
    if (content === null) return void taken.delete(file.name);
    const twin = reading.twinOf(file.name, content);
    if (twin !== null) return console.error(`${file.name} = ${twin}: bỏ qua · left out`);
    const listed = await scansOfFiles([{ name: file.name, content }], file.name);
    if (!listed.ok) return reading.refuse(file.name, listed.error);
    const images: readonly ScannedImage[] = await readScans(layout, listed.value.scans, { templates });
    reading.keep(file.name, images);
    for (const { file: name, reading: page } of images) console.error([name, ...page.reasons].join(" "));
  };

  let before: readonly LookedAt[] = [];
  while (!stop.signal.aborted && reading.opened() < (options.images ?? Number.POSITIVE_INFINITY)) {
    const now = await lookAt(folder, left).catch(() => []);
    const settled = settledFiles(before, now, taken);
    for (const file of settled) await take(file);
    if (settled.length > 0) {
      const assembled = assembleReading(layout, reading.images());
      await writeReading(options.out, election, {
        ...assembled,
        ignored: [...assembled.ignored, ...reading.twins()],
      });
    }
    before = now;
    await pause(options.every * 1000, undefined, { signal: stop.signal }).catch(() => undefined);
  }
  const [refused] = reading.refusals();
  if (refused !== undefined) refuse(refused);
  console.error(`${reading.images().length} ảnh · images → ${options.out}`);
}

function positive(given: string): number {
  const value = Number(given);
  if (!(value > 0)) throw new InvalidArgumentError("> 0");
  return value;
}

export function addWatchCommand(ballots: Command): void {
  ballots
    .command("watch <folder>")
    .description(
      "Đọc ảnh ngay khi máy quét ghi vào thư mục; Ctrl-C để kết thúc · Read scans as a scanner writes them; Ctrl-C ends",
    )
    .requiredOption("--layout <file>", "Bố cục phiếu (layout.json) · The layout (layout.json)")
    .requiredOption("--election <file>", "Cuộc bầu (E.json) · The election (E.json)")
    .requiredOption("--out <file>", "Tệp ghi kết quả (R.json) · File to write (R.json)")
    .option("--images <number>", "Kết thúc khi đã đọc đủ số ảnh này · End after so many images", positive)
    .option("--every <seconds>", "Số giây giữa hai lần nhìn thư mục · Seconds between two looks", positive, 2)
    .action(watch);
}
