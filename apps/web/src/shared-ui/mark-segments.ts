/** A stretch of a text that is marked; offsets in UTF-16 units. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
}

/** A stretch over which the same marks lie. */
export interface MarkedSegment<Mark> {
  readonly text: string;
  readonly start: number;
  readonly marks: readonly Mark[];
}

/** Cuts a text at every border of a mark, so that marks that overlap can each be shown. */
export function markSegments<Mark extends TextMark>(
  text: string,
  marks: readonly Mark[],
): readonly MarkedSegment<Mark>[] {
  const borders = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const places = [...borders].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return { text: text.slice(start, end), start, marks: over };
  });
}
