import { chown, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ServerHome } from "./home.ts";
import { socketPort } from "./settings.ts";
import { isRoot } from "./system-account.ts";

/** Room for a socket's path in the kernel's address structure, less its closing zero (unix(7)). */
const longestPath = 107;

/** A folder for the server's socket: in its home, or a new one in the system's folder for such when that path is too long. */
export async function provideSocketFolder(home: ServerHome): Promise<string> {
  const near = join(home.folder, "socket");
  const fits = Buffer.byteLength(join(near, `.s.PGSQL.${socketPort}`)) <= longestPath;
  const folder = fits ? near : await mkdtemp(join(tmpdir(), "nhiemky-"));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (isRoot()) await chown(folder, home.account.uid, home.account.gid);
  return folder;
}

/** A folder in the home stays: the next server may be using it already. */
export async function releaseSocketFolder(home: ServerHome, folder: string): Promise<void> {
  if (!folder.startsWith(home.folder)) await rm(folder, { recursive: true, force: true });
}
