import { type FoldedText, foldWithOffsets, originalRange } from "@nhiemky/vietnamese-text";

/** How much of an answer is the superior's text, and what is its own. */
export interface CopyFinding {
  /** Words of the answer that stand in a run of at least five found in the superior's text. */
  readonly copiedWordCount: number;
  readonly wordCount: number;
  /** The longest repeated passages of the answer, longest first. */
  readonly passages: readonly string[];
  /** Figures, owners and dates that the superior's text does not have, as they stand in the answer. */
  readonly ownNumbers: readonly string[];
  readonly ownOwners: readonly string[];
  readonly ownDates: readonly string[];
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const shingleLength = 5;
const mostExamples = 5;

/** Compares an answer with the text it answers. Punctuation, case and diacritics do not make a text one's own. */
export function findCopiedText(answer: string, superior: string): CopyFinding {
  const folded = foldWithOffsets(answer);
  const words = wordsOf(folded);
  const known = new Set(shingles(wordsOf(foldWithOffsets(superior))));
  const isCopied = words.map(() => false);
  for (const [index, shingle] of shingles(words).entries()) {
    if (known.has(shingle)) isCopied.fill(true, index, index + shingleLength);
  }
  const own = answerWithout(answer, folded, words, isCopied);
  return {
    copiedWordCount: isCopied.filter(Boolean).length,
    wordCount: words.length,
    passages: longestPassages(answer, folded, words, isCopied),
    ownNumbers: unseen(own, superior, figure),
    ownOwners: unseen(own, superior, owner),
    ownDates: unseen(own, superior, date),
  };
}

/** A number with what it counts; numbers of documents and outline labels say nothing about one's own work. */
const figure = /(?<![\p{L}\d/.-])\d+(?:[.,]\d+)*\s*(?:%|\p{L}{2,}(?:\s\p{L}+)?)(?![-/])/gu;
const date =
  /(?:ngày\s+)?\d{1,2}\s*[/-]\s*\d{1,2}(?:\s*[/-]\s*\d{4})?|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}|tháng\s+\d{1,2}(?:\s*(?:\/|năm)\s*\d{4})?|quý\s+(?:IV|I{1,3}|[1-4])(?:\s*(?:\/|năm)\s*\d{4})?/giu;
const owner =
  /(?:giao|phân công)\s+(?:cho\s+)?(?:đồng chí\s+)?\p{Lu}[\p{L}\s]{2,60}|(?:đồng chí|chi bộ|tổ|phòng|ban|văn phòng)\s+\p{Lu}?[\p{L}\d\s]{1,50}?(?:\s*[-,:(]?\s*)(?:chủ trì|phụ trách|chịu trách nhiệm|đầu mối)/giu;

function wordsOf(folded: FoldedText): readonly Word[] {
  return [...folded.folded.matchAll(/[a-z0-9]+/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function shingles(words: readonly Word[]): readonly string[] {
  const found: string[] = [];
  for (let index = 0; index + shingleLength <= words.length; index++) {
    found.push(
      words
        .slice(index, index + shingleLength)
        .map((word) => word.text)
        .join(" "),
    );
  }
  return found;
}

/** The answer with its copied passages blanked out, so that what they hold does not count as own. */
function answerWithout(
  answer: string,
  folded: FoldedText,
  words: readonly Word[],
  isCopied: readonly boolean[],
): string {
  let text = "";
  let position = 0;
  for (const [index, word] of words.entries()) {
    if (!isCopied[index]) continue;
    const { start, end } = originalRange(folded, word.start, word.end);
    text += answer.slice(position, start);
    position = end;
  }
  return text + answer.slice(position);
}

function longestPassages(
  answer: string,
  folded: FoldedText,
  words: readonly Word[],
  isCopied: readonly boolean[],
): readonly string[] {
  const runs: { first: number; last: number }[] = [];
  for (const index of words.keys()) {
    if (!isCopied[index]) continue;
    const run = runs.at(-1);
    if (run !== undefined && run.last === index - 1) run.last = index;
    else runs.push({ first: index, last: index });
  }
  return runs
    .toSorted((left, right) => right.last - right.first - (left.last - left.first))
    .slice(0, mostExamples)
    .map(({ first, last }) => {
      const { start, end } = originalRange(folded, words[first]?.start ?? 0, words[last]?.end ?? 0);
      return answer.slice(start, end);
    });
}

function unseen(own: string, superior: string, pattern: RegExp): readonly string[] {
  const there = new Set(superior.match(pattern)?.map((found) => found.toLowerCase().trim()) ?? []);
  const found = (own.match(pattern) ?? []).map((text) => text.trim());
  return [...new Set(found.filter((text) => !there.has(text.toLowerCase())))].slice(0, mostExamples);
}
