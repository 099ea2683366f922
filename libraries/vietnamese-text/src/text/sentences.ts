/** A stretch of text, offsets in UTF-16 units, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// White space is bounded everywhere, so that a long run of it costs no more than its length.
const boundary =
  /[.!?…]{1,9}["')\]]{0,4}(?=\s)|\n(?=[ \t\r]{0,80}(?:\n|$|[-+*•–]|\p{Lu}|\d{1,2}[.)]\s|\p{Ll}\)))/gu;
/** A full stop after these does not end a sentence. */
const abbreviation =
  /(?:^|[\s(])(?:T\.?\s?Ư|TP|Tp|tp|Th|TS|ThS|PGS|GS|BS|ông|bà|đ\/c|Đ\/c|TT|No|stt|STT|v\.v|[A-ZĐ]|\d{1,2}|[IVX]+)$/u;

/**
 * Cuts a text into sentences. A line break ends one, except within a running line and after a colon, comma or
 * semicolon, where the list that follows belongs to the same sentence.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(boundary)) {
    const end = match.index + match[0].length;
    if (match[0] === "\n") {
      if (/[:;,]\s{0,3}$/u.test(text.slice(Math.max(start, match.index - 4), match.index))) continue;
    } else if (match[0] === "." && endsWithAbbreviation(text, start, match.index)) continue;
    pushTrimmed(sentences, text, start, end);
    start = end;
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

function endsWithAbbreviation(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - 8), at);
  const match = abbreviation.exec(before);
  if (match === null) return false;
  const token = match[0].trim();
  // "1." and "II." number a line only at its start; "năm 2017." and "quý II." end a sentence.
  if (/^(?:\d{1,2}|[IVX]+)$/u.test(token)) return text.slice(start, at).trim() === token;
  if (/^[A-ZĐ]$/u.test(token)) return /^\s*\p{Lu}/u.test(text.slice(at + 1, at + 4));
  return true;
}

function pushTrimmed(into: Span[], text: string, start: number, end: number): void {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from]!)) from++;
  while (to > from && /\s/u.test(text[to - 1]!)) to--;
  if (to > from) into.push({ start: from, end: to });
}

/** Index of the span that holds an offset, by halving; -1 when none does. The spans are in order and apart. */
export function spanIndexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle]!;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Whether a stretch lies inside one of the spans (merged where they overlap). */
export function spanCover(spans: readonly Span[]): (inner: Span) => boolean {
  const merged: Array<{ start: number; end: number }> = [];
  for (const span of [...spans].sort((left, right) => left.start - right.start)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ start: span.start, end: span.end });
  }
  return (inner) => {
    const at = spanIndexAt(merged, inner.start);
    return at >= 0 && inner.end <= merged[at]!.end;
  };
}
