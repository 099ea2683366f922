import type { CivilDate } from "@nhiemky/kernel";

/** A decision as the naive checker understands it: units by number, no intervals, no rules. */
export interface NaiveDecision {
  readonly day: CivilDate;
  readonly kind: "establish" | "rename" | "transfer" | "merge" | "split" | "dissolve";
  readonly unit: number;
  /** New parent, the unit merged into, the heir of the children, or the parent of a part. */
  readonly other: number | null;
  readonly newUnit?: number;
  readonly name?: string;
  readonly children?: readonly number[];
}

export interface NaiveUnit {
  parent: number | null;
  name: string;
}

/** The tree on a day, by doing every decision up to that day, in the order of their days, on a plain map. */
export function replay(decisions: readonly NaiveDecision[], day: CivilDate): Map<number, NaiveUnit> {
  const tree = new Map<number, NaiveUnit>();
  const inOrder = decisions
    .map((decision, entered) => ({ decision, entered }))
    .filter(({ decision }) => decision.day <= day)
    .sort((a, b) =>
      a.decision.day === b.decision.day ? a.entered - b.entered : a.decision.day < b.decision.day ? -1 : 1,
    );
  for (const { decision } of inOrder) step(tree, decision);
  return tree;
}

function step(tree: Map<number, NaiveUnit>, decision: NaiveDecision): void {
  const { kind, unit, other, name = "" } = decision;
  const moveChildren = (to: number) => {
    for (const child of tree.values()) if (child.parent === unit) child.parent = to;
  };
  if (kind === "establish") tree.set(unit, { parent: other, name });
  if (kind === "rename") tree.get(unit)!.name = name;
  if (kind === "transfer") tree.get(unit)!.parent = other;
  if (kind === "merge" || kind === "dissolve") {
    if (other !== null) moveChildren(other);
    tree.delete(unit);
  }
  if (kind === "split") {
    tree.set(decision.newUnit!, { parent: other, name });
    for (const child of decision.children ?? []) {
      const found = tree.get(child);
      if (found?.parent === unit) found.parent = decision.newUnit!;
    }
  }
}

/** What no tree may have: a parent that is not there, or a unit above itself. */
export function faultsOf(tree: ReadonlyMap<number, NaiveUnit>): readonly string[] {
  const faults: string[] = [];
  for (const [start, unit] of tree) {
    const seen = new Set([start]);
    for (let at = unit.parent; at !== null; at = tree.get(at)?.parent ?? null) {
      if (!tree.has(at)) faults.push(`${start}: ${at} is not there`);
      if (seen.has(at)) {
        faults.push(`${start}: circle through ${at}`);
        break;
      }
      seen.add(at);
    }
  }
  return faults;
}
