import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { databaseErrors } from "../errors.ts";

const run = promisify(execFile);

/** The operating system account under which PostgreSQL's processes run. */
export interface SystemAccount {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Accounts that a root process may hand PostgreSQL to, in order of preference: one that the administrator made
 * for the product, the usual one for PostgreSQL, the one that every system has. None is ever created here.
 */
const preferredAccounts = ["nhiemky", "postgres", "nobody"];

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The account of this process; what it starts needs no change of account. */
export function ownAccount(): SystemAccount {
  return { uid: process.getuid!(), gid: process.getgid!() };
}

/** The first preferred account that this system knows, for a process that runs as root. */
export async function findUnprivilegedAccount(): Promise<Result<SystemAccount>> {
  for (const name of preferredAccounts) {
    const account = await lookUpAccount(name);
    if (account) return tryAccount(name, account);
  }
  return err(appError(databaseErrors.DATABASE_OS_USER_UNAVAILABLE, { user: "nobody", reason: "id" }));
}

/** In a container root may lack the right to become somebody else. */
async function tryAccount(name: string, account: SystemAccount): Promise<Result<SystemAccount>> {
  try {
    await run("true", runAs(account));
    return ok(account);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err(appError(databaseErrors.DATABASE_OS_USER_UNAVAILABLE, { user: name, reason }));
  }
}

async function lookUpAccount(name: string): Promise<SystemAccount | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

/** Options of `spawn` and `execFile` that run a program as that account, without this process's environment. */
export function runAs(account: SystemAccount): {
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
} {
  // Variables such as PGDATA or PGPORT in the caller's environment would change what PostgreSQL does. The folder
  // is one that every account can enter.
  const clean = { cwd: "/", env: { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" } };
  return isRoot() ? { ...clean, ...account } : clean;
}

/** Whether that account can enter a folder: asked of the system itself, which knows of modes, lists and mounts. */
export async function canEnter(account: SystemAccount, folder: string): Promise<boolean> {
  try {
    await run("test", ["-x", folder], runAs(account));
    return true;
  } catch {
    return false;
  }
}
