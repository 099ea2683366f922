import { givenNameSortKey } from "@nhiemky/vietnamese-text";
import { z } from "zod";
import type { Candidate } from "../election-format.ts";
import { type ElectionRules, requiredRule } from "./applied-rule.ts";

type Ordered = Pick<Candidate, "id" | "name" | "born" | "memberSince">;

const tieBreakers = z.array(z.enum(["family-name", "middle-name", "member-since", "born"]));

/** Earlier first; who has no day stands behind who has one. */
function compareDays(left: Ordered["born"], right: Ordered["born"]): number {
  const [one, other] = [left, right].map((day) => (day === null || day === undefined ? "9999" : String(day)));
  return one! < other! ? -1 : one! > other! ? 1 : 0;
}

/**
 * Thứ tự trên phiếu: by given name A, B, C…; then family and middle name (the sort key holds all three), then what
 * the pack says of equal names: longer standing, earlier birth. The id settles what nothing else tells apart.
 */
export function orderCandidates<T extends Ordered>(
  candidates: readonly T[],
  rules: ElectionRules,
): readonly T[] {
  const equalNames = requiredRule(rules, "elections.list.equal-names", tieBreakers).value;
  const keyed = candidates.map((candidate) => ({ candidate, key: givenNameSortKey(candidate.name) }));
  keyed.sort((left, right) => {
    if (left.key !== right.key) return left.key < right.key ? -1 : 1;
    for (const breaker of equalNames) {
      const compared =
        breaker === "member-since"
          ? compareDays(left.candidate.memberSince, right.candidate.memberSince)
          : breaker === "born"
            ? compareDays(left.candidate.born, right.candidate.born)
            : 0;
      if (compared !== 0) return compared;
    }
    return left.candidate.id < right.candidate.id ? -1 : 1;
  });
  return keyed.map(({ candidate }) => candidate);
}
