import { type FileHash, readFile } from "@nhiemky/file-store";
import { expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import fc from "fast-check";
import { type Zippable, zipSync } from "fflate";
import { sql } from "kysely";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { ballotLayoutOf } from "../../src/actions/ballot-of-contest.ts";
import { readUploadedScans } from "../../src/actions/read-uploaded-scans.ts";
import { enterScans } from "../../src/index.ts";
import { batchOf, countingContest, electionWorld, refusalOf } from "../election-world.ts";
import { scannedPapers, scannerTales } from "../scanned-papers.ts";

const { connection } = await testDatabase();
const world = await electionWorld(connection);
const { technician } = world;
const contestId = await countingContest(world, 3);
const batchId = await batchOf(technician, contestId, "Lô 1", 3);
const { layout } = expectOk(await ballotLayoutOf(technician, contestId), "layout");
const [one, two, three] = (await scannedPapers(layout, 3)) as [Buffer, Buffer, Buffer];

const upload = (name: string, content: Uint8Array) =>
  readUploadedScans(technician, contestId, { name, content: Buffer.from(content) });
const zip = (files: Zippable) => zipSync(files, { level: 0 });
const json = (value: unknown) => Buffer.from(JSON.stringify(value));
const cut = (image: Buffer) => image.subarray(0, image.length >> 1);

/** R.json of another machine for images 1.jpg and 2.jpg. */
const reading = (more: Readonly<Record<string, unknown>> = {}) => ({
  format: "nhiemky-reading/1",
  election: contestId,
  electionHash: layout.electionHash,
  sheets: ["1.jpg", "2.jpg"].map((file) => ({ file, page: 1, status: "needs-ruling" })),
  ...more,
});

describe("ảnh hỏng, tệp lạ: báo mã và tên tệp, không nhập gì", () => {
  test.each([
    [
      "ảnh bị cắt trong ZIP",
      "lo.zip",
      zip({ "1.jpg": one, "2.jpg": cut(two) }),
      "ELECTIONS_SCANS_BROKEN",
      "2.jpg",
    ],
    ["một ảnh bị cắt", "1.jpg", cut(one), "ELECTIONS_SCANS_BROKEN", "1.jpg"],
    [
      "tệp rỗng trong ZIP",
      "lo.zip",
      zip({ "1.jpg": one, "2.jpg": Buffer.alloc(0) }),
      "ELECTIONS_SCANS_BROKEN",
      "2.jpg",
    ],
    [
      "tệp lạ trong ZIP",
      "lo.zip",
      zip({ "1.jpg": one, "danh-sach.xlsx.txt": json([]) }),
      "ELECTIONS_SCANS_UNREADABLE",
      "danh-sach.xlsx.txt",
    ],
    ["không phải ảnh quét", "ghi-chu.txt", Buffer.from("ghi chú"), "SCANS_NONE", "ghi-chu.txt"],
    ["ZIP bị cắt", "lo.zip", zip({ "1.jpg": one }).subarray(0, 2000), "SCANS_ZIP_BROKEN", "lo.zip"],
    ["PDF giả", "lo.pdf", Buffer.from("%PDF-1.7 giả"), "SCANS_PDF_UNREADABLE", "lo.pdf"],
    [
      "R.json hỏng",
      "goi.zip",
      zip({ "R.json": Buffer.from("{"), "1.jpg": one }),
      "ELECTIONS_FILE_NOT_JSON",
      "R.json",
    ],
    [
      "thiếu ảnh mà R.json nêu",
      "goi.zip",
      zip({ "R.json": json(reading()), "1.jpg": one }),
      "ELECTIONS_SCANS_MISSING",
      "2.jpg",
    ],
    [
      "thừa ảnh mà R.json không nêu",
      "goi.zip",
      zip({ "R.json": json(reading()), "1.jpg": one, "2.jpg": two, "3.jpg": three }),
      "ELECTIONS_SCANS_MISSING",
      "3.jpg",
    ],
    [
      "đọc theo danh sách khác",
      "goi.zip",
      zip({ "R.json": json(reading({ electionHash: "0".repeat(64) })), "1.jpg": one, "2.jpg": two }),
      "ELECTIONS_LIST_DIFFERS",
      "R.json",
    ],
    [
      "đọc cho cuộc bầu khác",
      "goi.zip",
      zip({ "R.json": json(reading({ election: "khac" })), "1.jpg": one, "2.jpg": two }),
      "ELECTIONS_FILES_DIFFER",
      "R.json",
    ],
  ])("%s", async (_case, name, content, code, file) => {
    const result = await upload(name, content);
    expect(refusalOf(result)).toBe(code);
    expect(result.ok ? "" : result.error.text.vi).toContain(file);
  });

  test("tệp bị phá ngẫu nhiên (hạt giống cố định): đủ ảnh hoặc bị từ chối bằng mã, không bao giờ đổ", async () => {
    const whole = zip({ "1.jpg": one, "2.jpg": two });
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (bytes, isCut) => {
          const broken = Uint8Array.from(isCut ? whole.subarray(0, bytes[0]![0]) : whole);
          for (const [at, value] of bytes) if (at < broken.length) broken[at] = value;
          const result = await upload("lo.zip", broken);
          if (result.ok) expect(result.value.flat()).toHaveLength(2);
          else expect(result.error.code).toMatch(/^(SCANS|ELECTIONS)_[A-Z_]+$/);
        },
      ),
      { numRuns: 40, seed: 20250620 },
    );
  });

  test("sau mọi lần bị từ chối, kho vẫn không có lá phiếu nào", async () => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ballot`.execute(
      connection,
    );
    expect(rows[0]!.count).toBe(0);
  });
});

test("gói R.json có ảnh bị đổi tên thư mục vẫn khớp theo tên ảnh", async () => {
  const packed = zip({ "goi/R.json": json(reading()), "goi/anh/1.jpg": one, "goi/anh/2.jpg": two });
  expect(expectOk(await upload("goi.zip", packed), "package")).toHaveLength(2);
});

test("ảnh TIFF và JPEG được đọc; ảnh giữ lại không còn máy, giờ, số máy, tên tệp", async () => {
  const tiff = await sharp(two).tiff({ compression: "lzw" }).toBuffer();
  const files = { "nguoi-thu-0.jpg": one, "nguoi-thu-1.tif": tiff, "nguoi-thu-2.jpg": three };
  const scanned = expectOk(await upload("lo.zip", zip(files)), "scans");
  expect(scanned).toHaveLength(3);
  expectOk(await enterScans(technician, contestId, batchId, scanned), "entered");
  const { rows } = await sql<{ sha256: string; media_type: string }>`
    select sha256, media_type from ballot_sheet order by media_type`.execute(connection);
  expect(rows.map(({ media_type }) => media_type)).toEqual(["image/jpeg", "image/jpeg", "image/png"]);
  for (const { sha256 } of rows) {
    const content = (await readFile(connection, sha256 as FileHash)) ?? Buffer.alloc(0);
    expect([...scannerTales, "nguoi-thu"].filter((tale) => content.includes(tale))).toEqual([]);
    expect(await sharp(content).metadata()).not.toHaveProperty("exif");
  }
});
