import { before, type FigureText, isPlainCount } from "./figure-text.ts";
import type { Quantity } from "./quantity.ts";
import { isSameParagraph } from "./subjects.ts";
import { wholesOf } from "./wholes.ts";

/** A part and its whole, both told before, whose share a later sentence gives by their names alone. */
export interface NamedPair {
  readonly part: Quantity;
  readonly whole: Quantity;
  /** How much of the share's name the part's own words hold, 0 to 1. */
  readonly likeness: number;
}

const lookBack = 24;
const fillers = new Set(
  "loại phần số nhóm có là thì và các của tỷ tỉ lệ đạt chiếm tổng về với trong đó còn tức như vậy mới này nay được bằng tương đương".split(
    " ",
  ),
);

export function contentWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "" && !fillers.has(word));
}

/** The words that name a share: its clause up to the figure. */
export function shareName(figures: FigureText, index: number): string[] {
  return contentWords(
    before(figures, index)
      .split(/[,;:()]/u)
      .at(-1) ?? "",
  );
}

/** The words around a figure, from the separator before it to the one behind: what it counts. */
function nameOf(figures: FigureText, at: number): Set<string> {
  const { text, quantities } = figures;
  const own = quantities[at]!;
  const lead =
    before(figures, at)
      .split(/[,;:.()]|\s(?:và|gồm)\s/u)
      .at(-1) ?? "";
  const tail = /^[^,;:.()\n]{0,80}/u.exec(text.slice(own.end, own.end + 80))?.[0] ?? "";
  return new Set(contentWords(`${lead} ${tail.split(/\s(?:và|gồm)\s(?=[^,;.]*\d)|\d/u)[0]}`));
}

/** Parts told in the sentences before, with the whole of their list or fraction, likest first. */
export function namedPairs(figures: FigureText, index: number): NamedPair[] {
  const { quantities, totalOf } = figures;
  const { sentence } = quantities[index]!;
  const name = shareName(figures, index);
  const pairs: NamedPair[] = [];
  for (let at = index - 1; at >= 0 && at >= index - lookBack; at--) {
    const part = quantities[at]!;
    if (part.sentence < sentence - 2 || !isSameParagraph(figures, part.sentence, sentence)) break;
    if (!isPlainCount(part)) continue;
    const totalAt = statedWholeBehind(figures, at) ?? totalOf.get(at) ?? lastTotalBefore(figures, at);
    const whole =
      part.kind === "fraction"
        ? { ...part, kind: "count" as const, value: part.whole! }
        : totalAt === null
          ? wholesOf(figures, at, undefined, false).sure
          : quantities[totalAt]!;
    if (whole === null) continue;
    const own = nameOf(figures, at);
    const ofWhole = totalAt === null ? null : nameOf(figures, totalAt);
    const held = name.filter((word) => own.has(word) || ofWhole?.has(word)).length;
    pairs.push({ part, whole, likeness: name.length === 0 ? 0 : held / name.length });
  }
  return pairs.sort((left, right) => right.likeness - left.likeness);
}

/** "42 dự án trên tổng số 56 dự án": the whole stands right behind. */
function statedWholeBehind(figures: FigureText, at: number): number | null {
  const [part, whole] = [figures.quantities[at]!, figures.quantities[at + 1]];
  if (whole?.kind !== "count" || whole.sentence !== part.sentence || whole.value < part.value) return null;
  const words = figures.text.slice(part.end, whole.start);
  return /(?:trên|trong)\s(?:tổng\s)?(?:số\s)?$/u.test(words) && words.length <= 60 ? at + 1 : null;
}

/** "31 giảng viên, trong đó 28 người có trình độ sau đại học": a single part named behind its whole, or what is left of one. */
function lastTotalBefore(figures: FigureText, at: number): number | null {
  const [whole, part] = [figures.quantities[at - 1], figures.quantities[at]!];
  if (!whole || whole.sentence !== part.sentence || !isPlainCount(whole) || whole.kind === "fraction")
    return null;
  const isOf = /(?:trong đó|trong số (?:này|đó)|đã|nộp|có)(?![\p{L}])/iu.test(
    figures.text.slice(whole.unitEnd, part.start),
  );
  return isOf && whole.value > part.value ? at - 1 : null;
}
