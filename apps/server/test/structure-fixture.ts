import type { RouteReply } from "@nhiemky/http-contract";
import { civilDate, expectOk } from "@nhiemky/kernel";
import { decideStructure } from "@nhiemky/org-structure";
import {
  type listDecisionsRoute,
  newUnitSchema,
  type readTreeRoute,
  type searchUnitsRoute,
  withoutSource,
} from "@nhiemky/org-structure/contract";
import { sql } from "kysely";
import type { UnitPlace } from "./access-expectation.ts";
import type { RouteFixture } from "./access-matrix.ts";
import { type AccessWorld, noOne, type RouteFixtures } from "./access-world.ts";
import type { DocumentMaker } from "./document-fixture.ts";

/** What the matrix needs to try the routes of org-structure, and those of rule-settings. */
export function structureFixture(world: AccessWorld, { document }: DocumentMaker): RouteFixtures {
  const establishUnder = (parentUnitId: string, decidedByUnitId: string) => ({
    operation: {
      kind: "establish",
      unit: { fullName: "Chi bộ mới lập", unitKind: "cell", parentUnitId },
    },
    effectiveOn: "2024-01-01",
    source: { referenceNumber: "01-QĐ/ĐU", referenceOn: "2023-12-20" },
    decidedByUnitId,
  });
  const decision = async (): Promise<RouteFixture> => ({
    body: establishUnder(world.units.own, world.units.own),
  });
  const underPlace = async (place: UnitPlace): Promise<RouteFixture> => ({
    body: establishUnder(world.units[place], world.units.own),
  });
  const carried = { name: "parentUnitId", refusal: "STRUCTURE_OUTSIDE_AUTHORITY", input: underPlace };
  const restsOn = {
    name: "source.documentId",
    refusal: "STRUCTURE_DOCUMENT_UNKNOWN",
    input: async (place: UnitPlace): Promise<RouteFixture> => {
      const body = establishUnder(world.units.own, world.units.own);
      return { body: { ...body, source: { documentId: await document(place) } } };
    },
  };
  return {
    records: {
      // The decision that established the unit: decisions are only read.
      "structure-decision": async (place) => {
        const { rows } = await sql<{ id: string }>`
          select decision_id as id from structure_decision_unit
          where unit_id = ${world.units[place as UnitPlace]} and part = 'established'`.execute(
          world.context.connection,
        );
        return rows[0]!.id;
      },
      // One of its own each time: withdrawing ends it.
      "structure-decision.decider": async (place) => {
        const unitId = world.units[place as UnitPlace];
        const unit = newUnitSchema.parse({
          fullName: "Chi bộ lập nhầm",
          unitKind: "cell",
          parentUnitId: unitId,
        });
        const decided = await decideStructure(world.context, {
          operation: { kind: "establish", unit },
          effectiveOn: civilDate("2024-02-01"),
          source: withoutSource,
          decidedByUnitId: unitId,
        });
        return expectOk(decided, "a decision").decisionId;
      },
    },
    inputs: {
      readTree: () => ({ query: {} }),
      searchUnits: () => ({ query: { text: "bo", limit: "100" } }),
      decideStructure: decision,
      previewStructureDecision: decision,
      withdrawStructureDecision: () => ({ body: { reason: "Nhập nhầm" } }),
      listStructureDecisions: () => ({ query: { pageSize: "200" } }),
      recordRestructuringFigure: () => ({
        body: {
          periodLabel: "2020-2025",
          fromOn: "2020-01-01",
          toOn: "2025-12-31",
          measure: "Số chi bộ",
          done: 1,
        },
      }),
      readStructureLedger: () => ({ query: { from: "2020-01-01", to: "2025-12-31" } }),
      previewUnitImport: () => ({ body: { establishedOn: "2024-01-01" } }),
      importUnits: () => ({ body: { establishedOn: "2024-01-01" } }),
      listRuleValues: () => ({ query: { on: "2026-01-01", parameter: "people.post" } }),
      overrideRule: () => ({
        body: { parameter: "no.such", value: 1, from: "2026-01-01", reason: "Thử" },
      }),
      withdrawRuleOverride: () => ({ params: { overrideId: noOne } }),
    },
    carriedIds: {
      decideStructure: [carried, restsOn],
      previewStructureDecision: [carried, restsOn],
    },
    lists: {
      readTree: {
        fill: async () => undefined,
        // Superiors are there by their bare names, which everybody knows; a unit beside is not there at all.
        placesIn: (reply) =>
          (reply as RouteReply<typeof readTreeRoute>).rows
            .filter(([id, , , , , , isOpen]) => isOpen === 1 || id === world.units.foreign)
            .flatMap(([id]) => world.placeOf(id)),
      },
      searchUnits: {
        fill: async () => undefined,
        placesIn: (reply) =>
          (reply as RouteReply<typeof searchUnitsRoute>).units.flatMap(({ id }) => world.placeOf(id)),
      },
      listStructureDecisions: {
        fill: async () => undefined,
        placesIn: (reply) =>
          (reply as RouteReply<typeof listDecisionsRoute>).rows.flatMap((row) =>
            row.units.filter(({ part }) => part === "established").flatMap(({ id }) => world.placeOf(id)),
          ),
      },
    },
  };
}
