import { type Clock, civilDate, expectOk, fixedClock, type Result, systemRandom } from "@nhiemky/kernel";
import { type TestDatabase, testDatabase } from "@nhiemky/test-kit";
import { type SqlBool, sql } from "kysely";
import { signIn } from "../src/actions/sign-in.ts";
import {
  type AccountId,
  type ActionContext,
  type Actor,
  type Caller,
  createAccount,
  grantRole,
  type IncomingRequest,
  makeAccess,
  makeAccessModule,
  type NewGrant,
  nobody,
  sessionCookie,
  systemActor,
  type UnitId,
  type UnitTree,
} from "../src/index.ts";

const unit = (digit: number) => `0199aaaa-0000-7000-8000-00000000000${digit}` as UnitId;

/** superior > own > subordinate, and foreign beside own. */
export const units = { superior: unit(1), own: unit(2), subordinate: unit(3), foreign: unit(4) } as const;

const parents = new Map<UnitId, UnitId>([
  [units.own, units.superior],
  [units.subordinate, units.own],
  [units.foreign, units.superior],
]);

function isBelow(unitId: UnitId, root: UnitId): boolean {
  if (unitId === root) return Object.values(units).includes(unitId);
  const parent = parents.get(unitId);
  return parent !== undefined && isBelow(parent, root);
}

export const tree: UnitTree = {
  isWithin: async (_connection, unitIds, roots) =>
    unitIds.some((unitId) => roots.some((root) => isBelow(unitId, root))),
  unitNames: async (_connection, unitIds) =>
    new Map(unitIds.map((unitId) => [unitId, { fullName: `Đơn vị ${unitId.slice(-1)}` }])),
  scopeCondition: (scope, column) => {
    if (scope.kind === "instance") return sql<SqlBool>`true`;
    const inside = Object.values(units).filter((unitId) =>
      scope.rootUnitIds.some((root) => isBelow(unitId, root)),
    );
    return sql<SqlBool>`${sql.ref(column)} = any(${inside}::uuid[])`;
  },
};

export const startOfWorld = "2026-03-02T02:00:00Z";
export const password = "Một câu đủ dài để nhớ";

export interface AccessWorld extends TestDatabase {
  readonly clock: ReturnType<typeof fixedClock>;
  readonly access: ReturnType<typeof makeAccess>;
  /** The product itself, or somebody. */
  as(actor?: Actor): ActionContext;
  /** A new account with a password and, where given, a role. */
  account(signInName: string, grant?: Partial<NewGrant>): Promise<AccountId>;
  /** What a request with these parts amounts to. */
  request(parts: Partial<IncomingRequest>): Promise<Result<Caller>>;
  /** Signs in and returns what the browser then sends and who it is. */
  signedIn(signInName: string): Promise<{ secret: string; caller: Caller; context: ActionContext }>;
  /** Moves the clock on. */
  pass(milliseconds: number): void;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export async function accessWorld(): Promise<AccessWorld> {
  const database = await testDatabase();
  const clock = fixedClock(startOfWorld);
  return { ...database, clock, ...worldOn(database, clock) };
}

function worldOn({ connection }: TestDatabase, clock: Clock & { set(instant: string): void }) {
  const { resourceUnits } = makeAccessModule(tree, clock);
  const access = makeAccess({ connection, clock, resourceUnits, isWithin: tree.isWithin });
  const as = (actor: Actor = systemActor("test")): ActionContext => ({
    connection,
    clock,
    random: systemRandom,
    actor,
  });
  const request = (parts: Partial<IncomingRequest>) =>
    access.authenticate({
      method: "GET",
      ip: "10.0.0.1",
      userAgent: "test",
      cookies: {},
      headers: {},
      ...parts,
    });
  return {
    access,
    as,
    request,
    account: async (signInName: string, grant?: Partial<NewGrant>) => {
      const created = await createAccount(as(), { signInName, displayName: `Người ${signInName}`, password });
      const accountId = expectOk(created, "account");
      if (grant !== undefined) {
        const whole = {
          role: "administrator",
          unitId: null,
          from: civilDate("2026-01-01"),
          to: null,
        } as const;
        expectOk(await grantRole(as(), tree.isWithin, accountId, { ...whole, ...grant }), "grant");
      }
      return accountId;
    },
    signedIn: async (signInName: string) => {
      const attempt = { signInName, password, ip: "10.0.0.1", userAgent: "test", replaces: null };
      const { secret } = expectOk(await signIn(as(nobody), attempt), "sign-in");
      const caller = expectOk(await request({ cookies: { [sessionCookie]: secret } }), "authenticate");
      if (caller.actor === null) throw new Error("the new session is not recognised");
      return { secret, caller, context: as(caller.actor) };
    },
    pass: (milliseconds: number) => clock.set(new Date(clock.now().getTime() + milliseconds).toISOString()),
  };
}

export function codeOf(result: Result<unknown>): string {
  return result.ok ? "ok" : result.error.code;
}
