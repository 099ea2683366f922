import { isNumberWord, readNumberWords } from "../numbers/number-words.ts";
import { parsePrintedNumber } from "../numbers/printed-number.ts";
import { matchAt } from "../text/match-at.ts";
import type { Span } from "../text/sentences.ts";
import type { Hedge, Quantity } from "./quantity.ts";
import { findTraps } from "./traps.ts";
import { readUnitAt, timeUnits } from "./units.ts";

const digits = String.raw`\d+(?:[.,]\d+)*`;
const figure = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<first>${digits})(?<rest>(?:\\s?/\\s?${digits}){0,40})(?:/[\\d./,]*)?`,
  "gu",
);
const percentSign = /\s{0,2}(?:%|phần trăm(?![\p{L}]))/uy;
const pointsBehind = /\s?điểm\s?(?:%|phần trăm)/uy;
const scaleWord = /\s(?:(?<thousand>nghìn|ngàn)\s)?(?<scale>nghìn|ngàn|triệu|tỷ|tỉ)(?![\p{L}])/uy;
const yearLike = /^(?:19|20)\d\d$/u;
const wordRun =
  /(?<![\p{L}\p{N}])(?:không|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?![\p{L}])(?:\s(?:mươi|mười|trăm|nghìn|ngàn|linh|lẻ|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín)(?![\p{L}]))*/giu;

const scales: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

const hedges: ReadonlyArray<readonly [RegExp, Hedge]> = [
  [/(?:^|[\s(])(?:gần|suýt soát)\s{0,9}$/iu, "nearly"],
  [/(?:^|[\s(])(?:hơn|trên|quá|ngót)\s{0,9}$/iu, "over"],
  [/(?:^|[\s(])(?:khoảng|chừng|xấp xỉ|độ|tương đương khoảng)\s{0,9}$/iu, "about"],
  [/(?:^|[\s(])(?:dưới|chưa đến|chưa tới|không quá|tối đa)\s{0,9}$/iu, "under"],
  [/(?:^|[\s(])(?:ít nhất|tối thiểu)\s{0,9}$/iu, "at-least"],
];
const changeBefore =
  /(?:tăng|giảm|tăng thêm|giảm bớt|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|hụt|thiếu|bớt|khuyết|chênh lệch|cắt giảm|tinh giản|tăng trưởng)(?:\s(?:thêm|được|tới|đến mức|gần|trên|hơn|khoảng|tương ứng|ròng|lần lượt|đúng|chỉ|xấp xỉ|đạt|:|là))*[\s(]*$/iu;
/** "nhiều hơn năm ngoái", "cao hơn bình quân chung cả nước", "cao hơn năm 2022 (21,6 tỷ đồng) là": by how much one is over the other. */
const comparedLevel =
  /(?:(?:cao|nhiều|thấp|ít|lớn|nhỏ|vượt)\s(?:hơn|kém)?\s?|,\s(?:hơn|kém)\s)(?:so với\s)?(?:năm|kỳ|quý|tháng|đợt|khóa|lần|nhiệm kỳ|bình quân|trung bình|mức|kế hoạch|chỉ tiêu|dự toán|mục tiêu|đầu|cùng|toàn|cả)(?![\p{L}])[^;.,()\d]{0,30}(?:\d{1,4})?(?:\s\([^()]{1,40}\))?(?:\s(?:là|đến|tới|gần|khoảng|đúng)){0,2}\s$/iu;
const comparedChange =
  /(?:(?:cao|nhiều|thấp|ít|lớn) )?(?:hơn|kém) (?:so với )?(?:cùng kỳ|(?:năm|kỳ|nhiệm kỳ|năm học) (?:trước|\d{4})|cùng kỳ năm (?:trước|\d{4})|(?:tháng|quý) (?:trước|[\dIVX]{1,4}))(?:\s\([^()]{1,40}\))?(?:\s(?:là|đến|tới|gần|khoảng|đúng)){0,2}\s$/iu;
const changeToState = /(?:xuống|lên)(?:\scòn)?\s{0,9}$/u;

interface Numeral extends Span {
  readonly value: number;
  readonly decimals: number;
  readonly whole: number | null;
  readonly isWord: boolean;
}

/** Reads every figure of a readable text that counts or measures something, in order. */
export function readQuantities(text: string, sentences: readonly Span[]): Quantity[] {
  const traps = findTraps(text);
  const numerals = readDigits(text, traps, sentences);
  const quantities = numerals.map((numeral) => describe(text, numeral)).filter((each) => each !== null);
  const known = new Set(
    quantities.filter((each) => each.kind !== "percent" && each.unit !== "").map((each) => each.unit),
  );
  const inWords = readWords(text, traps)
    .map((numeral) => describe(text, numeral))
    .filter(
      (each) =>
        each !== null &&
        (each.unit === ""
          ? closesList(text, each, numerals)
          : known.has(each.unit) || isLeft(text, each) || isSpelled(text, each)),
    ) as Unplaced[];
  const all = [...quantities, ...inWords].sort((left, right) => left.start - right.start);
  return place(text, sentences, withSharedUnits(text, all.filter(startsBehindEarlier())));
}

/** "120, 210 và 305 tỷ đồng", "17,2; 74,5 và 8,3%": what stands behind the last figure of a series holds for each. */
function withSharedUnits(text: string, figures: readonly Unplaced[]): Unplaced[] {
  const shared = [...figures];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [own, next] = [shared[at]!, shared[at + 1]!];
    if (own.unit !== "" || own.scale !== 1 || own.kind !== "count" || next.kind === "fraction") continue;
    const words = text.slice(own.end, next.start);
    const isSeries = /^\s?(?:[,;]|và|,\svà)\s$/u.test(words) || labelled.test(words);
    if (!isSeries || (next.kind === "count" && next.unit === "")) continue;
    const { kind, unit, scale, hasUsualUnit } = next;
    shared[at] = { ...own, kind, unit, scale, hasUsualUnit };
  }
  // "quý I 120 tỷ đồng, quý II 130, quý III 145": the first of a labelled series tells the scale.
  for (let at = 1; at < shared.length; at++) {
    const [last, own] = [shared[at - 1]!, shared[at]!];
    if (own.unit !== "" || own.scale !== 1 || own.kind !== "count" || last.scale === 1) continue;
    if (last.kind !== "count" || !labelled.test(text.slice(last.unitEnd, own.start))) continue;
    shared[at] = { ...own, unit: last.unit, scale: last.scale, hasUsualUnit: last.hasUsualUnit };
  }
  return shared;
}

/** What stands between two figures of a series that names each: "; năm 2017: ", ", quý II ". */
const labelled =
  /^\s?[,;]\s(?:và\s)?(?:[^;,.()\d]{1,40}:|(?:năm|quý|tháng|kỳ)\s[\dIVX/.]{1,7}:?(?:\s(?:là|đạt|có|thu|chi))?)\s$/u;

/** "giáo viên 4, quân nhân xuất ngũ 3, nông dân hai.": a number in words that ends a list of figures without counting words. */
function closesList(text: string, each: Unplaced, numerals: readonly Numeral[]): boolean {
  if (!/^\s?[.;,)]/u.test(text.slice(each.end, each.end + 2))) return false;
  let [low, high] = [0, numerals.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numerals[middle]!.end <= each.start) low = middle + 1;
    else high = middle;
  }
  const last = numerals[low - 1];
  const words = last === undefined ? "" : text.slice(last.end, each.start);
  return last?.whole === null && words.length <= 60 && /^\s?(?:,|;|và)\s(?:\p{L}+\s){1,6}$/u.test(words);
}

/** "9/11 trụ sở đã có phương án, còn hai nơi": what is left, in words, of a figure in digits. */
function isLeft(text: string, each: Unplaced): boolean {
  return /\d[^.;\n]{0,60},\scòn(?:\slại)?\s$/u.test(text.slice(Math.max(0, each.start - 80), each.start));
}

/** "mười hai nữ", "ba mươi mốt đảng viên": a number of several words before a usual counting word is no turn of speech. */
function isSpelled(text: string, each: Unplaced): boolean {
  return each.hasUsualUnit && each.value > 10 && /\s/u.test(text.slice(each.start, each.end));
}

/** Leaves out the inner figures of a sum of money in several words ("473" in "1.088 tỷ 473 triệu đồng"). */
function startsBehindEarlier(): (each: Unplaced) => boolean {
  let end = 0;
  return (each) => {
    if (each.start < end) return false;
    end = each.end;
    return true;
  };
}

type Unplaced = Omit<Quantity, "sentence" | "depth">;

/** A sentence with more figures than this is a table or a dump of numbers, no prose; nothing is read from it. */
const mostFigures = 150;

function readDigits(text: string, traps: readonly Span[], sentences: readonly Span[]): Numeral[] {
  const numerals: Numeral[] = [];
  let trap = 0;
  for (const match of figuresOfProse(text, sentences)) {
    const start = match.index;
    const end = start + match[0].length;
    while (trap < traps.length && traps[trap]!.end <= start) trap++;
    if (trap < traps.length && traps[trap]!.start < end) continue;
    const first = match.groups!.first!;
    const rest = match.groups!.rest!;
    // More than one slash makes no share: codes, dates, page counters.
    const isFigure =
      first.length <= 20 &&
      rest.length <= 24 &&
      rest.lastIndexOf("/") <= 1 &&
      match[0].length === first.length + rest.length;
    if (isFigure)
      numerals.push(...numeralsOf(text, start, first, rest === "" ? undefined : rest.replace(/[\s/]+/u, "")));
  }
  return numerals;
}

/** The runs of digits of a text, without those of sentences that hold too many. */
function* figuresOfProse(text: string, sentences: readonly Span[]): Generator<RegExpExecArray> {
  let sentence = 0;
  let held: RegExpExecArray[] = [];
  for (const match of text.matchAll(figure)) {
    while (sentence < sentences.length && sentences[sentence]!.end <= match.index) {
      sentence++;
      if (held.length <= mostFigures) yield* held;
      held = [];
    }
    // Once a sentence has too many, the rest of it need not be kept.
    if (held.length <= mostFigures) held.push(match);
  }
  if (held.length <= mostFigures) yield* held;
}

function numeralsOf(text: string, start: number, first: string, second: string | undefined): Numeral[] {
  const end = start + first.length;
  if (second === undefined) {
    const read = parsePrintedNumber(first, readingFor(text, end));
    if (
      read === null ||
      (yearLike.test(first) && !readUnitAt(text, end)?.isKnown && !/^\s?%/u.test(text.slice(end, end + 2)))
    )
      return [];
    return [{ start, end, ...read, whole: null, isWord: false }];
  }
  const wholeEnd = text.indexOf(second, end) + second.length;
  const part = parsePrintedNumber(first, readingFor(text, wholeEnd));
  const whole = parsePrintedNumber(second, readingFor(text, wholeEnd));
  if (part === null || whole === null || whole.value === 0) return [];
  return [
    { start, end: wholeEnd, value: part.value, decimals: part.decimals, whole: whole.value, isWord: false },
  ];
}

/** Three digits behind a comma are decimals of a per cent or of a measure, and thousands of anything counted. */
function readingFor(text: string, end: number) {
  const behind = text.slice(end, end + 14);
  if (/^\s?%/u.test(behind)) return { lonePoint: "decimals", loneComma: "decimals" } as const;
  const isMeasured = /^\s?(?:tỷ|tỉ|triệu|ha|km|tấn|m2|m3|kg|lít|điểm|USD|nghìn)(?![\p{L}])/u.test(behind);
  const isCounted = !isMeasured && readUnitAt(text, end)?.isKnown === true;
  return { lonePoint: "thousands", loneComma: isCounted ? "thousands" : "decimals" } as const;
}

function readWords(text: string, traps: readonly Span[]): Numeral[] {
  const numerals: Numeral[] = [];
  let trap = 0;
  for (const match of text.matchAll(wordRun)) {
    const words = match[0].toLowerCase().split(/\s/u);
    // "không đồng ý", "không vụ nào" deny; nobody counts so.
    if (words.length === 1 && words[0] === "không") continue;
    const read = words.length <= 12 && words.every(isNumberWord) ? readNumberWords(words) : null;
    if (read === null) continue;
    const start = match.index;
    while (trap < traps.length && traps[trap]!.end <= start) trap++;
    if (trap < traps.length && traps[trap]!.start < start + match[0].length) continue;
    if (/(?:thứ|từng|mỗi|lần|mỗi một|một trong)\s$/iu.test(text.slice(Math.max(0, start - 10), start)))
      continue;
    const length = match[0].split(/\s/u).slice(0, read.length).join(" ").length;
    numerals.push({ start, end: start + length, value: read.value, decimals: 0, whole: null, isWord: true });
  }
  return numerals;
}

function describe(text: string, numeral: Numeral): Unplaced | null {
  let { end, value, decimals } = numeral;
  let kind: Quantity["kind"] = numeral.whole === null ? "count" : "fraction";
  let scale = 1;
  const points = matchAt(pointsBehind, text, end);
  const percent = matchAt(percentSign, text, end);
  const word = matchAt(scaleWord, text, end);
  if (points && numeral.whole === null) {
    kind = "points";
    end += points[0].length;
  } else if (percent && numeral.whole === null) {
    kind = "percent";
    end += percent[0].length;
  } else if (word) {
    scale = scales[word.groups!.scale!]! * (word.groups!.thousand ? 1e3 : 1);
    end += word[0].length;
    const rest = numeral.whole === null ? readSmallerScales(text, end, scale) : null;
    if (rest) {
      // "15 tỷ 850 triệu" is 15,85 tỷ; with more digits than that it is told in đồng.
      const whole = value + rest.value / scale;
      const isShort = Math.abs(whole * 1e3 - Math.round(whole * 1e3)) < 1e-6;
      value = isShort ? Math.round(whole * 1e3) / 1e3 : value * scale + rest.value;
      decimals = isShort ? (/\.(\d+)/u.exec(String(value))?.[1]?.length ?? 0) : 0;
      if (!isShort) scale = 1;
      end = rest.end;
    }
  }
  const unit = kind === "percent" || kind === "points" ? null : readUnitAt(text, end);
  if (kind === "count" && unit === null && isDuration(text, end)) return null;
  const before = text.slice(Math.max(0, numeral.start - 70), numeral.start);
  const isChange =
    (changeBefore.test(before) && !changeToState.test(before)) ||
    comparedChange.test(before) ||
    comparedLevel.test(before);
  return {
    start: numeral.start,
    end,
    kind,
    value,
    decimals,
    whole: numeral.whole,
    scale,
    unit: unit?.unit ?? (word && kind !== "percent" ? "đồng" : ""),
    hasUsualUnit: unit?.isKnown ?? (word !== null && kind !== "percent"),
    unitEnd: unit?.end ?? end,
    hedge: hedgeBefore(before),
    isChange,
  };
}

const smallerScale =
  /\s(?<digits>\d{1,3})(?:\s(?<scale>triệu|nghìn|ngàn)(?![\p{L}])|(?=\sđồng(?![\p{L}])))/uy;

/** "473 triệu 419 nghìn" behind "1.088 tỷ": the smaller parts of one sum of money. */
function readSmallerScales(
  text: string,
  offset: number,
  scale: number,
): { value: number; end: number } | null {
  let value = 0;
  let end = offset;
  let lowest = scale;
  for (;;) {
    const match = matchAt(smallerScale, text, end);
    const next = match ? (scales[match.groups!.scale ?? ""] ?? 1) : 0;
    if (match === null || next >= lowest) break;
    value += Number(match.groups!.digits) * next;
    lowest = next;
    end += match[0].length;
  }
  return end > offset ? { value, end } : null;
}

/** "3 tháng", and both ends of "từ 35 đến 50 tuổi". */
function isDuration(text: string, end: number): boolean {
  const word = /^(?:\s?(?:-|đến|tới)\s?(?:dưới\s)?\d{1,3})?\s?(\p{Ll}+)/u.exec(
    text.slice(end, end + 22),
  )?.[1];
  return word !== undefined && timeUnits.has(word);
}

function hedgeBefore(before: string): Hedge | null {
  for (const [pattern, hedge] of hedges) {
    if (!pattern.test(before)) continue;
    // "574 trên 991": part and whole, no hedge.
    if (hedge === "over" && /\d\s{0,9}(?:\p{Ll}+\s){0,6}trên\s{0,9}$/u.test(before)) return null;
    if (hedge === "over" && /(?:cao|thấp|nhiều|ít|lớn|nhỏ)\s{1,9}hơn\s{0,9}$/u.test(before)) return null;
    // "cấp trên", "nêu trên": above, not more than.
    if (hedge === "over" && /(?:cấp|bên|phía|ở|nêu|như|kể|nói|dẫn)\s{1,9}trên\s{0,9}$/iu.test(before))
      return null;
    return hedge;
  }
  return null;
}

/** "giảm 146 lượt tiếp, 127 lượt người": a change told in a second unit. */
function continuesChange(text: string, last: Quantity | undefined, next: Unplaced): boolean {
  if (
    !last?.isChange ||
    last.kind !== "count" ||
    next.kind !== "count" ||
    last.unit === next.unit ||
    next.unit === ""
  )
    return false;
  return /^(?:\s\p{Ll}+)?,\s{0,9}$/u.test(text.slice(last.unitEnd, next.start));
}

/** Gives each figure its sentence and the parentheses open around it, in one pass over the text. */
function place(text: string, sentences: readonly Span[], figures: readonly Unplaced[]): Quantity[] {
  const placed: Quantity[] = [];
  let sentence = 0;
  let depth = 0;
  let at = sentences[0]?.start ?? 0;
  for (const each of figures) {
    while (sentence < sentences.length && sentences[sentence]!.end <= each.start) {
      sentence++;
      depth = 0;
      at = sentences[sentence]?.start ?? text.length;
    }
    for (; at < each.start; at++) {
      if (text[at] === "(") depth++;
      else if (text[at] === ")") depth = Math.max(0, depth - 1);
    }
    const last = placed.at(-1);
    const isChange = each.isChange || each.kind === "points" || continuesChange(text, last, each);
    // "đạt 92,5%, tăng 2,3 điểm": points of a per cent; "đạt 86,5 điểm, tăng 2,3 điểm": points of a score.
    const isOfPercent =
      isChange && each.unit === "điểm" && last?.kind === "percent" && last.sentence === sentence;
    placed.push({ ...each, ...(isOfPercent ? { kind: "points", unit: "" } : {}), sentence, depth, isChange });
  }
  return placed;
}
