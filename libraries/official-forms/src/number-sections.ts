import type { DocumentBlock, FormFamily, SectionBlock } from "./official-document.ts";

const roman: readonly (readonly [string, number])[] = [
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

export function romanNumeral(number: number): string {
  let rest = number;
  let written = "";
  for (const [sign, value] of roman) for (; rest >= value; rest -= value) written += sign;
  return written;
}

const letters = "abcdđeghiklmnopqrstuvxy";

/** "I-", "1.", "a)" (DF-14, practice); the State's form writes "I." */
function sign(level: SectionBlock["level"], number: number, family: FormFamily): string {
  if (level === 1) return romanNumeral(number) + (family === "party" ? "-" : ".");
  return level === 2 ? `${number}.` : `${letters[(number - 1) % letters.length]})`;
}

/** Đánh số đề mục: the number of each section, in the order of the blocks; null for what is no section. */
export function numberSections(
  blocks: readonly DocumentBlock[],
  family: FormFamily,
): readonly (string | null)[] {
  const counters = [0, 0, 0];
  return blocks.map((block) => {
    if (block.kind !== "section") return null;
    counters[block.level - 1]!++;
    counters.fill(0, block.level);
    return sign(block.level, counters[block.level - 1]!, family);
  });
}
