import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, realpath, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { databaseErrors } from "../errors.ts";
import {
  canEnter,
  findUnprivilegedAccount,
  isRoot,
  ownAccount,
  type SystemAccount,
} from "./system-account.ts";

/** Where one private server keeps everything, and the account that owns it. */
export interface ServerHome {
  readonly folder: string;
  readonly account: SystemAccount;
  /** Appears whole or not at all: holds `data` (PGDATA) and `password`. */
  readonly cluster: string;
  readonly data: string;
  readonly passwordFile: string;
  readonly lockFile: string;
  readonly logFile: string;
}

/** In a data folder whose database lies elsewhere: one line, the path of its home. */
const pointerName = "postgresql.location";
/** In a home outside its data folder: one line, the path of that folder. */
const backPointerName = "data-folder";
/** Homes of root's instances whose data folder the unprivileged account cannot enter. */
const sharedParent = "/var/lib/nhiemky";
const rootUid = 0;

/** The home of an existing private server; nothing is created. */
export async function findHome(dataFolder: string): Promise<ServerHome | undefined> {
  const pointed = await readLine(join(dataFolder, pointerName));
  const folder = pointed ?? join(resolve(dataFolder), "postgresql");
  const owner = await ownerOf(folder);
  return owner && describeHome(folder, owner);
}

/**
 * The home of the private server of a data folder, made when there is none. Inside the data folder when
 * PostgreSQL's account can reach it, else under /var/lib/nhiemky with a pointer in the data folder.
 */
export async function provideHome(dataFolder: string): Promise<Result<ServerHome>> {
  await mkdir(dataFolder, { recursive: true });
  const found = await findHome(dataFolder);
  // A home of root itself was not finished: its hand-over to the account is the last step of making it.
  if (found && found.account.uid !== rootUid) return checkHome(dataFolder, found);
  const lost = found ? undefined : await readLine(join(dataFolder, pointerName));
  if (lost !== undefined) {
    const parameters = { folder: resolve(dataFolder), home: lost, pointer: pointerName };
    return err(appError(databaseErrors.DATABASE_HOME_MISSING, parameters));
  }
  const account = isRoot() ? await findUnprivilegedAccount() : ok(ownAccount());
  return account.ok ? ok(await placeHome(resolve(dataFolder), account.value)) : account;
}

async function placeHome(dataFolder: string, account: SystemAccount): Promise<ServerHome> {
  if (await canEnter(account, dataFolder)) return makeHome(join(dataFolder, "postgresql"), account);
  const home = await makeHome(join(sharedParent, randomBytes(6).toString("hex")), account);
  await writeFile(join(home.folder, backPointerName), `${await realpath(dataFolder)}\n`);
  await writeFile(join(dataFolder, pointerName), `${home.folder}\n`);
  return home;
}

function describeHome(folder: string, account: SystemAccount): ServerHome {
  const cluster = join(folder, "cluster");
  return {
    folder,
    account,
    cluster,
    data: join(cluster, "data"),
    passwordFile: join(cluster, "password"),
    lockFile: join(folder, "server.lock"),
    logFile: join(folder, "server.log"),
  };
}

async function makeHome(folder: string, account: SystemAccount): Promise<ServerHome> {
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (isRoot()) await chown(folder, account.uid, account.gid);
  return describeHome(folder, account);
}

async function checkHome(dataFolder: string, home: ServerHome): Promise<Result<ServerHome>> {
  if (!isRoot() && home.account.uid !== ownAccount().uid) {
    const parameters = { folder: home.folder, owner: home.account.uid };
    return err(appError(databaseErrors.DATABASE_FOLDER_NOT_OWNED, parameters));
  }
  const backPointer = join(home.folder, backPointerName);
  const original = await readLine(backPointer);
  const here = await realpath(dataFolder);
  if (original === undefined || original === here) return ok(home);
  if ((await readLine(join(original, pointerName))) === home.folder) {
    const parameters = { folder: here, original, home: home.folder, pointer: pointerName };
    return err(appError(databaseErrors.DATABASE_FOLDER_COPIED, parameters));
  }
  // The data folder was moved: the old path no longer claims this home.
  await writeFile(backPointer, `${here}\n`);
  return ok(home);
}

async function ownerOf(folder: string): Promise<SystemAccount | undefined> {
  const found = await stat(folder).catch(() => undefined);
  return found && { uid: found.uid, gid: found.gid };
}

async function readLine(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").then(
    (text) => text.trim(),
    () => undefined,
  );
}
