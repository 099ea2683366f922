import {
  type ActionContext,
  createAccount,
  grantRole,
  systemActor,
  type UnitId,
} from "@nhiemky/access-control";
import type { RoleName } from "@nhiemky/http-contract";
import { type CivilDate, expectOk, systemClock, systemRandom, today } from "@nhiemky/kernel";
import { domainModules, openLog, readSettings, serveOn } from "@nhiemky/server";
import { type TestDatabase, testDatabase } from "@nhiemky/test-kit";
import { afterAll } from "vitest";

export const password = "một câu dễ nhớ 2025";

/** The real server on an empty database of its own, stopped after the last test of the file. */
export interface Instance {
  readonly url: string;
  /** For setting the scene through the domains' own actions. */
  readonly context: ActionContext;
  readonly database: TestDatabase;
}

export async function startInstance(): Promise<Instance> {
  const database = await testDatabase();
  const environment = { PORT: "0", HOST: "localhost", NHIEMKY_EXAMPLE: "no", NHIEMKY_LOG_LEVEL: "error" };
  const settings = expectOk(readSettings(environment, process.cwd()), "settings of the test server");
  const server = await serveOn(database, settings, openLog(settings.logLevel), domainModules);
  afterAll(() => server.stop());
  const context: ActionContext = {
    connection: database.connection,
    clock: systemClock,
    random: systemRandom,
    actor: systemActor("a browser journey sets its scene"),
  };
  return { url: server.url, context, database };
}

/** An account that holds one role; signs in with `password`. */
export async function addAccount(
  context: ActionContext,
  signInName: string,
  role: RoleName,
  unitId: UnitId | null,
  from: CivilDate = today(systemClock),
): Promise<void> {
  const account = { signInName, displayName: signInName, password };
  const accountId = expectOk(await createAccount(context, account), "an account for the journey");
  const grant = { role, unitId, from, to: null };
  expectOk(await grantRole(context, async () => true, accountId, grant), "a role for the journey");
}
