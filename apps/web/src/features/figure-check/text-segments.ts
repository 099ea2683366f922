import { type Finding, findingSeverity } from "@nhiemky/composed-reports/contract";

/** A stretch of the text over which the same findings lie. */
export interface TextSegment {
  readonly text: string;
  readonly start: number;
  /** The most serious of the findings over it; null where there are none. */
  readonly severity: number | null;
  readonly findings: readonly Finding[];
}

/** Cuts a text at every border of a finding, so that findings that overlap can each be marked. */
export function textSegments(text: string, findings: readonly Finding[]): readonly TextSegment[] {
  const borders = new Set([0, text.length, ...findings.flatMap(({ start, end }) => [start, end])]);
  const places = [...borders].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const over = findings.filter((finding) => finding.start <= start && finding.end >= end);
    const severity = over.length === 0 ? null : Math.min(...over.map(findingSeverity));
    return { text: text.slice(start, end), start, severity, findings: over };
  });
}
