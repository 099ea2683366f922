import type { CivilDate } from "@nhiemky/kernel";
import type { CitedType } from "./reference.ts";

/** One reading of a mention before its text's context is known; several sessions or terms are still together. */
export interface Mention {
  readonly start: number;
  end: number;
  readonly type: CitedType;
  readonly number: string | null;
  readonly symbol: string | null;
  issuer: string | null;
  date: CivilDate | null;
  sessions: readonly number[];
  terms: readonly string[];
  congresses: readonly string[];
  /** A list item whose type word is left out. */
  readonly isElided: boolean;
}
