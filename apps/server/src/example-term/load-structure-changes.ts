import type { ActionContext } from "@nhiemky/access-control";
import { assert, type CivilDate, expectOk } from "@nhiemky/kernel";
import { type Decided, decideStructure } from "@nhiemky/org-structure";
import type { Operation } from "@nhiemky/org-structure/contract";
import { exampleInvented, inventedMark } from "./example-invented.ts";
import { type ExampleWorld, from, numbered } from "./example-world.ts";
import { grassrootsUnit } from "./load-units.ts";

/**
 * Four invented decisions, so that a tree of another day differs: one unit merges into another, one gives a part of
 * itself to a new unit, a cell goes to another unit, a unit is renamed. After the first two there are 68 again.
 */
export async function loadStructureChanges(context: ActionContext, world: ExampleWorld): Promise<void> {
  const { mergedOn, splitOn, transferredOn, renamedOn, renamedTo } = exampleInvented.structureChanges;
  const bloc = from(world.units, "hanoi-bloc");
  const unit = (number: number) => from(world.grassroots, number);
  let decisions = 0;
  const decide = async (operation: Operation, effectiveOn: CivilDate): Promise<Decided> => {
    decisions++;
    const decided = await decideStructure(context, {
      operation,
      effectiveOn,
      source: {
        documentId: null,
        referenceNumber: `${numbered(decisions)}-QĐ/ĐUK`,
        referenceOn: effectiveOn,
        note: `${inventedMark}: quyết định không có thật`,
      },
      decidedByUnitId: bloc,
    });
    return expectOk(decided, `the example's decision ${decisions}`);
  };

  await decide({ kind: "merge", unitIds: [unit(67)], into: { unitId: unit(66) } }, mergedOn);
  world.grassroots.delete(67);
  const parts = [{ unit: grassrootsUnit(68, bloc), weight: 40, childUnitIds: [] }];
  const heirs = { membersToPart: 0, tasksToPart: 0, documentsToPart: 0 };
  const split = await decide({ kind: "split", unitId: unit(65), parts, remainingWeight: 60, heirs }, splitOn);
  const [part] = split.newUnitIds;
  assert(part !== undefined, "a split brings a unit into being");
  world.grassroots.set(68, part);
  const [cell] = world.cells;
  assert(cell !== undefined, "the example has cells");
  await decide({ kind: "transfer", unitIds: [cell], newParentUnitId: unit(2) }, transferredOn);
  await decide({ kind: "rename", unitId: unit(64), name: { ...renamedTo, shortName: null } }, renamedOn);
}
