import { type Finding, findingSeverity } from "@nhiemky/composed-reports/contract";
import { type MarkedSegment, markSegments } from "../../shared-ui/mark-segments.ts";

/** A stretch of the text with the most serious of the findings over it; null where there are none. */
export type TextSegment = MarkedSegment<Finding> & { readonly severity: number | null };

export function textSegments(text: string, findings: readonly Finding[]): readonly TextSegment[] {
  return markSegments(text, findings).map((segment) => ({
    ...segment,
    severity: segment.marks.length === 0 ? null : Math.min(...segment.marks.map(findingSeverity)),
  }));
}
