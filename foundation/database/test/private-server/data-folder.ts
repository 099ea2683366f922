import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { findHome } from "../../src/private-server/home.ts";

/**
 * An empty data folder, removed after the file's last test together with the database it points to.
 * @param mode who may enter it; 0700 shuts PostgreSQL's account out when root runs the tests
 */
export async function makeDataFolder({ mode = 0o755, parent = tmpdir() } = {}): Promise<string> {
  const folder = await mkdtemp(join(parent, "nhiemky-data-"));
  await chmod(folder, mode);
  afterAll(async () => {
    const home = await findHome(folder);
    if (home) await rm(home.folder, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}
