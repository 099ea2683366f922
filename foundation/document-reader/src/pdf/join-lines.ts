/** Begins a paragraph whatever stands before: a clause label, a bullet, a heading in capitals. */
const opensParagraph =
  /^(?:(?:Phần|Chương|Mục|Tiểu mục|Điều|Khoản|PHẦN|CHƯƠNG|MỤC|ĐIỀU)\s+(?:thứ\s+)?[\p{L}\d]+|[IVXLC]{1,6}\s*[-.–]|\d{1,3}(?:\.\d{1,3}){0,4}[.)\s-]|[a-zđ]\)|[-–+*•]\s|Số:?\s+\d|Nơi nhận|Kính gửi)/u;
const endsSentence = /[.;:!?…]["”»)]?$/u;

function isCapitals(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, "");
  return letters.length > 3 && letters === letters.toUpperCase();
}

/**
 * Joins the printed lines of a page into paragraphs: a line goes on in the next one unless it ends a sentence, stops
 * well short of the right margin, or the next one opens a paragraph by itself.
 */
export function joinLines(lines: readonly string[]): string[] {
  const trimmed = lines.map((line) => line.replace(/\s+/gu, " ").trim()).filter((line) => line !== "");
  const lengths = trimmed.map((line) => line.length).sort((left, right) => left - right);
  const fullLine = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  const paragraphs: string[] = [];
  let previous: string | null = null;
  for (const line of trimmed) {
    const goesOn =
      previous !== null &&
      !opensParagraph.test(line) &&
      !endsSentence.test(previous) &&
      isCapitals(line) === isCapitals(previous) &&
      previous.length >= fullLine * 0.7;
    // A word divided at the end of a line keeps its hyphen: Vietnamese is not hyphenated, symbols are (39-NQ/TW).
    if (goesOn) paragraphs.push(`${paragraphs.pop()} ${line}`);
    else paragraphs.push(line);
    previous = line;
  }
  return paragraphs;
}
