import { type AppError, appError } from "@nhiemky/kernel";
import { accessErrors } from "../errors.ts";

export const minimumPasswordLength = 12;
/** argon2 takes any length; a limit keeps a request small. */
export const maximumPasswordLength = 200;

/**
 * One form for one password, however the keyboard composes Vietnamese letters (NIST SP 800-63B asks for NFKC or
 * NFKD): the same password typed on a phone and on an office computer must give the same hash.
 */
export function normalisePassword(password: string): string {
  return password.normalize("NFKC");
}

/** Length counts most; beyond it only what anybody would try first is refused (NIST SP 800-63B, no letter classes). */
export function refusePassword(password: string, signInName: string, field: string): AppError | null {
  const characters = [...normalisePassword(password)];
  if (characters.length < minimumPasswordLength) {
    const parameters = { minimum: minimumPasswordLength };
    return appError(accessErrors.ACCESS_PASSWORD_TOO_SHORT, parameters, { field });
  }
  const lower = characters.join("").toLowerCase();
  const isGuessable = lower.includes(signInName) || repeats(lower) || runs(characters);
  return isGuessable ? appError(accessErrors.ACCESS_PASSWORD_GUESSABLE, {}, { field }) : null;
}

/** "aaaaaaaaaaaa", "abcabcabcabc": a piece of at most four characters over and over. */
function repeats(text: string): boolean {
  return [1, 2, 3, 4].some(
    (size) =>
      text ===
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .slice(0, text.length),
  );
}

/** "123456789012", "abcdefghijkl": each character next to the one before, a 9 followed by a 0 included. */
function runs(characters: readonly string[]): boolean {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0);
  return codes.slice(1).every((code, index) => {
    const step = code - (codes[index] ?? 0);
    return Math.abs(step) === 1 || Math.abs(step) === 9;
  });
}
