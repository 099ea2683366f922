import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdtemp, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { databaseErrors } from "../errors.ts";
import type { Binaries } from "./binaries.ts";
import type { ServerHome } from "./home.ts";
import { isRoot, runAs } from "./system-account.ts";

const run = promisify(execFile);

/** Name of the database, and of the role that owns it: not a superuser, so a stolen session cannot run programs. */
export const databaseName = "nhiemky";

export interface ClusterOptions {
  /** For tests: nothing is flushed to disk, and the role may create databases. */
  readonly disposable: boolean;
}

/**
 * Makes the cluster when there is none: UTF-8, ICU order `vi`, data checksums, passwords only. Built beside its
 * place and renamed, so that an interrupted first start leaves nothing half-made.
 */
export async function provideCluster(
  home: ServerHome,
  binaries: Binaries,
  options: ClusterOptions,
): Promise<Result<void>> {
  const version = await readFile(join(home.data, "PG_VERSION"), "utf8").catch(() => undefined);
  if (version === undefined) {
    try {
      return ok(await createCluster(home, binaries, options));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return err(appError(databaseErrors.DATABASE_START_FAILED, { reason, logFile: home.logFile }));
    }
  }
  if (Number(version) === binaries.majorVersion) return ok();
  const parameters = { folder: home.data, found: version.trim(), bundled: binaries.majorVersion };
  return err(appError(databaseErrors.DATABASE_OTHER_MAJOR_VERSION, parameters));
}

async function createCluster(
  home: ServerHome,
  binaries: Binaries,
  { disposable }: ClusterOptions,
): Promise<void> {
  const partial = await mkdtemp(join(home.folder, "initialising-"));
  if (isRoot()) await chown(partial, home.account.uid, home.account.gid);
  const data = join(partial, basename(home.data));
  await run(
    binaries.initdb,
    [
      `--pgdata=${data}`,
      "--username=postgres",
      // Nobody keeps the superuser's password: it is reached in single-user mode only, as the owner of the files.
      "--auth=scram-sha-256",
      `--pwfile=${await writeSecret(home, join(partial, "forgotten"), newPassword())}`,
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=icu",
      "--icu-locale=vi",
      "--data-checksums",
      ...(disposable ? ["--no-sync"] : []),
    ],
    runAs(home.account),
  );
  const password = newPassword();
  await createOwnedDatabase(home, binaries, data, password, disposable);
  await writeSecret(home, join(partial, basename(home.passwordFile)), password);
  await rm(join(partial, "forgotten"));
  await settle(home, partial);
}

/** Single-user mode takes one command a line; the password is hexadecimal, so it needs no quoting. */
async function createOwnedDatabase(
  home: ServerHome,
  binaries: Binaries,
  data: string,
  password: string,
  disposable: boolean,
): Promise<void> {
  const right = disposable ? "createdb" : "nocreatedb";
  const commands = [
    `create role ${databaseName} login ${right} password '${password}'`,
    `create database ${databaseName} owner ${databaseName}`,
  ];
  const flags = [
    "--single",
    "-D",
    data,
    "-c",
    "exit_on_error=on",
    "-c",
    "log_min_messages=fatal",
    "template1",
  ];
  const single = run(binaries.postgres, flags, runAs(home.account));
  single.child.stdin?.end(`${commands.join("\n")}\n`);
  await single;
}

/** Renames the finished cluster into place. Of two first starts at the same time the later one's work is dropped. */
async function settle(home: ServerHome, partial: string): Promise<void> {
  try {
    await rename(partial, home.cluster);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!(await stat(home.data).catch(() => undefined))) throw error;
    return;
  }
  const folder = await open(home.folder);
  await folder.sync();
  await folder.close();
}

async function writeSecret(home: ServerHome, file: string, secret: string): Promise<string> {
  await writeFile(file, secret, { mode: 0o600, flush: true });
  await chmod(file, 0o600);
  if (isRoot()) await chown(file, home.account.uid, home.account.gid);
  return file;
}

function newPassword(): string {
  return randomBytes(24).toString("hex");
}
