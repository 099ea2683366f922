import type { BallotLayout } from "@nhiemky/ballot-paper";
import type { SheetReason } from "../reading/reasons.ts";
import type { RowResult } from "../sheet/page-reading.ts";

/**
 * What a whole ballot says that the counting committee must see before it counts or is set aside: only the committee
 * rules on validity (190-QĐ/TW Điều 8). Rows that are not certain already send the sheet there.
 */
export function reasonsOfVote(layout: BallotLayout, rows: readonly RowResult[]): readonly SheetReason[] {
  if (layout.grammar === "strike-out") {
    if (rows.some(({ struck }) => struck === null)) return [];
    const left = rows.filter(({ struck }) => struck === false).length;
    if (left === rows.length && rows.length > layout.seats) return ["blank"];
    if (left === 0) return ["all-struck"];
    return left > layout.seats ? ["over-vote"] : [];
  }
  if (rows.some(({ agree, disagree }) => agree === null || disagree === null)) return [];
  if (rows.every(({ agree, disagree }) => !agree && !disagree)) return ["blank"];
  const agreed = rows.filter(({ agree, disagree }) => agree && !disagree).length;
  return agreed > layout.seats ? ["over-vote"] : [];
}
