import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { election, scannedSheets } from "./scanned-sheets.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "ballots-read-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(name: string, content: unknown): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content instanceof Uint8Array ? content : JSON.stringify(content));
  return file;
}

let images: readonly Buffer[];
const electionFile = fileWith("E.json", election);

beforeAll(async () => {
  const sheets = await scannedSheets(3);
  fileWith("layout.json", sheets.layout);
  images = sheets.images;
});

function read(scans: string, given = electionFile) {
  const out = path.join(folder, "R.json");
  rmSync(out, { force: true });
  const place = ["--layout", path.join(folder, "layout.json"), "--election", given, "--out", out];
  const done = spawnSync(process.execPath, [main, "ballots", "read", scans, ...place], { encoding: "utf8" });
  const sheets = (): readonly { file: string; status: string; reasons: readonly string[] }[] =>
    (JSON.parse(readFileSync(out, "utf8")) as { sheets: [] }).sheets;
  return { status: done.status, complaint: done.stderr, sheets };
}

/** Numbers that look random and are the same each time. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    yield state / 2 ** 32;
  }
}

describe("nhiemky ballots read", { timeout: 300_000 }, () => {
  test("ảnh hỏng, ảnh bị phá ngẫu nhiên đều có mặt trong kết quả; ảnh lành vẫn được đọc; tệp lạ được nói ra", () => {
    const [whole, ...others] = images;
    fileWith("tron/anh-1.jpg", whole!);
    fileWith("tron/anh-2.jpg", whole!.subarray(0, 9000));
    fileWith("tron/anh-3.png", Buffer.from("không phải ảnh"));
    fileWith("tron/ghi-chu.txt", Buffer.from("ghi chú"));
    const random = numbers(20250620);
    const next = () => random.next().value as number;
    for (let index = 4; index <= 20; index++) {
      const broken = Uint8Array.from(others[index % 2]!);
      for (let change = 0; change < 4; change++)
        broken[Math.floor(next() * broken.length)] = Math.floor(next() * 256);
      fileWith(`tron/anh-${index}.jpg`, broken);
    }
    const { status, complaint, sheets } = read(path.join(folder, "tron"));
    expect(status, complaint).toBe(0);
    const names = Array.from({ length: 20 }, (_, at) => `anh-${at + 1}.${at === 2 ? "png" : "jpg"}`);
    expect(sheets().map(({ file }) => file)).toEqual(names);
    expect(sheets()[0]!.status).not.toBe("unreadable");
    expect(sheets().slice(1, 3)).toMatchObject([
      { status: "unreadable", reasons: ["image-unreadable"] },
      { status: "unreadable", reasons: ["image-unreadable"] },
    ]);
    for (const told of ["anh-2.jpg: image-unreadable", "anh-3.png: image-unreadable", "ghi-chu.txt"])
      expect(complaint).toContain(told);
  });

  test("PDF bị cắt giữa các ảnh lành: từ chối cả lượt bằng mã, nói tên tệp, mã thoát 1", () => {
    fileWith("hong/anh-1.jpg", images[0]!);
    fileWith("hong/lo.pdf", Buffer.from("%PDF-1.7\n1 0 obj\n"));
    const { status, complaint } = read(path.join(folder, "hong"));
    expect([status, complaint.includes("(SCANS_PDF_UNREADABLE)")]).toEqual([1, true]);
    expect(complaint).toContain("lo.pdf");
  });

  test("bố cục in từ danh sách khác của cùng cuộc bầu: từ chối", () => {
    const [first, ...others] = election.candidates;
    const changed = { ...election, candidates: [{ ...first, name: "Nguyễn Văn Anh" }, ...others] };
    const { status, complaint } = read(folder, fileWith("E2.json", changed));
    expect([status, complaint.includes("(ELECTIONS_LIST_DIFFERS)")]).toEqual([1, true]);
  });
});
