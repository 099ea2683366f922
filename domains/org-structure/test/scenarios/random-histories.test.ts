import type { UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { addDays, type CivilDate, civilDate, expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { type Operation, withoutSource } from "../../src/decision-contract.ts";
import { decideStructure, refreshClosure, treeOn } from "../../src/index.ts";
import { faultsOf, type NaiveDecision, replay } from "./naive-tree.ts";
import { contextOn } from "./structure-fixture.ts";

const { connection } = await testDatabase();
const start = civilDate("2024-01-01");
const lastDay = 30;

/** A wish: what somebody might try to enter, in any order of days; the product takes it or refuses it. */
const wish = fc.record({
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

type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

/** A root, two branches under it, and leaves, so that something is there to be moved, merged and carried along. */
const firstWishes: readonly Wish[] = [null, 0, 0, 1, 1, 2, 2].map((other, unit) => ({
  kind: "establish",
  day: 0,
  unit,
  other,
}));

const source = { ...withoutSource, referenceNumber: "01-QĐ/TU" };

function newUnit(name: string, parentUnitId: UnitId | null) {
  return { fullName: name, shortName: null, abbreviation: null, code: null, unitKind: "cell", parentUnitId };
}

/** Enters wishes one after another; returns those that were accepted, in the checker's own terms. */
async function enter(context: ReturnType<typeof contextOn>, wishes: readonly Wish[]) {
  const ids: UnitId[] = [];
  const accepted: NaiveDecision[] = [];
  let refused = 0;
  for (const [index, { kind, day, unit: rawUnit, other: rawOther }] of wishes.entries()) {
    const effectiveOn = addDays(start, day);
    const unit = rawUnit % Math.max(ids.length, 1);
    const other = rawOther === null || ids.length === 0 ? null : rawOther % ids.length;
    const name = `Tổ chức ${index}`;
    const otherId = other === null ? null : ids[other]!;
    const unitId = ids[unit];
    const tree = replay(accepted, effectiveOn);
    const children = [...tree].filter(([, child]) => child.parent === unit).map(([child]) => child);
    const half = children.slice(0, Math.ceil(children.length / 2));
    const decision = { day: effectiveOn, kind, unit, other, name } as NaiveDecision;
    const entries: Record<string, { operation: Operation; naive: NaiveDecision } | null> = {
      establish: {
        operation: { kind: "establish", unit: newUnit(name, otherId) },
        naive: { ...decision, unit: ids.length },
      },
      rename: unitId
        ? {
            operation: {
              kind: "rename",
              unitId,
              name: { fullName: name, shortName: null, abbreviation: null },
            },
            naive: decision,
          }
        : null,
      transfer: unitId
        ? { operation: { kind: "transfer", unitIds: [unitId], newParentUnitId: otherId }, naive: decision }
        : null,
      merge:
        unitId && otherId
          ? { operation: { kind: "merge", unitIds: [unitId], into: { unitId: otherId } }, naive: decision }
          : null,
      dissolve: unitId
        ? {
            operation: {
              kind: "dissolve",
              unitId,
              heirs: { membersTo: otherId, tasksTo: otherId, documentsTo: otherId },
              childrenTo: otherId,
            },
            naive: decision,
          }
        : null,
      split: unitId
        ? {
            operation: {
              kind: "split",
              unitId,
              parts: [
                {
                  unit: newUnit(
                    name,
                    tree.get(unit)?.parent === undefined ? null : (ids[tree.get(unit)?.parent ?? -1] ?? null),
                  ),
                  weight: 2,
                  childUnitIds: half.map((child) => ids[child]!),
                },
              ],
              remainingWeight: 3,
              heirs: { membersToPart: 0, tasksToPart: 0, documentsToPart: 0 },
            },
            naive: { ...decision, newUnit: ids.length, children: half },
          }
        : null,
    };
    const entry = entries[kind];
    if (!entry) continue;
    const decided = await decideStructure(context, {
      operation: entry.operation,
      effectiveOn,
      source,
      decidedByUnitId: null,
    });
    if (!decided.ok) {
      expect(decided.error.code).toMatch(/^STRUCTURE_/);
      refused++;
      continue;
    }
    ids.push(...decided.value.newUnitIds);
    accepted.push(entry.naive);
  }
  return { ids, accepted, refused };
}

async function readTree(on: CivilDate, from: Parameters<typeof treeOn>[0], ids: readonly UnitId[]) {
  const units = await treeOn(from, on, { kind: "instance" });
  return new Map(
    units.map((unit) => [
      ids.indexOf(unit.id),
      { parent: unit.parentUnitId === null ? null : ids.indexOf(unit.parentUnitId), name: unit.fullName },
    ]),
  );
}

class RollBack extends Error {}

test("cây tổ chức ở mọi ngày đúng như dựng lại từng quyết định, dù nhập muộn và đảo thứ tự", async () => {
  let acceptedInAll = 0;
  let refusedInAll = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(wish, { minLength: 6, maxLength: 20 }),
      fc.integer({ min: 0, max: lastDay }),
      async (wishes, closureAge) => {
        const today = addDays(start, closureAge);
        try {
          await inTransaction(connection, async (transaction) => {
            const context = contextOn(transaction, `${today}T03:00:00Z`);
            const { ids, accepted, refused } = await enter(context, [...firstWishes, ...wishes]);
            acceptedInAll += accepted.length;
            refusedInAll += refused;
            // Between two decisions nothing changes, so their days and the days before them are all there is to see.
            const days = new Set(accepted.flatMap(({ day }) => [addDays(day, -1), day]));
            for (const on of days) {
              const expected = replay(accepted, on);
              expect(faultsOf(expected)).toEqual([]);
              expect(await readTree(on, transaction, ids)).toEqual(expected);
            }
            await expectSameClosure(transaction, today);
            throw new RollBack();
          });
        } catch (error) {
          if (!(error instanceof RollBack)) throw error;
        }
      },
    ),
    { numRuns: 15, seed: 20260701 },
  );
  expect(acceptedInAll).toBeGreaterThan(100);
  expect(refusedInAll).toBeGreaterThan(100);
});

/** The closure kept up decision by decision is the one computed from nothing. */
async function expectSameClosure(transaction: Parameters<typeof treeOn>[0], today: CivilDate): Promise<void> {
  const read = async () =>
    (await sql`select * from org_unit_closure order by 1, 2, 3`.execute(transaction)).rows;
  const kept = await read();
  await refreshClosure(transaction, today);
  expect(kept).toEqual(await read());
}

test("dòng kế thừa: mỗi ngày đảng viên của mọi tổ chức ở trong tay nhiều nhất một tổ chức đang hoạt động", async () => {
  const context = contextOn(connection);
  const wishes = fc.sample(wish, { numRuns: 60, seed: 7 });
  expectOk({ ok: true, value: await enter(context, [...firstWishes, ...wishes]) }, "entered");
  const { rows } = await sql`
    select h.unit_id from unit_heir h join unit_heir other on other.unit_id = h.unit_id and other.heir_unit_id <> h.heir_unit_id
      and h.holds_members and other.holds_members
      and daterange(h.from_on, h.until_on) && daterange(other.from_on, other.until_on)
    union all
    select h.unit_id from unit_heir h join org_unit u on u.id = h.heir_unit_id
    where h.from_on < u.established_on or h.until_on is distinct from u.ended_on`.execute(connection);
  expect(rows).toEqual([]);
});
