import type { GreyRaster } from "./grey-raster.ts";

/** Side in pixels of the square that one cell of the overview stands for. */
export const overviewStep = 4;

/**
 * The scan at a quarter of its resolution, each cell the mean of 4 by 4 pixels. One pass over all pixels is the dearest
 * step after decoding, so four neighbours are added at once inside one 32-bit word (two lanes of 16 bits).
 */
export function makeOverview(raster: GreyRaster): GreyRaster {
  const width = Math.floor(raster.width / overviewStep);
  const height = Math.floor(raster.height / overviewStep);
  const cells = new Uint8Array(width * height);
  const words = asWords(raster.data);
  for (let y = 0; y < height; y++) addFourLines(words, raster.width, y, cells, width);
  return { width, height, data: cells };
}

/** The bytes as little-endian words, with one word to spare behind the last. */
function asWords(data: Uint8Array): Uint32Array {
  const whole = Math.floor(data.length / 4);
  if (data.byteOffset % 4 === 0 && data.buffer.byteLength >= data.byteOffset + (whole + 1) * 4)
    return new Uint32Array(data.buffer, data.byteOffset, whole + 1);
  const copy = new Uint8Array((whole + 2) * 4);
  copy.set(data);
  return new Uint32Array(copy.buffer);
}

const low = 0x00ff00ff;

function addFourLines(words: Uint32Array, stride: number, y: number, cells: Uint8Array, width: number): void {
  const sums = new Uint32Array(width);
  for (let line = 0; line < overviewStep; line++) {
    const from = (y * overviewStep + line) * stride;
    const shift = (from & 3) * 8;
    let word = from >>> 2;
    if (shift === 0) {
      for (let x = 0; x < width; x++, word++) {
        const four = words[word]!;
        sums[x] = sums[x]! + (four & low) + ((four >>> 8) & low);
      }
    } else {
      const back = 32 - shift;
      let next = words[word]!;
      for (let x = 0; x < width; x++) {
        const four = next >>> shift;
        word++;
        next = words[word]!;
        const joined = four | (next << back);
        sums[x] = sums[x]! + (joined & low) + ((joined >>> 8) & low);
      }
    }
  }
  const at = y * width;
  for (let x = 0; x < width; x++) {
    const sum = sums[x]!;
    cells[at + x] = ((sum & 0xffff) + (sum >>> 16)) >>> 4;
  }
}
