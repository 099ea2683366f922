import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { settledFiles } from "../src/settled-files.ts";
import { election, scannedSheets } from "./scanned-sheets.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "ballots-watch-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("tệp nào đã yên để đọc", () => {
  const file = (name: string, size: number, modifiedMs = 1) => ({ name, size, modifiedMs });
  const names = (before: number, now: number, taken: number | null) =>
    settledFiles(
      [file("a", before)],
      [file("a", now)],
      new Map(taken === null ? [] : [["a", file("a", taken)]]),
    ).length;

  test("mới thấy, đang lớn hoặc rỗng thì chờ; đứng yên thì đọc; đã đọc thì thôi; lớn thêm rồi đứng yên thì đọc lại", () => {
    expect(settledFiles([], [file("a", 5)], new Map())).toEqual([]);
    expect([names(3, 5, null), names(0, 0, null), names(5, 5, null), names(5, 5, 5), names(9, 9, 5)]).toEqual(
      [0, 0, 1, 0, 1],
    );
  });
});

interface Sheet {
  readonly file: string;
  readonly status: string;
}

test("nhiemky ballots watch: tệp viết dở được đọc lại khi xong, tệp trùng bỏ qua và nói ra, đủ ảnh thì ghi kết quả", {
  timeout: 300_000,
}, async () => {
  const { layout, images } = await scannedSheets(3);
  const [one, two, three] = images as [Buffer, Buffer, Buffer];
  const scans = path.join(folder, "scans");
  mkdirSync(scans);
  const at = (name: string, content: unknown): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content instanceof Uint8Array ? content : JSON.stringify(content));
    return file;
  };
  const out = path.join(folder, "R.json");
  const files = ["--layout", at("layout.json", layout), "--election", at("E.json", election), "--out", out];
  at("scans/anh-1.jpg", one.subarray(0, 9000));
  const child = spawn(process.execPath, [
    main,
    "ballots",
    "watch",
    scans,
    ...files,
    "--images",
    "3",
    "--every",
    "0.2",
  ]);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  let told = "";
  const waiting: (() => void)[] = [];
  child.stderr.on("data", (data: Buffer) => {
    told += data.toString();
    for (const wake of waiting.splice(0)) wake();
  });
  const says = async (line: RegExp): Promise<void> => {
    while (!line.test(told))
      await Promise.race([ended, new Promise<void>((resolve) => waiting.push(resolve))]);
  };
  await says(/^anh-1\.jpg image-unreadable$/m);
  at("scans/anh-1.jpg", one);
  await says(/^anh-1\.jpg(?! image-unreadable)/m);
  at("scans/anh-2.jpg", two);
  at("scans/anh-3.jpg", two);
  await says(/^anh-[23]\.jpg = anh-[23]\.jpg/m);
  at("scans/anh-10.jpg", three);
  expect(await ended, told).toBe(0);
  const reading = JSON.parse(readFileSync(out, "utf8")) as {
    readonly sheets: readonly Sheet[];
    readonly ignored: readonly { readonly reason: string }[];
  };
  const read = reading.sheets.map(({ file }) => file);
  expect([read[0], read.length, read[2]]).toEqual(["anh-1.jpg", 3, "anh-10.jpg"]);
  expect(reading.sheets.filter(({ status }) => status === "unreadable")).toEqual([]);
  expect(reading.ignored.map(({ reason }) => reason)).toEqual(["same-file"]);
});
