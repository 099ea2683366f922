/**
 * What a reader may do with a row or a sheet: "read" it as it is meant; "may-ask": read it rightly or send it to a
 * ruling; "must-ask": only people can say what it means, a machine that claims certainty is wrong either way.
 */
export type Handling = "read" | "may-ask" | "must-ask";

/** Of two, the one that leaves less to the machine. */
export function stricter(a: Handling, b: Handling): Handling {
  const order: readonly Handling[] = ["read", "may-ask", "must-ask"];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

export interface RowTruth {
  readonly candidate: string;
  /** How the row was marked. */
  readonly style: string;
  readonly handling: Handling;
  /** What the voter meant; the two grammars leave the other's fields null, as a reading does. */
  readonly struck: boolean | null;
  readonly agree: boolean | null;
  readonly disagree: boolean | null;
}

export interface SheetTruth {
  /** Page of the ballot, or null where the image shows no page of it. */
  readonly page: number | null;
  /** How the whole image is to be handled, beyond its rows. */
  readonly handling: Handling;
  /** Why the whole image is no plain page: "foreign-writing", "photograph", "wrong-election" … */
  readonly faults: readonly string[];
  readonly rows: readonly RowTruth[];
}
