import { figureCheckRoutes as routes } from "@nhiemky/composed-reports/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { places, type UnitPlace } from "./access-expectation.ts";
import type { AccessWorld, RouteFixtures } from "./access-world.ts";

/** What the matrix needs to try the routes of figure checks; the records are made over HTTP, as a page would. */
export function figureCheckFixture(world: AccessWorld): RouteFixtures {
  const text = { title: "Báo cáo thử", text: "Kết nạp 15/20 đảng viên, đạt 80%." };
  const findingPlace = { start: 0, end: 5, kind: "share" };
  const checkAt = async (place: UnitPlace): Promise<string> => {
    const session = await world.signIn("administrator everywhere");
    const body = { ...text, unitId: world.units[place] };
    const answer = await world.send(routes.runFigureCheck, { body }, session);
    if (answer.code !== null) throw new Error(`no figure check: ${answer.code}`);
    return (answer.body as RouteReply<typeof routes.runFigureCheck>).figureCheckId;
  };
  return {
    records: { "figure-check": (place) => checkAt(place as UnitPlace) },
    inputs: {
      listFigureChecks: () => ({ query: { pageSize: "200" } }),
      runFigureCheck: () => ({ body: text }),
      acceptFinding: () => ({ body: { ...findingPlace, reason: "Làm tròn" } }),
      withdrawAcceptance: () => ({ body: findingPlace }),
    },
    carriedIds: {},
    lists: {
      listFigureChecks: {
        fill: async () => {
          for (const place of places) await checkAt(place);
        },
        placesIn: (reply) =>
          (reply as RouteReply<typeof routes.listFigureChecks>).rows.flatMap(({ unitId }) =>
            world.placeOf(unitId),
          ),
      },
    },
  };
}
