import { VisuallyHidden } from "@mantine/core";
import type { CoverageState } from "@nhiemky/documents/contract";
import { useMessages } from "../../language/messages.ts";
import { LatenessBadge } from "../../shared-ui/lateness-badge.tsx";
import { coverageWords } from "./documents-messages.ts";

const signs: Readonly<Record<CoverageState, string>> = {
  sent: "○",
  "late-to-acknowledge": "!",
  acknowledged: "◐",
  late: "✕",
  answered: "✓",
  "answered-late": "✓!",
};

/** The sign of a cell; where there is no room for its word, that stands in the legend and is read aloud. */
export function CoverageSign({ state, isWordy }: { state: CoverageState; isWordy: boolean }) {
  const words = useMessages(coverageWords);
  return (
    <>
      <span aria-hidden>{signs[state]}</span>{" "}
      {isWordy ? words[state] : <VisuallyHidden>{words[state]}</VisuallyHidden>}
    </>
  );
}

/** The state of a delivery in words; lateness with its own badge. */
export function CoverageBadge({ state }: { state: CoverageState }) {
  const words = useMessages(coverageWords);
  const isLate = state === "late" || state === "late-to-acknowledge";
  return (
    <>
      {isLate && <LatenessBadge lateness="overdue" />} {words[state]}
    </>
  );
}

/** What the signs of the matrix mean. */
export const coverageSigns = Object.entries(signs) as readonly (readonly [CoverageState, string])[];
