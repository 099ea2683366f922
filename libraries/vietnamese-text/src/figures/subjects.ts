import type { Span } from "../text/sentences.ts";
import { agree, before, type FigureText, isPlainCount } from "./figure-text.ts";
import { canBeLevel, levelsInSight } from "./level-pair.ts";
import type { Quantity } from "./quantity.ts";

/** Lines of a list set without dashes are short. */
function isShort({ start, end }: Span): boolean {
  return end - start <= 160;
}

/** Whether two sentences, the first one earlier, stand in one paragraph. */
export function isSameParagraph(figures: FigureText, earlier: number, later: number): boolean {
  const [first, second] = [figures.sentences[earlier], figures.sentences[later]];
  if (first === undefined || second === undefined) return false;
  // The items of a list go on with the paragraph that announces them.
  const between = figures.text
    .slice(first.end, second.start + 2)
    .replace(/\n(?=[ \t]{0,40}[-+*•–]\s)/gu, " ");
  const breaks = between.split("\n").length - 1;
  return breaks === 0 || (breaks === 1 && isShort(first) && isShort(second));
}

/**
 * The figure that the sentence before speaks of: its first plain count outside parentheses, in the same paragraph; the
 * first that counts the same as `like` where one is given.
 */
export function topicBefore(figures: FigureText, index: number, like?: Quantity): number | null {
  const { quantities } = figures;
  const { sentence } = quantities[index]!;
  let found: number | null = null;
  for (let at = index - 1; at >= 0 && at >= index - 24; at--) {
    const each = quantities[at]!;
    if (each.sentence === sentence) continue;
    if (each.sentence < sentence - 1 || !isSameParagraph(figures, each.sentence, sentence)) break;
    if (isPlainCount(each) && each.depth === 0 && (like === undefined || agree(each, like))) found = at;
  }
  return found;
}

const subjectNoun =
  /(?<noun>\p{Ll}+(?:\s\p{Ll}+)?)\s(?:đã\s|cũng\s|lại\s|chỉ\s)?(?:tăng|giảm|vượt|thiếu)[^\d;.,]{0,20}$/u;

/** "2.351 học viên", "số học viên là 2.351 người". */
function isNamed(figures: FigureText, at: number, noun: string): boolean {
  const { unit } = figures.quantities[at]!;
  if (unit !== "" && noun.endsWith(unit)) return true;
  const words = before(figures, at);
  const name = /số\s(?<name>[^,;:.\d]{1,30}?)(?:\s(?:là|có|đạt))?\s$/u.exec(words)?.groups?.name;
  return name !== undefined && noun.endsWith(name);
}

/** A figure of the sentences before that counts what the words right before a change name ("hội viên tăng gần 11%"). */
function namedSubject(figures: FigureText, index: number): number | null {
  const { quantities, text } = figures;
  const change = quantities[index]!;
  const noun = subjectNoun.exec(text.slice(Math.max(0, change.start - 60), change.start))?.groups?.noun;
  if (noun === undefined) return null;
  let found: number | null = null;
  for (let at = index - 1; at >= 0 && at >= index - 16; at--) {
    const each = quantities[at]!;
    if (each.sentence === change.sentence) continue;
    if (each.sentence < change.sentence - 2 || !isSameParagraph(figures, each.sentence, change.sentence))
      break;
    if (found !== null && each.sentence !== quantities[found]!.sentence) break;
    if (isPlainCount(each) && each.depth === 0 && isNamed(figures, at, noun)) found = at;
  }
  return found;
}

function haveOneWord(left: string, right: string): boolean {
  return left === right || left.startsWith(`${right} `) || right.startsWith(`${left} `);
}

/**
 * The figures that a change may speak of, likeliest first: the nearest ones of its sentence, the whole of the list that
 * they end, the figure that its subject names, the figure of the sentence before.
 * By their place.
 * @param other what the figure must be like, where something it is held against is known
 */
export function subjectsOf(figures: FigureText, index: number, other?: Quantity): number[] {
  const { quantities, text, totalOf } = figures;
  const change = quantities[index]!;
  const places: number[] = [];
  const inSight = levelsInSight(figures, index);
  // "1.245 lượt công dân với 1.102 vụ việc, tăng 45 lượt": the same word before a word of the same kind.
  const isSameWord = (at: number): boolean =>
    change.unit !== "" && haveOneWord(quantities[at]!.unit, change.unit);
  for (const at of [...inSight.filter(isSameWord), ...inSight.filter((at) => !isSameWord(at))]) {
    const each = quantities[at]!;
    if (each.depth > change.depth) continue;
    const total = totalOf.get(at);
    // "387 đơn khiếu nại và 96 đơn tố cáo; giảm 143 đơn": behind a semicolon the list is over and the whole speaks.
    if (total !== undefined && text.slice(each.unitEnd, change.start).includes(";")) places.push(total, at);
    else places.push(at, ...(total === undefined ? [] : [total]));
  }
  if (places.length === 0 || change.unit !== "") {
    const named = namedSubject(figures, index);
    if (named !== null) places.push(named);
  }
  if (places.length === 0) {
    const topic = topicBefore(figures, index, other ?? (change.unit === "" ? undefined : change));
    const whole = topic === null ? undefined : totalOf.get(topic);
    if (whole !== undefined) places.push(whole);
    if (topic !== null && canBeLevel(change, quantities[topic]!)) places.push(topic);
  }
  return [...new Set(places)].filter((at) => {
    const each = quantities[at]!;
    return other === undefined || (each !== other && each.kind === other.kind && agree(each, other));
  });
}
