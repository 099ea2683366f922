/** A number of a register: "12", "12a". */
export interface RegisterNumber {
  readonly value: number;
  /** A letter behind the number, "" when there is none. */
  readonly suffix: string;
}

/** "05" -> 5; "12a" -> 12 with suffix a; null for anything else. */
export function readNumber(text: string): RegisterNumber | null {
  const match = /^0*(\d{1,6})([a-zđ]?)$/u.exec(text.trim().toLowerCase());
  return match === null || Number(match[1]) === 0
    ? null
    : { value: Number(match[1]), suffix: match[2] ?? "" };
}

/** As printed: at least so many digits (rule DN-07), suffix behind. */
export function printNumber(number: RegisterNumber, leastDigits: number): string {
  return `${String(number.value).padStart(leastDigits, "0")}${number.suffix}`;
}

/** One sequence of numbers, and what is odd about it. */
export interface SequenceAudit {
  /** The number to give out next. */
  readonly next: number;
  /** Numbers below the last that nobody used, as ranges. */
  readonly gaps: ReadonlyArray<{ readonly from: number; readonly to: number }>;
  /** Numbers (with their suffix) that stand more than once. */
  readonly duplicates: readonly RegisterNumber[];
}

/** Looks a sequence over: numbers are given in order from `start`; a gap or duplicate must be visible (4.1). */
export function auditSequence(taken: readonly RegisterNumber[], start: number): SequenceAudit {
  const sorted = taken.toSorted(
    (left, right) => left.value - right.value || (left.suffix < right.suffix ? -1 : 1),
  );
  const gaps: { from: number; to: number }[] = [];
  const duplicates: RegisterNumber[] = [];
  let expected = start;
  let previous: RegisterNumber | null = null;
  for (const number of sorted) {
    if (number.value > expected) gaps.push({ from: expected, to: number.value - 1 });
    if (previous !== null && previous.value === number.value && previous.suffix === number.suffix)
      duplicates.push(number);
    expected = Math.max(expected, number.value + 1);
    previous = number;
  }
  return { next: expected, gaps, duplicates };
}

/** What taking a number would mean. */
export type NumberVerdict =
  | { readonly kind: "next" }
  | { readonly kind: "taken" }
  | { readonly kind: "fills-gap" }
  | { readonly kind: "leaves-gap"; readonly from: number; readonly to: number };

/** Judges a number against those of its sequence. */
export function judgeNumber(
  number: RegisterNumber,
  taken: readonly RegisterNumber[],
  start: number,
): NumberVerdict {
  if (taken.some((other) => other.value === number.value && other.suffix === number.suffix))
    return { kind: "taken" };
  const { next } = auditSequence(taken, start);
  if (number.value > next) return { kind: "leaves-gap", from: next, to: number.value - 1 };
  return number.value === next ? { kind: "next" } : { kind: "fills-gap" };
}
