import type { DomainModule } from "@nhiemky/access-control";
import { expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { afterAll } from "vitest";
import { openLog } from "../src/log.ts";
import { readSettings } from "../src/settings.ts";
import { type RunningServer, serveOn } from "../src/start-server.ts";

/** The real HTTP server on a database of this test file's own, at a port that is free; stopped after its last test. */
export async function serveForTest(modules: readonly DomainModule[]): Promise<RunningServer> {
  const database = await testDatabase();
  const environment = { PORT: "0", HOST: "127.0.0.1", NHIEMKY_LOG_LEVEL: "silent" };
  const settings = expectOk(readSettings(environment, "/"), "settings of the test");
  const server = await serveOn(database, settings, openLog("silent"), modules);
  afterAll(() => server.stop());
  return server;
}
