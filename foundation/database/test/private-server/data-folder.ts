import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";
import { findHome } from "../../src/private-server/home.ts";

interface DataFolderOptions {
  /** Who may enter it; 0700 shuts PostgreSQL's account out when root runs the tests. */
  readonly mode?: number;
  readonly parent?: string;
}

/** An empty data folder, removed after the test that asked for it, together with the database it points to. */
export async function makeDataFolder(options: DataFolderOptions = {}): Promise<string> {
  const folder = await makeFolder(options);
  onTestFinished(() => removeDataFolder(folder));
  return folder;
}

/** The same for all tests of a file: called at its top level. */
export async function makeSharedDataFolder(): Promise<string> {
  const folder = await makeFolder({});
  afterAll(() => removeDataFolder(folder));
  return folder;
}

async function makeFolder({ mode = 0o755, parent = tmpdir() }: DataFolderOptions): Promise<string> {
  const folder = await mkdtemp(join(parent, "nhiemky-data-"));
  await chmod(folder, mode);
  return folder;
}

async function removeDataFolder(folder: string): Promise<void> {
  const home = await findHome(folder);
  if (home) await rm(home.folder, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}
