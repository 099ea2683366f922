import type { CivilDate } from "@nhiemky/kernel";

/** Codes of the types that texts cite (see `documentTypes` for their names). */
export type CitedType =
  | "NQ"
  | "CT"
  | "KL"
  | "QĐ"
  | "QĐi"
  | "CTr"
  | "ĐA"
  | "KH"
  | "HD"
  | "BC"
  | "TB"
  | "QC"
  | "TTr"
  | "CV"
  | "CL"
  | "ĐL"
  | "Luật"
  | "NĐ"
  | "TT";

/** Viện dẫn văn bản: one mention of a Party or State document in a text. */
export interface DocumentReference {
  /** Offsets into the text as given, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** After the type word, not after the symbol. */
  readonly type: CitedType;
  /** As printed, leading zeros kept. */
  readonly number: string | null;
  /** As printed, spaces and dashes normalised: "39-NQ/TW". */
  readonly symbol: string | null;
  readonly issuer: string | null;
  readonly date: CivilDate | null;
  /** Ordinal of the plenary session that issued it. */
  readonly session: number | null;
  /** Term of the committee (khóa), as printed: "XII". */
  readonly term: string | null;
  /** Ordinal of the congress, as printed: "XIII". */
  readonly congress: string | null;
  /** Symbol of the full form of a short one, where the same text has exactly one: "22-QĐ/TW" for "Quy định 22". */
  readonly sameAs: string | null;
}
