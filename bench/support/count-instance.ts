import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type ActionContext,
  createAccount,
  grantRole,
  systemActor,
  type UnitId,
} from "@nhiemky/access-control";
import { connectToRunning, openDatabase } from "@nhiemky/database";
import { civilDate, expectOk, systemClock, systemRandom, today } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import { type ServerProcess, startServerProcess } from "@nhiemky/test-kit/server-process";

/** The real server in a process of its own, with one unit, its office and people who can count. */
export interface CountInstance {
  readonly server: ServerProcess;
  /** Beside the server, for setting the scene. */
  readonly context: ActionContext;
  readonly unitId: UnitId;
  readonly postgresql: string;
  /** Of every account. */
  readonly password: string;
}

export const office = "vanphong";

/** Runs `work` on an instance of its own, with fsync on; nothing of it stays. */
export async function onCountInstance(
  counters: readonly string[],
  work: (instance: CountInstance) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "nhiemky-count-"));
  // Run by root, PostgreSQL works under another account, which must be able to enter the folder.
  await chmod(folder, 0o711);
  const env = { NHIEMKY_EXAMPLE: "no", DATABASE_URL: "", HOST: "localhost" };
  const server = await startServerProcess({ dataFolder: folder, env });
  const database = openDatabase({ connectionString: (await connectToRunning(folder)) ?? "" });
  try {
    const context: ActionContext = {
      connection: database.connection,
      clock: systemClock,
      random: systemRandom,
      actor: systemActor("benchmark"),
    };
    const { unitId } = expectOk(
      await establishUnit(context, {
        fullName: "Đảng bộ phường Ví Dụ",
        parentUnitId: null,
        unitKind: "grassroots-organisation",
        establishedOn: civilDate("2020-01-01"),
      }),
      "a unit",
    );
    const password = "một câu dễ nhớ 2025";
    const accounts = [
      [office, "office-clerk"],
      ...counters.map((name) => [name, "reader"] as const),
    ] as const;
    for (const [signInName, role] of accounts) {
      const accountId = expectOk(
        await createAccount(context, { signInName, displayName: signInName, password }),
        "an account",
      );
      const grant = { role, unitId, from: today(systemClock), to: null };
      expectOk(await grantRole(context, async () => true, accountId, grant), "a role");
    }
    const { rows } = await database.pool.query<{ server_version: string }>("show server_version");
    await work({ server, context, unitId, password, postgresql: rows[0]?.server_version ?? "" });
  } finally {
    await database.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
