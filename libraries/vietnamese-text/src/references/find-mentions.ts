import type { Mention } from "./mention.ts";
import { readListItems } from "./read-list.ts";
import { numberedMention, readMention } from "./read-mention.ts";
import { findSymbolStarts, readSymbolAt } from "./read-number.ts";
import { findTypeWords } from "./type-words.ts";

/** Every mention of a document in a readable text, in order, by its own words alone. */
export function findMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  let covered = 0;
  for (const word of findTypeWords(text)) {
    if (word.start < covered) continue;
    const mention = readMention(text, word);
    if (mention === null) continue;
    const items = readListItems(text, mention);
    mentions.push(mention, ...items);
    covered = mentions.at(-1)!.end;
  }
  return [...mentions, ...findBareSymbols(text, mentions)].sort((left, right) => left.start - right.start);
}

/** Symbols that stand without a type word ("thực hiện 39-NQ/TW"), outside the mentions found. */
function findBareSymbols(text: string, mentions: readonly Mention[]): Mention[] {
  const bare: Mention[] = [];
  let next = 0;
  let covered = 0;
  for (const { start, numberAt } of findSymbolStarts(text)) {
    while (next < mentions.length && mentions[next]!.start <= numberAt)
      covered = Math.max(covered, mentions[next++]!.end);
    if (start < covered) continue;
    const read = readSymbolAt(text, numberAt);
    if (read?.symbolType && read.symbol?.includes("/")) {
      const mention = numberedMention(text, start, read.symbolType, read, true);
      bare.push(mention);
      covered = mention.end;
    }
  }
  return bare;
}
