import { type DomainModule, implement, type UnitId } from "@nhiemky/access-control";
import { auditPermissions } from "@nhiemky/audit-log/contract";
import { defineRoute, doneSchema } from "@nhiemky/http-contract";
import { ok } from "@nhiemky/kernel";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { domainModules } from "../src/domain-modules.ts";
import { callerNames, places } from "./access-expectation.ts";
import { runAccessMatrix } from "./access-matrix.ts";
import { accessWorld } from "./access-world.ts";
import { serveForTest } from "./serve-for-test.ts";
import { wholeFixture } from "./whole-fixture.ts";

const permission = auditPermissions["audit:read"];
const trial = {
  method: "GET",
  tag: "trial",
  summary: { vi: "Thử", en: "Trial" },
  response: doneSchema,
  errors: [],
} as const;
const leakyList = defineRoute({
  ...trial,
  id: "leakyList",
  path: "/api/leaky-list",
  access: { kind: "permission", permission, target: { kind: "visible" } },
});
const leakyRecord = defineRoute({
  ...trial,
  id: "leakyRecord",
  path: "/api/leaky-record/:id",
  params: z.object({ id: z.string() }),
  access: {
    kind: "permission",
    permission,
    target: { kind: "entity", entity: "leaky", place: "params", name: "id" },
  },
});
let unitOfEveryRecord: UnitId;
const leakyModule: DomainModule = {
  name: "leaky",
  migrations: new URL("./", import.meta.url),
  routes: [
    implement(leakyList, async () => ok({ done: true as const })),
    implement(leakyRecord, async () => ok({ done: true as const })),
  ],
  resourceUnits: { leaky: async () => [unitOfEveryRecord] },
};

const server = await serveForTest([...domainModules, leakyModule]);
const world = await accessWorld(server);
unitOfEveryRecord = world.units.own;
const fixture = wholeFixture(world);

describe("Ma trận truy cập: mọi đường dẫn × mọi vai trò × đơn vị mình, cấp dưới, ngang cấp, cấp trên", () => {
  test.each(domainModules.filter(({ routes }) => routes.length > 0))(
    "$name: không có lỗ hổng",
    { timeout: 300_000 },
    async ({ routes }) => {
      const { findings, requestCount } = await runAccessMatrix(routes, fixture);
      expect(findings).toEqual([]);
      expect(requestCount).toBeGreaterThanOrEqual(routes.length * callerNames.length);
    },
  );

  test("đường dẫn không thử được thì bị gọi tên", async () => {
    const { findings } = await runAccessMatrix(leakyModule.routes, fixture);
    expect(findings).toEqual([
      "leakyList: cannot be exercised: no reader of its rows",
      'leakyRecord: cannot be exercised: no record maker for "leaky"',
    ]);
  });

  test("ma trận thấy được lỗ hổng: danh sách lộ hàng ngoài phạm vi, bản ghi khai sai đơn vị", async () => {
    const { findings } = await runAccessMatrix(leakyModule.routes, {
      ...fixture,
      records: { leaky: async () => "x" },
      lists: { leakyList: { fill: async () => undefined, placesIn: () => places } },
    });
    expect(findings).toEqual([
      "leakyList as administrator on own: shows own, subordinate, foreign, superior, should show own, subordinate",
      "leakyRecord as administrator on foreign: expected ACCESS_NOT_FOUND, got 200",
      "leakyRecord as administrator on superior: expected ACCESS_NOT_FOUND, got 200",
    ]);
  });
});
