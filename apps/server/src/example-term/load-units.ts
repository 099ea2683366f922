import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { expectOk, makeId } from "@nhiemky/kernel";
import { establishUnits } from "@nhiemky/org-structure";
import { exampleFacts } from "./example-facts.ts";
import { exampleInvented, inventedMark } from "./example-invented.ts";
import { type ExampleWorld, from, numbered } from "./example-world.ts";

/** Invented grassroots units of 2015: with the one that the sources name they are the 68 that S1 counts. */
const inventedGrassrootsUnits = 67;

const kindOfLevel = {
  "central-committee": "executive-committee",
  politburo: "politburo",
  city: "provincial-organisation",
  bloc: "bloc-organisation",
  grassroots: "grassroots-organisation",
  "steering-committee": "steering-committee",
  commission: "advisory-body",
} as const;

/** The units that stood when the ledger was opened: those of the sources, then the invented ones below the bloc. */
export async function loadUnits(context: ActionContext, world: ExampleWorld): Promise<void> {
  const newId = () => makeId<"unit">(context.clock, context.random);
  for (const { key } of exampleFacts.units) world.units.set(key, newId());
  const named = exampleFacts.units.map((unit) => ({
    unitId: from(world.units, unit.key),
    unit: {
      fullName: unit.fullName,
      shortName: null,
      abbreviation: unit.abbreviation,
      code: `VD-${unit.key}`,
      unitKind: kindOfLevel[unit.level],
      parentUnitId: unit.parent === null ? null : from(world.units, unit.parent),
    },
  }));
  await establish(context, named, "Ngày mở sổ, không phải ngày thành lập");

  const bloc = from(world.units, "hanoi-bloc");
  const grassroots = Array.from({ length: inventedGrassrootsUnits }, (_, index) => {
    const unitId = newId();
    world.grassroots.set(index + 1, unitId);
    return { unitId, unit: grassrootsUnit(index + 1, bloc) };
  });
  const { unitsWithCells, perUnit } = exampleInvented.cells;
  const cells = grassroots.slice(0, unitsWithCells).flatMap(({ unitId: parentUnitId }, index) =>
    Array.from({ length: perUnit }, (_, place) => {
      const unitId = newId();
      world.cells.push(unitId);
      const name = `Chi bộ ${place + 1}, Đảng bộ cơ sở ${numbered(index + 1)}`;
      return {
        unitId,
        unit: { ...inventedUnit(name, `CB${index + 1}.${place + 1}`), unitKind: "cell", parentUnitId },
      };
    }),
  );
  await establish(context, [...grassroots, ...cells], `${inventedMark}: đơn vị không có thật`);
}

/** "Đảng bộ cơ sở 07" under the bloc. */
export function grassrootsUnit(number: number, parentUnitId: UnitId) {
  return {
    ...inventedUnit(`Đảng bộ cơ sở ${numbered(number)}`, `ĐBCS${numbered(number)}`),
    unitKind: "grassroots-organisation",
    parentUnitId,
  };
}

function inventedUnit(fullName: string, abbreviation: string) {
  return { fullName, shortName: null, abbreviation, code: `VD-${abbreviation}` };
}

async function establish(
  context: ActionContext,
  units: Parameters<typeof establishUnits>[1]["units"],
  note: string,
): Promise<void> {
  const done = await establishUnits(context, {
    units,
    effectiveOn: exampleInvented.ledgerOpenedOn,
    source: { documentId: null, referenceNumber: null, referenceOn: null, note },
    decidedByUnitId: null,
  });
  expectOk(done, "the example's units");
}
