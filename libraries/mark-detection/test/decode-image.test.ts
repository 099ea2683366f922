import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { decodeImage } from "../src/scans.ts";

const page = () => sharp({ create: { width: 500, height: 600, channels: 3, background: "#eee" } });

describe("Giải mã tệp ảnh", () => {
  it("ảnh xám, ảnh màu và ảnh hai mức đều thành ảnh xám cùng cỡ", async () => {
    const files = [
      await page().toColourspace("b-w").jpeg().toBuffer(),
      await page().jpeg().toBuffer(),
      await page().threshold(128).png({ palette: true, colours: 2 }).toBuffer(),
      await page().tiff().toBuffer(),
    ];
    for (const file of files) {
      const decoded = await decodeImage(file);
      expect(decoded).toMatchObject({ ok: true, raster: { width: 500, height: 600 } });
      if (decoded.ok) expect(decoded.raster.data.length).toBe(500 * 600);
    }
  });

  it("tệp hỏng, bị cắt hay rác không làm hỏng chương trình", async () => {
    const good = await page().jpeg().toBuffer();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: good.length - 1 }),
        fc.nat(255),
        fc.boolean(),
        async (at, byte, isCut) => {
          const bad = Buffer.from(isCut ? good.subarray(0, at) : good);
          if (!isCut) bad[at] = byte;
          expect(typeof (await decodeImage(bad)).ok).toBe("boolean");
        },
      ),
      { numRuns: 60 },
    );
    expect(await decodeImage(Buffer.from("không phải ảnh"))).toEqual({
      ok: false,
      reason: "image-unreadable",
    });
  });

  it("mực đỏ của con dấu được tách ra khỏi chữ đen", async () => {
    const data = Buffer.alloc(500 * 600 * 3, 250);
    const paint = (from: number, to: number, colour: readonly number[]): void => {
      for (let y = from; y < to; y++) for (let x = 100; x < 300; x++) data.set(colour, (y * 500 + x) * 3);
    };
    paint(100, 140, [210, 40, 50]);
    paint(200, 240, [20, 20, 20]);
    const decoded = await decodeImage(
      await sharp(data, { raw: { width: 500, height: 600, channels: 3 } })
        .png()
        .toBuffer(),
    );
    expect(decoded.ok && decoded.redFree !== null).toBe(true);
    if (!decoded.ok || decoded.redFree === null) return;
    const at = (y: number): number => y * 500 + 200;
    expect([decoded.raster.data[at(120)]! < 100, decoded.redFree.data[at(120)]! > 180]).toEqual([true, true]);
    expect([decoded.raster.data[at(220)]! < 100, decoded.redFree.data[at(220)]! < 100]).toEqual([true, true]);
  });
});
