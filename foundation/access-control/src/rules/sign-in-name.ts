/** Letters, digits, dot, dash and underscore: what can be read aloud and typed on any keyboard. */
export const signInNamePattern = /^[a-z0-9][a-z0-9._-]{2,39}$/;

/** Names are kept and compared in lower case. */
export function normaliseSignInName(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}
