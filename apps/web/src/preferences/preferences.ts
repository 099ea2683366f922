import type { Language } from "../language/language.ts";
import { outsideState } from "../shared-ui/outside-state.ts";

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

function read(): Preferences {
  try {
    return { ...defaults, ...(JSON.parse(localStorage.getItem(storageKey) ?? "{}") as Partial<Preferences>) };
  } catch {
    return defaults;
  }
}

const preferences = outsideState(read());

export const currentPreferences = preferences.get;
export const subscribeToPreferences = preferences.subscribe;
export const usePreferences = preferences.use;

/** Whether this browser has chosen anything; until then the account's language is taken. */
export function hasPreferences(): boolean {
  return localStorage.getItem(storageKey) !== null;
}

export function setPreferences(change: Partial<Preferences>): void {
  const next = { ...preferences.get(), ...change };
  try {
    localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // A browser that refuses storage keeps the choice until the page is closed.
  }
  preferences.set(next);
}
