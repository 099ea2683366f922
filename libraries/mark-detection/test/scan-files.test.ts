import fc from "fast-check";
import { zipSync } from "fflate";
import sharp from "sharp";
import { describe, expect, it, vi } from "vitest";
import { openPdf } from "../src/files/open-pdf.ts";
import { cleanScan, decodeImage, scansOfFiles } from "../src/scans.ts";
import {
  faxPage,
  faxTiff,
  flatePage,
  jpegPage,
  jpegWithExif,
  pagedTiff,
  pdfOf,
  pngWithExif,
  tellTales,
} from "./scan-samples.ts";

// A PDF is opened in a thread of its own, whose start takes long while the machine does other work.
vi.setConfig({ testTimeout: 60_000 });

async function listed(name: string, content: Uint8Array) {
  const list = await scansOfFiles([{ name, content }], "thư mục thử");
  return list.ok ? list.value.scans : list.error.code;
}

/** Which of the sample's pages an image shows: the height of its black bar tells. */
async function pageShown(source: string | Uint8Array, page: number): Promise<number> {
  const decoded = await decodeImage(source, page);
  if (!decoded.ok) return Number.NaN;
  const { width, height, data } = decoded.raster;
  for (let y = 0; y < height; y++)
    if (data[y * width + (width >> 1)]! < 100) return Math.max(0, Math.round(((y / height) * 594 - 40) / 30));
  return Number.NaN;
}

describe("Tệp ảnh quét như máy văn phòng ghi ra", () => {
  it.each([
    ["PDF ảnh JPEG", "lo.pdf", async () => pdfOf([await jpegPage(0), await jpegPage(1), await jpegPage(2)])],
    [
      "PDF ảnh nén Flate, màu",
      "lo.pdf",
      async () => pdfOf([await flatePage(0), await flatePage(1), await flatePage(2)]),
    ],
    [
      "PDF ảnh fax CCITT G4",
      "lo.pdf",
      async () => pdfOf([await faxPage(0), await faxPage(1), await faxPage(2)]),
    ],
    [
      "PDF trộn ba kiểu",
      "lo.pdf",
      async () => pdfOf([await jpegPage(0), await flatePage(1), await faxPage(2)]),
    ],
    ["TIFF nhiều trang", "lo.tif", () => pagedTiff(3, "lzw")],
    ["TIFF fax nhiều trang", "lo.tif", () => pagedTiff(3, "ccittfax4")],
    [
      "ZIP nhiều kiểu, không theo thứ tự tên",
      "lo.zip",
      async () =>
        zipSync({
          "q/3.tif": await faxTiff(2),
          "q/1.jpg": await jpegWithExif(0),
          "q/2.png": await pngWithExif(1),
        }),
    ],
  ])("%s: đủ ba trang, đúng thứ tự đưa vào", async (_kind, name, make) => {
    const scans = await listed(name, await make());
    expect(scans).toHaveLength(3);
    if (typeof scans === "string") return;
    const found = await Promise.all(scans.map(({ source, page }) => pageShown(source, page)));
    expect(found).toEqual([0, 1, 2]);
  });

  it("dấu đỏ trong PDF vẫn là màu đỏ; trang không màu thành ảnh xám", async () => {
    const scans = await listed("lo.pdf", await pdfOf([await flatePage(0), await faxPage(1)]));
    if (typeof scans === "string") expect.unreachable(scans);
    const [colour, grey] = await Promise.all(scans.map(({ source }) => decodeImage(source)));
    expect([colour!.ok && colour!.redFree !== null, grey!.ok && grey!.redFree === null]).toEqual([
      true,
      true,
    ]);
  });

  it("tên nói một đằng, nội dung một nẻo: theo nội dung; không phải ảnh quét thì báo tên chứ không im lặng", async () => {
    const files = [
      { name: "anh.png", content: await jpegWithExif(0) },
      { name: "ghi-chu.txt", content: Buffer.from("không phải ảnh") },
      { name: "hong.jpg", content: Buffer.from("không phải ảnh") },
    ];
    const list = await scansOfFiles(files, "thư mục thử");
    if (!list.ok) expect.unreachable(list.error.code);
    expect(list.value.ignored).toEqual(["ghi-chu.txt"]);
    expect(list.value.scans.map(({ name }) => name)).toEqual(["anh.png", "hong.jpg"]);
    expect((await decodeImage(list.value.scans[0]!.source)).ok).toBe(true);
    expect((await decodeImage(list.value.scans[1]!.source)).ok).toBe(false);
  });
});

describe("Tệp có nhiều trang mà bị cắt hoặc hỏng: báo mã và tên tệp, không đọc một phần", () => {
  it.each([
    ["SCANS_PDF_UNREADABLE", "lo.pdf", async () => pdfOf([await jpegPage(0), await jpegPage(1)])],
    ["SCANS_TIFF_BROKEN", "lo.tif", () => pagedTiff(3, "lzw")],
    [
      "SCANS_ZIP_BROKEN",
      "lo.zip",
      async () => zipSync({ "1.jpg": await jpegWithExif(0), "2.jpg": await jpegWithExif(1) }),
    ],
  ])("%s khi cắt ở đâu cũng vậy", async (code, name, make) => {
    const whole = await make();
    const lengths = [9, 0.4, 0.97].map((part) => (part > 1 ? part : Math.floor(whole.length * part)));
    for (const length of lengths)
      expect([length, await listed(name, whole.subarray(0, length))]).toEqual([length, code]);
  });

  it("một byte hỏng trong ZIP được thấy và nói rõ ảnh nào", async () => {
    const zip = zipSync({ "1.jpg": await jpegWithExif(0), "2.jpg": await jpegWithExif(1) }, { level: 0 });
    zip[Math.floor(zip.length * 0.75)]! ^= 1;
    const list = await scansOfFiles([{ name: "lo.zip", content: zip }], "");
    expect(list).toMatchObject({
      ok: false,
      error: { code: "SCANS_ZIP_BROKEN", parameters: { file: "lo.zip/2.jpg" } },
    });
  });
});

describe("Ảnh giữ lại chỉ còn điểm ảnh", () => {
  it.each([
    ["JPEG", "1.jpg", () => jpegWithExif(1)],
    ["PNG", "1.png", () => pngWithExif(1)],
    ["TIFF fax", "1.tif", () => faxTiff(1)],
  ])("%s: bỏ EXIF (máy, giờ, số máy, chú thích), điểm ảnh không đổi", async (_kind, name, make) => {
    const content = Buffer.concat([await make(), Buffer.from(tellTales[3]!)]);
    const inside = (bytes: Uint8Array) => tellTales.filter((tale) => Buffer.from(bytes).includes(tale));
    expect(inside(content)).not.toEqual([]);
    const clean = await cleanScan({ name, source: content, page: 0 });
    if (clean === null) return expect.unreachable();
    expect(inside(clean.content)).toEqual([]);
    expect(await sharp(clean.content).metadata()).not.toHaveProperty("exif");
    const [before, after] = await Promise.all([decodeImage(content), decodeImage(clean.content)]);
    expect(before.ok && after.ok && Buffer.from(before.raster.data).equals(after.raster.data)).toBe(true);
  });

  it("trang lấy từ PDF và từ TIFF nhiều trang không mang tác giả, giờ, hay trang bên cạnh", async () => {
    for (const [name, content] of [
      ["lo.pdf", await pdfOf([await jpegPage(0), await faxPage(1)])],
      ["lo.tif", await pagedTiff(2, "lzw")],
    ] as const) {
      const scans = await listed(name, content);
      if (typeof scans === "string") return expect.unreachable(scans);
      for (const [page, scan] of scans.entries()) {
        const clean = await cleanScan(scan);
        const kept = Buffer.from(clean?.content ?? []);
        expect(tellTales.filter((tale) => kept.includes(tale))).toEqual([]);
        expect((await sharp(kept).metadata()).pages ?? 1).toBe(1);
        expect(await pageShown(kept, 0)).toBe(page);
      }
    }
  });
});

describe("Tệp bị phá ngẫu nhiên (hạt giống cố định)", async () => {
  const kinds: readonly (readonly [string, Uint8Array])[] = [
    ["1.jpg", await jpegWithExif(0)],
    ["1.png", await pngWithExif(0)],
    ["1.tif", await faxTiff(0)],
    ["n.tif", await pagedTiff(3, "lzw")],
    ["n.zip", zipSync({ "1.jpg": await jpegWithExif(0), "2.tif": await faxTiff(1) })],
  ];
  const damage = fc.record({
    kind: fc.nat(kinds.length - 1),
    cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    bytes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 }),
  });

  it("mỗi tệp hoặc được liệt kê đủ ảnh, hoặc bị từ chối bằng mã; ảnh nào đọc được thì sạch, ảnh nào hỏng thì nói hỏng", async () => {
    await fc.assert(
      fc.asyncProperty(damage, async ({ kind, cut, bytes }) => {
        const [name, whole] = kinds[kind]!;
        const broken = Uint8Array.from(whole.subarray(0, Math.ceil(whole.length * (cut ?? 1))));
        for (const [at, value] of bytes)
          if (broken.length > 0) broken[Math.floor(at * (broken.length - 1))] = value;
        const scans = await listed(name, broken);
        expect(typeof scans === "string" ? scans : "SCANS_READ").toMatch(/^SCANS_[A-Z_]+$/);
        if (typeof scans === "string") return;
        expect(scans.length).toBeGreaterThan(0);
        for (const scan of scans) {
          const clean = await cleanScan(scan);
          if (clean === null) continue;
          expect(tellTales.filter((tale) => Buffer.from(clean.content).includes(tale))).toEqual([]);
          expect(typeof (await decodeImage(clean.content)).ok).toBe("boolean");
        }
      }),
      { numRuns: 120, seed: 20250620 },
    );
  });

  it("PDF bị phá: đủ trang hoặc bị từ chối", async () => {
    const whole = await pdfOf([await jpegPage(0), await jpegPage(1)]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (bytes) => {
        const broken = Uint8Array.from(whole);
        for (const [at, value] of bytes) broken[at] = value;
        const images = await openPdf(broken).catch(() => null);
        expect([undefined, 2]).toContain(images?.length);
      }),
      { numRuns: 40, seed: 20250620 },
    );
  });
});
