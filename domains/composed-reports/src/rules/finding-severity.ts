/** How much a finding asks of the reader: 0 needs mending, 1 deserves a look, 2 is in order. */
export type FindingSeverity = 0 | 1 | 2;

/** Wrong figures come first, cut-off ones next; what holds, or was accepted with a reason, comes last. */
export function findingSeverity(finding: {
  readonly verdict: "ok" | "truncated" | "wrong" | "approximate-ok";
  readonly acceptance: unknown;
}): FindingSeverity {
  if (finding.acceptance !== null) return 2;
  if (finding.verdict === "wrong") return 0;
  return finding.verdict === "truncated" ? 1 : 2;
}
