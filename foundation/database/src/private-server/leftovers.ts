import { readdir, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Binaries } from "./binaries.ts";
import type { ServerHome } from "./home.ts";

/** Younger ones may belong to a process that prepares the same home at this moment. */
const oldEnoughMs = 3_600_000;
const removable = /^(?:binaries|initialising)-/;

/** Removes the programs of earlier versions and what interrupted preparations left behind. */
export async function removeLeftovers(home: ServerHome, current: Binaries, now: Date): Promise<void> {
  for (const name of await readdir(home.folder)) {
    if (!removable.test(name) || name === basename(current.folder)) continue;
    const path = join(home.folder, name);
    const { mtime } = await stat(path);
    if (now.getTime() - mtime.getTime() > oldEnoughMs) await rm(path, { recursive: true, force: true });
  }
}
