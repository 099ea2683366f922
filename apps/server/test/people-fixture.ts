import type { RouteReply } from "@nhiemky/http-contract";
import { expectOk } from "@nhiemky/kernel";
import { beginTenure, recordPerson } from "@nhiemky/people";
import { beginTenureSchema, type listPeopleRoute, recordPersonSchema } from "@nhiemky/people/contract";
import { places, type UnitPlace } from "./access-expectation.ts";
import type { AccessWorld, RouteFixtures } from "./access-world.ts";

/** What the matrix needs to try the routes of people. */
export function peopleFixture(world: AccessWorld): RouteFixtures {
  const particulars = { fullName: "Nguyễn Văn Thử", isInvented: true };
  const membership = { status: "probationary", fromOn: "2024-01-01", beganBy: "opening" };
  const post = { post: "deputy-secretary", fromOn: "2024-02-01" };
  const personAt = async (place: UnitPlace) => {
    const input = recordPersonSchema.parse({ ...particulars, ...membership, unitId: world.units[place] });
    return expectOk(await recordPerson(world.context, input), "a person").personId;
  };
  const fields = { body: { fromOn: "2024-01-01" } };
  return {
    records: {
      person: (place) => personAt(place as UnitPlace),
      tenure: async (place) => {
        const unitId = world.units[place as UnitPlace];
        const personId = await personAt(place as UnitPlace);
        const input = beginTenureSchema.parse({ ...post, personId, unitId });
        return expectOk(await beginTenure(world.context, input), "a tenure").tenureId;
      },
    },
    inputs: {
      listPeople: () => ({ query: { pageSize: "200" } }),
      recordPerson: () => ({ body: { ...particulars, ...membership } }),
      correctPerson: () => ({ body: particulars }),
      transferMember: () => ({ body: { toUnitId: world.below.own, on: "2025-01-01" } }),
      recogniseMember: () => ({ body: { on: "2025-01-01" } }),
      endMembership: () => ({ body: { on: "2025-01-01", endedBy: "leaving" } }),
      beginTenure: async () => ({ body: { ...post, personId: await personAt("own") } }),
      endTenure: () => ({ body: { on: "2025-01-01" } }),
      readPostLedger: () => ({ query: { from: "2024-01-01", to: "2025-01-01" } }),
      previewMemberImport: () => fields,
      importMembers: () => fields,
    },
    carriedIds: {
      transferMember: [
        {
          name: "toUnitId",
          refusal: "PEOPLE_OUTSIDE_SCOPE",
          input: async (place) => ({
            params: { personId: await personAt("subordinate") },
            body: { toUnitId: world.units[place], on: "2025-01-01" },
          }),
        },
      ],
      beginTenure: [
        {
          name: "personId",
          refusal: "PEOPLE_PERSON_NOT_FOUND",
          input: async (place) => ({
            body: { ...post, unitId: world.units.own, personId: await personAt(place) },
          }),
        },
      ],
    },
    lists: {
      listPeople: {
        fill: async () => {
          for (const place of places) await personAt(place);
        },
        placesIn: (reply) =>
          (reply as RouteReply<typeof listPeopleRoute>).rows.flatMap(({ unit }) =>
            world.placeOf(unit?.id ?? null),
          ),
      },
    },
  };
}
