import { addDays, type CivilDate, civilDate } from "@nhiemky/kernel";
import fc from "fast-check";
import type { UnitId } from "../src/contract.ts";
import type { NewUnit, Operation } from "../src/decision-contract.ts";
import { type NaiveDecision, replay } from "./naive-tree.ts";

export const firstDay = civilDate("2024-01-01");
export const lastDay = 30;

/** A wish: what somebody might try to enter, in any order of days; the product takes it or refuses it. */
export const wish = fc.record({
  kind: fc.constantFrom(
    "establish",
    "rename",
    "transfer",
    "transfer",
    "transfer",
    "merge",
    "split",
    "dissolve",
  ),
  day: fc.integer({ min: 1, max: lastDay }),
  unit: fc.integer({ min: 1, max: 9 }),
  other: fc.option(fc.nat(9), { freq: 12 }),
});
export type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

/** A root, two branches under it, and leaves, so that something is there to be moved, merged and carried along. */
export const firstWishes: readonly Wish[] = [null, 0, 0, 1, 1, 2, 2].map((other, unit) => ({
  kind: "establish",
  day: 0,
  unit,
  other,
}));

/** A wish as the product takes it and as the naive checker does. */
export interface WorkedWish {
  readonly operation: Operation;
  readonly naive: NaiveDecision;
  readonly effectiveOn: CivilDate;
}

function newUnit(fullName: string, parentUnitId: UnitId | null): NewUnit {
  return { fullName, shortName: null, abbreviation: null, code: null, unitKind: "cell", parentUnitId };
}

/**
 * @param ids the units so far, in the order of their numbers
 * @param accepted the decisions entered so far
 * @returns null when the wish makes no sense
 */
export function workOut(
  { kind, day, unit, other: wished }: Wish,
  name: string,
  ids: readonly UnitId[],
  accepted: readonly NaiveDecision[],
): WorkedWish | null {
  const effectiveOn = addDays(firstDay, day);
  const other = wished !== null && wished < ids.length ? wished : null;
  const otherId = other === null ? null : ids[other]!;
  const naive = { day: effectiveOn, unit, other, name };
  if (kind === "establish") {
    const operation = { kind, unit: newUnit(name, otherId) } as const;
    return { effectiveOn, operation, naive: { ...naive, kind, unit: ids.length } };
  }
  const unitId = ids[unit];
  if (unitId === undefined) return null;
  switch (kind) {
    case "rename": {
      const operation = {
        kind,
        unitId,
        name: { fullName: name, shortName: null, abbreviation: null },
      } as const;
      return { effectiveOn, operation, naive: { ...naive, kind } };
    }
    case "transfer": {
      const operation = { kind, unitIds: [unitId], newParentUnitId: otherId } as const;
      return { effectiveOn, operation: { ...operation, unitIds: [unitId] }, naive: { ...naive, kind } };
    }
    case "merge": {
      if (otherId === null) return null;
      const operation: Operation = { kind, unitIds: [unitId], into: { unitId: otherId } };
      return { effectiveOn, operation, naive: { ...naive, kind } };
    }
    case "dissolve": {
      const heirs = { membersTo: otherId, tasksTo: otherId, documentsTo: otherId };
      const operation: Operation = { kind, unitId, heirs, childrenTo: otherId };
      return { effectiveOn, operation, naive: { ...naive, kind } };
    }
    case "split":
      return workOutSplit({ ...naive, kind }, effectiveOn, ids, replay(accepted, effectiveOn));
  }
}

/** Half of the units under it go to a new part; the rest stays with the whole, which goes on. */
function workOutSplit(
  naive: NaiveDecision,
  effectiveOn: CivilDate,
  ids: readonly UnitId[],
  tree: ReturnType<typeof replay>,
): WorkedWish {
  const children = [...tree].filter(([, child]) => child.parent === naive.unit).map(([child]) => child);
  const half = children.slice(0, Math.ceil(children.length / 2));
  const parent = tree.get(naive.unit)?.parent ?? null;
  const part = {
    unit: newUnit(naive.name!, parent === null ? null : ids[parent]!),
    weight: 2,
    childUnitIds: half.map((child) => ids[child]!),
  };
  return {
    effectiveOn,
    operation: {
      kind: "split",
      unitId: ids[naive.unit]!,
      parts: [part],
      remainingWeight: 3,
      heirs: { membersToPart: 0, tasksToPart: 0, documentsToPart: 0 },
    },
    naive: { ...naive, other: parent, newUnit: ids.length, children: half },
  };
}
