import { foldForSearch } from "@nhiemky/vietnamese-text";

/** The folded words of a text, digits and letters only: what is indexed and what is asked for agree by construction. */
export function searchWords(text: string): readonly string[] {
  return foldForSearch(text.normalize("NFC")).match(/[a-z0-9]+/g) ?? [];
}

/** A tsvector literal: words with their positions and, for those of the title, a heavier weight. */
export function wordVector(title: string, text: string, also: string): string {
  const positions = new Map<string, string[]>();
  let position = 0;
  const add = (words: readonly string[], weight: "A" | "B" | "D") => {
    for (const word of words) {
      // PostgreSQL holds positions up to 16,383 and 256 a word; later ones add nothing to a ranking.
      position = Math.min(position + 1, 16_383);
      if (word.length > 60) continue;
      const places = positions.get(word) ?? [];
      positions.set(word, places);
      if (places.length < 50) places.push(`${position}${weight === "D" ? "" : weight}`);
    }
    // A gap keeps a phrase from running over from one field into the next.
    position += 10;
  };
  add(searchWords(title), "A");
  add(searchWords(also), "B");
  add(searchWords(text), "D");
  return [...positions].map(([word, places]) => `${word}:${[...new Set(places)].join(",")}`).join(" ");
}
