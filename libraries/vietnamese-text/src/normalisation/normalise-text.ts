import { replaceLookAlikes } from "./look-alikes.ts";

export interface NormaliseOptions {
  /** Write curly and angle quotation marks as " and '. */
  readonly plainQuotes?: boolean;
  /** Write every dash and minus as "-". */
  readonly plainDashes?: boolean;
}

const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/gu;
const oddSpace = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;
const doubleQuote = /[\u201C-\u201F\u2033\u00AB\u00BB\uFF02]/gu;
const singleQuote = /[\u2018-\u201B\u2032\u2039\u203A\uFF07]/gu;
const dash = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;

/**
 * Brings a text to the form in which the product stores it: NFC, ordinary spaces, no invisible characters, no
 * look-alike letters; on request plain quotation marks and dashes. Tone placement is the writer's and stays.
 */
export function normaliseText(text: string, options: NormaliseOptions = {}): string {
  return plainCharacters(composeText(text), options);
}

/** NFC without invisible characters. May change the length. */
export function composeText(text: string): string {
  return text.replace(invisible, "").normalize("NFC");
}

/** The steps of `normaliseText` that keep every offset (UTF-16 units). */
export function plainCharacters(text: string, options: NormaliseOptions): string {
  let result = replaceLookAlikes(text).replace(oddSpace, " ");
  if (options.plainQuotes) result = result.replace(doubleQuote, '"').replace(singleQuote, "'");
  if (options.plainDashes) result = result.replace(dash, "-");
  return result;
}
