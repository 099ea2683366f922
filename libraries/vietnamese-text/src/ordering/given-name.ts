import { vietnameseSortKey } from "./alphabet.ts";

/**
 * The key by which officials order people: given name (last word), then family name (first word), then the middle
 * words, each by alphabet and then by tone (domain rules 10.2: common practice, rule text not found).
 * Plain ASCII; store it beside the name and order by it with `COLLATE "C"`. Equal keys mean equally written names:
 * break the tie by date of birth, then id.
 */
export function givenNameSortKey(fullName: string): string {
  const words = fullName.trim().split(/\s+/u);
  const givenName = words.at(-1) ?? "";
  const familyName = words.length > 1 ? words[0]! : "";
  const middleNames = words.slice(1, -1).join(" ");
  // A field separator below the tone digits and letters keeps a shorter field in front of a longer one.
  return [givenName, familyName, middleNames].map(vietnameseSortKey).join(" ");
}

/** Compares two full names as `givenNameSortKey` orders them. For long lists compute the keys once. */
export function compareByGivenName(left: string, right: string): number {
  const leftKey = givenNameSortKey(left);
  const rightKey = givenNameSortKey(right);
  return leftKey < rightKey ? -1 : leftKey > rightKey ? 1 : 0;
}
