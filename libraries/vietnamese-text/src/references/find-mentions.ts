import type { Mention } from "./mention.ts";
import { readListItems } from "./read-list.ts";
import { numberedMention, readMention, readShortForm } from "./read-mention.ts";
import { findSymbolStarts, readSymbolAt } from "./read-number.ts";
import { findTypeWords, type TypeWordFound } from "./type-words.ts";

/** Every mention of a document in a readable text, in order, by its own words alone. */
export function findMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  const skipped: TypeWordFound[] = [];
  let covered = 0;
  for (const word of findTypeWords(text)) {
    if (word.start < covered) continue;
    const mention = readMention(text, word);
    if (mention === null) {
      skipped.push(word);
      continue;
    }
    const items = readListItems(text, mention);
    mentions.push(mention, ...items);
    covered = mentions.at(-1)!.end;
  }
  mentions.push(...findShortForms(text, skipped, mentions));
  mentions.sort((left, right) => left.start - right.start);
  return [...mentions, ...findBareSymbols(text, mentions)].sort((left, right) => left.start - right.start);
}

/** "quy định 205 rõ hơn": in lower case a bare number counts as a name where the text has the full form of it. */
function findShortForms(text: string, words: readonly TypeWordFound[], found: readonly Mention[]): Mention[] {
  const known = new Set(
    found.filter((each) => each.symbol !== null).map((each) => shortFormKey(each.type, each.number!)),
  );
  if (known.size === 0) return [];
  return words
    .map((word) => readShortForm(text, word))
    .filter(
      (mention) => mention !== null && known.has(shortFormKey(mention.type, mention.number!)),
    ) as Mention[];
}

/** What a short form and the full form of one document share: type and number, leading zeros apart. */
export function shortFormKey(type: string, number: string): string {
  return `${type} ${number.replace(/^0+(?=\d)/u, "")}`;
}

/** "Số: 412/BC-SYT" in the head of a document is its own number, no reference. */
function isOwnNumber(text: string, numberAt: number): boolean {
  return /Số\s{0,2}:\s{0,2}$/u.test(text.slice(Math.max(0, numberAt - 8), numberAt));
}

/** The symbol follows a type that is not reported ("Thông tri số 05-TT/TU"). */
function isOfOtherType(text: string, numberAt: number): boolean {
  return /(?:thông tri|công điện|pháp lệnh|lệnh|biên bản|phương án|giấy mời|văn bản)\s{1,3}(?:số\s{0,2}:?\s{0,2})?$/iu.test(
    text.slice(Math.max(0, numberAt - 22), numberAt),
  );
}

/** Symbols that stand without a type word ("thực hiện 39-NQ/TW"), outside the mentions found. */
function findBareSymbols(text: string, mentions: readonly Mention[]): Mention[] {
  const bare: Mention[] = [];
  let next = 0;
  let covered = 0;
  for (const { start, numberAt } of findSymbolStarts(text)) {
    while (next < mentions.length && mentions[next]!.start <= numberAt)
      covered = Math.max(covered, mentions[next++]!.end);
    if (start < covered || isOwnNumber(text, numberAt) || isOfOtherType(text, numberAt)) continue;
    const read = readSymbolAt(text, numberAt);
    if (read?.symbolType && read.symbol?.includes("/")) {
      const mention = numberedMention(text, start, read.symbolType, read, true);
      bare.push(mention);
      covered = mention.end;
    }
  }
  return bare;
}
