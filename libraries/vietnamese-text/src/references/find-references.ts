import { readableText } from "../normalisation/readable-text.ts";
import { canonicalSymbolKey } from "../symbols/parse-reference-number.ts";
import { spanIndexAt, splitSentences } from "../text/sentences.ts";
import { findMentions, shortFormKey } from "./find-mentions.ts";
import type { Mention } from "./mention.ts";
import type { DocumentReference } from "./reference.ts";
import { fillFromSentence } from "./sentence-context.ts";

/**
 * Finds every mention of a Party or State document in a text, in order. A mention of several sessions or terms gives
 * one reference a pair, all with the same span. Never throws; time grows with the length of the text.
 */
export function findReferences(given: string): DocumentReference[] {
  const readable = readableText(given);
  const text = readable.text;
  const mentions = findMentions(text);
  const sentences = splitSentences(text);
  for (let index = 0; index < mentions.length; ) {
    const at = spanIndexAt(sentences, mentions[index]!.start);
    let next = index + 1;
    while (next < mentions.length && spanIndexAt(sentences, mentions[next]!.start) === at) next++;
    if (at >= 0) fillFromSentence(text, sentences[at]!, mentions.slice(index, next));
    index = next;
  }
  const fullForms = collectFullForms(mentions);
  return mentions.flatMap((mention) => {
    const start = readable.originalOffset(mention.start);
    const end = readable.originalOffset(mention.end);
    return pairsOf(mention).map((pair) => ({
      start,
      end,
      text: given.slice(start, end),
      type: mention.type,
      number: mention.number,
      symbol: mention.symbol,
      issuer: mention.issuer,
      date: mention.date,
      ...pair,
      sameAs: fullFormOf(mention, fullForms),
    }));
  });
}

type Pair = Pick<DocumentReference, "session" | "term" | "congress">;

function pairsOf(mention: Mention): Pair[] {
  const orNull = <T>(values: readonly T[]): readonly (T | null)[] => (values.length === 0 ? [null] : values);
  return orNull(mention.congresses).flatMap((congress) =>
    orNull(mention.sessions).flatMap((session) =>
      orNull(mention.terms).map((term) => ({ session, term, congress })),
    ),
  );
}

function collectFullForms(mentions: readonly Mention[]): Map<string, string | null> {
  const forms = new Map<string, string | null>();
  for (const { type, number, symbol } of mentions) {
    if (number === null || symbol === null) continue;
    const key = shortFormKey(type, number);
    const known = forms.get(key);
    const isOther =
      known !== undefined && (known === null || canonicalSymbolKey(known) !== canonicalSymbolKey(symbol));
    forms.set(key, isOther ? null : (known ?? symbol));
  }
  return forms;
}

function fullFormOf(mention: Mention, forms: ReadonlyMap<string, string | null>): string | null {
  if (mention.number === null || mention.symbol !== null) return null;
  return forms.get(shortFormKey(mention.type, mention.number)) ?? null;
}
