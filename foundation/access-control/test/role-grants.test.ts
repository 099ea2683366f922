import { civilDate, expectOk, type Id } from "@nhiemky/kernel";
import { describe, expect, test } from "vitest";
import { listAccounts } from "../src/actions/read-accounts.ts";
import { issueLinkRoute } from "../src/contract.ts";
import {
  type AccountId,
  type Actor,
  authorise,
  type Caller,
  grantRole,
  inviteAccount,
  makeAccessModule,
  type NewGrant,
  revokeRole,
  scopeOf,
  setAccountDisabled,
  type UnitId,
} from "../src/index.ts";
import { accessWorld, codeOf, day, tree, units } from "./access-world.ts";

const from = civilDate("2026-01-01");

describe("Giao và thu hồi vai trò", async () => {
  const world = await accessWorld();
  const chief = await world.account("quan.tri", { role: "administrator", unitId: null });
  await world.account("quan.tri.don.vi", { role: "administrator", unitId: units.own });
  const clerk = await world.account("van.thu", { role: "unit-clerk", unitId: units.own });
  const unitAdministrator = (await world.signedIn("quan.tri.don.vi")).context;
  const grant = (context: typeof unitAdministrator, accountId: AccountId, parts: Partial<NewGrant>) =>
    grantRole(context, tree.isWithin, accountId, {
      role: "reader",
      unitId: units.own,
      from,
      to: null,
      ...parts,
    });

  test.for([
    ["đơn vị mình", units.own, "ok"],
    ["đơn vị cấp dưới", units.subordinate, "ok"],
    ["đơn vị ngang cấp", units.foreign, "ACCESS_UNIT_UNKNOWN"],
    ["đơn vị cấp trên", units.superior, "ACCESS_UNIT_UNKNOWN"],
    ["toàn hệ thống", null, "ACCESS_UNIT_UNKNOWN"],
    ["đơn vị không có", "0199aaaa-0000-7000-8000-0000000000ff" as UnitId, "ACCESS_UNIT_UNKNOWN"],
  ] as const)("quản trị viên đơn vị giao trên %s", async ([, unitId, code]) => {
    expect(codeOf(await grant(unitAdministrator, clerk, { unitId }))).toBe(code);
  });

  test("văn thư không giao được cho ai, kể cả chính mình", async () => {
    const { context } = await world.signedIn("van.thu");
    expect(codeOf(await grant(context, clerk, { role: "administrator" }))).toBe("ACCESS_UNIT_UNKNOWN");
  });

  test("mời cũng không vượt phạm vi, và không để lại tài khoản dở dang", async () => {
    const invited = await inviteAccount(unitAdministrator, tree.isWithin, {
      signInName: "nguoi.la",
      displayName: "Người lạ",
      personId: null,
      role: "administrator",
      unitId: null,
      from,
      to: null,
    });
    expect(codeOf(invited)).toBe("ACCESS_UNIT_UNKNOWN");
    const { rows } = await listAccounts(
      world.as(),
      tree.scopeCondition,
      { kind: "instance" },
      { text: "nguoi.la", page: 1, pageSize: 10 },
    );
    expect(rows).toEqual([]);
  });

  test("quản trị toàn hệ thống không giao trên đơn vị không có", async () => {
    const { context } = await world.signedIn("quan.tri");
    const unitId = "0199aaaa-0000-7000-8000-0000000000ff" as UnitId;
    expect(codeOf(await grant(context, clerk, { unitId }))).toBe("ACCESS_UNIT_UNKNOWN");
    expect(codeOf(await grant(context, clerk, { to: civilDate("2025-12-31") }))).toBe(
      "ACCESS_GRANT_ENDS_BEFORE_START",
    );
  });

  test("vai trò có hiệu lực đúng từ ngày đến hết ngày", async () => {
    await world.account("tam.thoi", {
      role: "administrator",
      unitId: units.foreign,
      from: civilDate("2026-03-03"),
      to: civilDate("2026-03-04"),
    });
    const heldNow = async () => {
      const { caller } = await world.signedIn("tam.thoi");
      const { actor } = caller;
      if (actor?.kind !== "account") throw new Error("not an account");
      return actor.grants.length;
    };
    expect(await heldNow()).toBe(0);
    world.pass(day);
    expect(await heldNow()).toBe(1);
    world.pass(day);
    expect(await heldNow()).toBe(1);
    world.pass(day);
    expect(await heldNow()).toBe(0);
  });

  test("thu hồi có hiệu lực ngay, và chỉ một lần", async () => {
    const accountId = await world.account("bi.thu.hoi");
    const grantId = expectOk(await grant(world.as(), accountId, { role: "leader" }), "grant");
    const { caller } = await world.signedIn("bi.thu.hoi");
    expect(caller.actor).toMatchObject({ grants: [{ role: "leader" }] });
    expect(codeOf(await revokeRole(world.as(), grantId))).toBe("ok");
    expect((await world.signedIn("bi.thu.hoi")).caller.actor).toMatchObject({ grants: [] });
    expect(codeOf(await revokeRole(world.as(), grantId))).toBe("ACCESS_GRANT_ALREADY_REVOKED");
  });

  test("không thu hồi, không khóa quản trị viên cuối cùng; hai quản trị viên gạt nhau cùng lúc thì còn một", async () => {
    expect(codeOf(await setAccountDisabled(world.as(), chief, true))).toBe("ACCESS_LAST_ADMINISTRATOR");
    const second = await world.account("quan.tri.hai");
    const grantId = expectOk(
      await grant(world.as(), second, { role: "administrator", unitId: null }),
      "grant",
    );
    const both = await Promise.all([
      setAccountDisabled(world.as(), chief, true),
      revokeRole(world.as(), grantId),
    ]);
    expect(both.map(codeOf).sort()).toEqual(["ACCESS_LAST_ADMINISTRATOR", "ok"]);
  });
});

describe("Quản trị viên đơn vị không chiếm được tài khoản có quyền ở nơi khác", async () => {
  const world = await accessWorld();
  await world.account("quan.tri.don.vi", { role: "administrator", unitId: units.own });
  const { caller } = await world.signedIn("quan.tri.don.vi");
  const { resourceUnits } = makeAccessModule(tree, world.clock);
  let accountNumber = 0;
  const mayReset = async (accountId: string) => {
    const decided = await authorise(
      issueLinkRoute,
      { params: { accountId }, query: undefined, body: {} },
      caller,
      world.clock.now(),
      {
        unitsOf: async (entity, id) => (await resourceUnits[entity]?.(world.connection, id)) ?? null,
        isWithin: (unitIds, roots) => tree.isWithin(world.connection, unitIds, roots),
      },
    );
    return codeOf(decided);
  };

  test.for([
    ["chỉ có vai trò trong đơn vị", [units.own, units.subordinate], "ok"],
    ["có cả vai trò ở cấp trên", [units.own, units.superior], "ACCESS_NOT_FOUND"],
    ["có cả vai trò ở đơn vị khác", [units.foreign, units.own], "ACCESS_NOT_FOUND"],
    ["có vai trò toàn hệ thống", [units.own, null], "ACCESS_NOT_FOUND"],
    ["chưa có vai trò nào", [], "ACCESS_NOT_FOUND"],
  ] as const)("%s", async ([name, unitIds, code]) => {
    const accountId = await world.account(`nguoi.${++accountNumber}`);
    for (const unitId of unitIds) {
      expectOk(
        await grantRole(world.as(), tree.isWithin, accountId, { role: "reader", unitId, from, to: null }),
        name,
      );
    }
    expect(await mayReset(accountId)).toBe(code);
    const scope = scopeOf(caller.actor as Actor, "account:administer", civilDate("2026-03-02"));
    const { rows } = await listAccounts(world.as(), tree.scopeCondition, scope, { page: 1, pageSize: 200 });
    expect(rows.some((row) => row.id === accountId)).toBe(code === "ok");
  });

  test("tài khoản không có", async () => {
    expect(await mayReset("0199aaaa-0000-7000-8000-0000000000fe" as Id<"account">)).toBe("ACCESS_NOT_FOUND");
  });

  test("người gọi không phải ai thì phải đăng nhập", async () => {
    const nobody: Caller = { ...caller, actor: null, credential: null };
    const decided = await authorise(
      issueLinkRoute,
      { params: {}, query: undefined, body: {} },
      nobody,
      world.clock.now(),
      { unitsOf: async () => null, isWithin: async () => true },
    );
    expect(codeOf(decided)).toBe("ACCESS_SIGN_IN_REQUIRED");
  });
});
