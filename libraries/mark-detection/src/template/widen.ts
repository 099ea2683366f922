/** Every set cell and all cells within `reach` cells of one (round, not square). */
export function widen(map: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const wide = new Uint8Array(map.length);
  const whole = Math.floor(reach);
  const spans = Array.from({ length: 2 * whole + 1 }, (_, index) => {
    const dy = index - whole;
    return { dy, dx: Math.floor(Math.sqrt(Math.max(0, reach * reach - dy * dy))) };
  });
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (map[y * width + x] !== 1) continue;
      for (const { dy, dx } of spans) {
        const line = y + dy;
        if (line < 0 || line >= height) continue;
        wide.fill(1, line * width + Math.max(0, x - dx), line * width + Math.min(width - 1, x + dx) + 1);
      }
    }
  return wide;
}
