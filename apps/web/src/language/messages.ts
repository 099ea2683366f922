import type { BilingualText } from "@nhiemky/kernel";
import { useCallback } from "react";
import { type Language, useLanguage } from "./language.ts";

type Sentence = string | ((...values: never[]) => string);
type Dictionary = Readonly<Record<string, { readonly vi: Sentence; readonly en: Sentence }>>;

/** The English entry has the shape of the Vietnamese one: a word stays a word, parameters stay the same. */
type SameShape<T extends Dictionary> = {
  readonly [Key in keyof T]: T[Key]["vi"] extends string
    ? { readonly vi: string; readonly en: string }
    : { readonly vi: T[Key]["vi"]; readonly en: T[Key]["vi"] };
};

/** The dictionary in one language: `t.title`, `t.count(3)`. */
export type Spoken<T extends Dictionary> = {
  readonly [Key in keyof T]: T[Key]["vi"] extends string ? string : T[Key]["vi"];
};

/** Declares the messages of a feature in both languages; one that is missing does not compile. */
export function defineMessages<T extends Dictionary>(messages: T & SameShape<T>): T {
  return messages;
}

const spoken = new WeakMap<Dictionary, Partial<Record<Language, Spoken<Dictionary>>>>();

/** The dictionary in one language; the same object every time. */
export function speak<T extends Dictionary>(messages: T, language: Language): Spoken<T> {
  const known = spoken.get(messages) ?? {};
  const entries = Object.entries(messages).map(([key, sentences]) => [key, sentences[language]]);
  known[language] ??= Object.fromEntries(entries) as Spoken<Dictionary>;
  spoken.set(messages, known);
  return known[language] as Spoken<T>;
}

/** The messages of a feature in the reader's language. */
export function useMessages<T extends Dictionary>(messages: T): Spoken<T> {
  return speak(messages, useLanguage());
}

/** Reads a sentence that comes in both languages from a contract (errors, catalogues, labels). */
export function useText(): (text: BilingualText) => string {
  const language = useLanguage();
  return useCallback((text: BilingualText) => text[language], [language]);
}
