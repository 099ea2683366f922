import { foldWithOffsets, originalRange } from "@nhiemky/vietnamese-text";

/** A piece of the text around the hit; `marks` are ranges of `text` (UTF-16 units) to be shown marked. */
export interface Snippet {
  readonly text: string;
  readonly marks: ReadonlyArray<readonly [start: number, end: number]>;
}

const charactersBefore = 60;
const snippetLength = 220;

/** The part of a text in which most of the asked words stand nearest each other, whole phrase first. */
export function findSnippet(text: string, words: readonly string[]): Snippet {
  const folded = foldWithOffsets(text);
  const hits: Array<{ start: number; end: number; weight: number }> = [];
  const phrase = words.join("[^a-z0-9]+");
  const find = (pattern: string, weight: number) => {
    for (const match of folded.folded.matchAll(new RegExp(`(?<![a-z0-9])${pattern}`, "g"))) {
      hits.push({ ...originalRange(folded, match.index, match.index + match[0].length), weight });
      if (hits.length > 400) break;
    }
  };
  if (words.length > 1) find(phrase, words.length * 3);
  if (hits.length === 0) for (const word of new Set(words)) find(word, 1);
  hits.sort((left, right) => left.start - right.start);
  let best = { start: 0, weight: 0 };
  for (const hit of hits) {
    const weight = hits
      .filter(
        (other) => other.start >= hit.start && other.end <= hit.start + snippetLength - charactersBefore,
      )
      .reduce((sum, other) => sum + other.weight, 0);
    if (weight > best.weight) best = { start: hit.start, weight };
  }
  const from = Math.max(0, best.start - charactersBefore);
  const start = from === 0 ? 0 : Math.max(from, text.indexOf(" ", from) + 1);
  const end = Math.min(text.length, start + snippetLength);
  const lead = start > 0 ? "… " : "";
  return {
    text: `${lead}${text.slice(start, end)}${end < text.length ? " …" : ""}`,
    marks: hits
      .filter((hit) => hit.start >= start && hit.end <= end)
      .map((hit) => [hit.start - start + lead.length, hit.end - start + lead.length] as const),
  };
}
