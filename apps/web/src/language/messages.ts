import type { BilingualText } from "@nhiemky/kernel";
import { useCallback } from "react";
import { type Language, useLanguage } from "./language.ts";

type Sentence = string | ((...values: never[]) => string);

/**
 * A dictionary by its Vietnamese sentences. The English entry has the same shape: a word stays a word, a sentence with
 * parameters takes the same ones.
 */
export type Messages<T extends Record<string, Sentence>> = {
  readonly [Key in keyof T]: {
    readonly vi: T[Key];
    readonly en: T[Key] extends string ? string : NoInfer<T[Key]>;
  };
};

/** The dictionary in one language: `t.title`, `t.count(3)`. */
export type Spoken<T extends Record<string, Sentence>> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : T[Key];
};

/** Declares the messages of a feature in both languages; one that is missing does not compile. */
export function defineMessages<T extends Record<string, Sentence>>(messages: Messages<T>): Messages<T> {
  return messages;
}

const spoken = new WeakMap<object, Partial<Record<Language, unknown>>>();

/** The dictionary in one language; the same object every time. */
export function speak<T extends Record<string, Sentence>>(
  messages: Messages<T>,
  language: Language,
): Spoken<T> {
  const known = spoken.get(messages) ?? {};
  if (known[language] === undefined) {
    const entries = Object.keys(messages).map((key) => [key, messages[key as keyof T][language]]);
    known[language] = Object.fromEntries(entries);
    spoken.set(messages, known);
  }
  return known[language] as Spoken<T>;
}

/** The messages of a feature in the reader's language. */
export function useMessages<T extends Record<string, Sentence>>(messages: Messages<T>): Spoken<T> {
  return speak(messages, useLanguage());
}

/** Reads a sentence that comes in both languages from a contract (errors, catalogues, labels). */
export function useText(): (text: BilingualText) => string {
  const language = useLanguage();
  return useCallback((text: BilingualText) => text[language], [language]);
}
