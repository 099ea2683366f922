import { civilDateAt } from "@nhiemky/kernel";
import { checkFigures } from "@nhiemky/vietnamese-text";
import type { FigureCheck, Finding } from "../contract.ts";
import type { StoredAcceptance, StoredCheck } from "../storage/figure-check-rows.ts";

/** The findings of a text, each with the acceptance that stands at its place. */
export function findingsOf(text: string, acceptances: readonly StoredAcceptance[]): readonly Finding[] {
  const byPlace = new Map(
    acceptances.map((row) => [`${row.start_offset} ${row.end_offset} ${row.claim_kind}`, row] as const),
  );
  return checkFigures(text).map(({ start, end, text: quoted, kind, stated, computed, verdict, message }) => {
    const accepted = byPlace.get(`${start} ${end} ${kind}`);
    const acceptance =
      accepted === undefined
        ? null
        : { reason: accepted.reason, by: accepted.accepted_by, at: accepted.accepted_at.toISOString() };
    return { start, end, text: quoted, kind, stated, computed, verdict, message, acceptance };
  });
}

/** A stored check as it is shown: its text with the findings of today's reader. */
export function figureCheckView(check: StoredCheck, acceptances: readonly StoredAcceptance[]): FigureCheck {
  return {
    figureCheckId: check.id as FigureCheck["figureCheckId"],
    unitId: check.unit_id as FigureCheck["unitId"],
    title: check.title,
    fileName: check.file_name,
    checkedAt: check.checked_at.toISOString(),
    checkedOn: civilDateAt(check.checked_at),
    checkedBy: check.checked_by,
    text: check.content,
    findings: [...findingsOf(check.content, acceptances)],
    isDocx: check.file_name?.toLowerCase().endsWith(".docx") ?? false,
  };
}
