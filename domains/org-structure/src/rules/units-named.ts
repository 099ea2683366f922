import type { UnitId } from "@nhiemky/access-control/contract";
import type { NewUnit, Operation } from "../decision-contract.ts";

/** Which existing units an operation speaks of, and whose direct children it must know. */
export interface UnitsNamed {
  readonly named: readonly UnitId[];
  readonly withChildren: readonly UnitId[];
}

function present(ids: readonly (UnitId | null)[]): readonly UnitId[] {
  return [...new Set(ids)].filter((id) => id !== null);
}

function parentOf(unit: NewUnit): UnitId | null {
  return unit.parentUnitId;
}

export function unitsNamed(operation: Operation): UnitsNamed {
  switch (operation.kind) {
    case "establish":
      return { named: present([parentOf(operation.unit)]), withChildren: [] };
    case "rename":
    case "change-kind":
      return { named: [operation.unitId], withChildren: [] };
    case "transfer":
      return { named: present([...operation.unitIds, operation.newParentUnitId]), withChildren: [] };
    case "merge": {
      const into = "unitId" in operation.into ? operation.into.unitId : parentOf(operation.into.newUnit);
      return { named: present([...operation.unitIds, into]), withChildren: present(operation.unitIds) };
    }
    case "split": {
      const parts = operation.parts.flatMap((part) => [parentOf(part.unit), ...part.childUnitIds]);
      return { named: present([operation.unitId, ...parts]), withChildren: [operation.unitId] };
    }
    case "dissolve": {
      const { membersTo, tasksTo, documentsTo } = operation.heirs;
      const receivers = [membersTo, tasksTo, documentsTo, operation.childrenTo];
      return { named: present([operation.unitId, ...receivers]), withChildren: [operation.unitId] };
    }
  }
}
