import type { AccessFixture, CarriedId } from "./access-matrix.ts";
import type { AccessWorld, RouteFixtures } from "./access-world.ts";
import { accountFixture } from "./account-fixture.ts";
import { clauseFixture } from "./clause-fixture.ts";
import { documentFixture, documentMaker } from "./document-fixture.ts";
import { electionFixture } from "./election-fixture.ts";
import { figureCheckFixture } from "./figure-check-fixture.ts";
import { figureFixture } from "./figure-fixture.ts";
import { peopleFixture } from "./people-fixture.ts";
import { programmeFixture, taskMaker } from "./programme-fixture.ts";
import { referenceFixture } from "./reference-fixture.ts";
import { roundFixture } from "./round-fixture.ts";
import { structureFixture } from "./structure-fixture.ts";

/** All that the matrix needs to try every route of the product. */
export function wholeFixture(world: AccessWorld): AccessFixture {
  const documents = documentMaker(world);
  const tasks = taskMaker(world);
  const parts: readonly RouteFixtures[] = [
    accountFixture(world),
    structureFixture(world, documents),
    peopleFixture(world),
    electionFixture(world),
    documentFixture(world, documents),
    clauseFixture(world, documents),
    programmeFixture(world, tasks),
    referenceFixture(world, documents, tasks),
    figureCheckFixture(world),
    figureFixture(world),
    roundFixture(world),
  ];
  const carriedIds: Record<string, CarriedId[]> = {};
  for (const part of parts) {
    for (const [routeId, carried] of Object.entries(part.carriedIds)) {
      carriedIds[routeId] = [...(carriedIds[routeId] ?? []), ...carried];
    }
  }
  return {
    ...world,
    carriedIds,
    records: Object.assign({}, ...parts.map(({ records }) => records)),
    inputs: Object.assign({}, ...parts.map(({ inputs }) => inputs)),
    lists: Object.assign({}, ...parts.map(({ lists }) => lists)),
  };
}
