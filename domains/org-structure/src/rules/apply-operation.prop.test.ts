import { addDays, type CivilDate, newId } from "@nhiemky/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { faultsOf, type NaiveDecision, replay } from "../../test/naive-tree.ts";
import { firstWishes, type Wish, wish, workOut } from "../../test/random-wishes.ts";
import type { UnitId } from "../contract.ts";
import { applyOperation } from "./apply-operation.ts";
import { newUnitsOf } from "./new-units-of.ts";
import { startDraft } from "./structure-draft.ts";
import { type Histories, valueOn } from "./unit-history.ts";

function numbered(index: number): UnitId {
  return newId<"unit">(
    0,
    Uint8Array.from({ length: 10 }, () => index),
  );
}

/** Enters wishes one after another; what is refused leaves no trace. */
function enter(wishes: readonly Wish[]) {
  const ids: UnitId[] = [];
  const accepted: NaiveDecision[] = [];
  const refusals: string[] = [];
  let histories: Histories = new Map();
  for (const [index, wished] of wishes.entries()) {
    const worked = workOut(wished, `Tổ chức ${index}`, ids, accepted);
    if (worked === null) continue;
    const newIds = newUnitsOf(worked.operation).map((_, offset) => numbered(ids.length + offset));
    const draft = startDraft(histories, worked.effectiveOn);
    const applied = applyOperation(draft, worked.operation, newIds);
    if (!applied.ok) {
      refusals.push(applied.error.code);
      continue;
    }
    histories = draft.histories;
    ids.push(...newIds);
    accepted.push(worked.naive);
  }
  return { ids, accepted, refusals, histories };
}

function treeOf(histories: Histories, ids: readonly UnitId[], on: CivilDate) {
  const tree = new Map<number, { parent: number | null; name: string }>();
  for (const unit of histories.values()) {
    const name = valueOn(unit.names, on)?.fullName;
    const parent = valueOn(unit.parents, on);
    if (name === undefined || parent === undefined) continue;
    tree.set(ids.indexOf(unit.id), { parent: parent === null ? null : ids.indexOf(parent), name });
  }
  return tree;
}

test("cây tổ chức ở mọi ngày đúng như dựng lại từng quyết định, dù nhập muộn và đảo thứ tự", () => {
  const seen = new Set<string>();
  let acceptedInAll = 0;
  fc.assert(
    fc.property(fc.array(wish, { minLength: 6, maxLength: 30 }), (wishes) => {
      const { ids, accepted, refusals, histories } = enter([...firstWishes, ...wishes]);
      for (const code of refusals) seen.add(code);
      acceptedInAll += accepted.length - firstWishes.length;
      // Between two decisions nothing changes, so their days and the days before them are all there is to see.
      for (const on of new Set(accepted.flatMap(({ day }) => [addDays(day, -1), day]))) {
        const expected = replay(accepted, on);
        expect(faultsOf(expected)).toEqual([]);
        expect(treeOf(histories, ids, on)).toEqual(expected);
      }
    }),
    { numRuns: 400 },
  );
  expect(acceptedInAll).toBeGreaterThan(1000);
  expect([...seen]).toEqual(
    expect.arrayContaining([
      "STRUCTURE_CYCLE",
      "STRUCTURE_UNIT_NOT_EXISTING",
      "STRUCTURE_UNIT_ALREADY_ENDED",
      "STRUCTURE_LATER_DECISION",
      "STRUCTURE_PARENT_ENDED",
      "STRUCTURE_CHILDREN_LEFT",
    ]),
  );
});
