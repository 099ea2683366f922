import { useSyncExternalStore } from "react";
import type { Language } from "../language/language.ts";

/** What a reader sets for this browser; kept in local storage, never sent anywhere. */
export interface Preferences {
  readonly language: Language;
  readonly textSize: "normal" | "large" | "largest";
  readonly contrast: "normal" | "high";
  readonly colourScheme: "auto" | "light" | "dark";
}

const storageKey = "nhiemky.preferences";
const defaults: Preferences = {
  language: "vi",
  textSize: "normal",
  contrast: "normal",
  colourScheme: "auto",
};
const listeners = new Set<() => void>();

function read(): Preferences {
  try {
    return { ...defaults, ...(JSON.parse(localStorage.getItem(storageKey) ?? "{}") as Partial<Preferences>) };
  } catch {
    return defaults;
  }
}

let current = read();

export function currentPreferences(): Preferences {
  return current;
}

/** Whether this browser has chosen anything; until then the account's language is taken. */
export function hasPreferences(): boolean {
  return localStorage.getItem(storageKey) !== null;
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // A browser that refuses storage keeps the choice until the page is closed.
  }
  for (const listener of listeners) listener();
}

export function subscribeToPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribeToPreferences, currentPreferences);
}
