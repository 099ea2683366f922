import { execFile } from "node:child_process";
import { chown, cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { copyBinaries, findPackage } from "../../src/private-server/binaries.ts";
import { findHome } from "../../src/private-server/home.ts";
import {
  canEnter,
  findUnprivilegedAccount,
  isRoot,
  ownAccount,
  type SystemAccount,
} from "../../src/private-server/system-account.ts";
import { makeDataFolder } from "./data-folder.ts";
import { type ServerProcess, startServerProcess } from "./server-process.ts";

// Each test starts several processes and databases; a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

const run = promisify(execFile);
/** Where things lie does not depend on what is flushed. */
function start(dataFolder: string, account: SystemAccount = ownAccount()): Promise<ServerProcess> {
  return startServerProcess(dataFolder, { account, disposable: true });
}

const started = { connectionString: expect.stringContaining("postgresql://") };

test("đường dẫn quá dài cho socket: vẫn chạy được", async () => {
  const parent = join(await makeDataFolder(), "rất dài ".repeat(15).trim());
  await mkdir(parent);
  const server = await start(await makeDataFolder({ parent }));
  expect(server.outcome).toEqual(started);
  await server.stop();
});

test("thư mục dữ liệu viết tương đối so với thư mục đang đứng", async () => {
  const folder = await makeDataFolder();
  const server = await start(relative(tmpdir(), folder));
  expect(server.outcome).toEqual(started);
  expect(await stat(join(folder, "postgresql", "cluster")).then((found) => found.isDirectory())).toBe(true);
  await server.stop();
});

test("npm bỏ qua lệnh cài đặt của gói: các liên kết thư viện vẫn được tạo", async () => {
  const found = findPackage();
  if (!found.ok) throw new Error(found.error.text.en);
  const original = join(found.value, "native");
  const bare = await mkdtemp(join(tmpdir(), "nhiemky-binaries-"));
  onTestFinished(() => rm(bare, { recursive: true }));
  const native = join(bare, "native");
  await cp(original, native, {
    recursive: true,
    filter: async (file) => !(await lstat(file)).isSymbolicLink(),
  });
  expect(await readdir(join(native, "lib"))).not.toContain("libicuuc.so.60");
  await copyBinaries(native, join(bare, "copy"), true);
  const { stdout } = await run(join(bare, "copy", "bin", "postgres"), ["--version"]);
  expect(stdout).toMatch(/^postgres \(PostgreSQL\) 18\./);
});

test("cơ sở dữ liệu và mật khẩu chỉ tài khoản chạy PostgreSQL đọc được", async () => {
  const folder = await makeDataFolder();
  const server = await start(folder);
  const home = (await findHome(folder))!;
  expect((await stat(home.folder)).mode & 0o777).toBe(0o700);
  expect((await stat(home.passwordFile)).mode & 0o777).toBe(0o600);
  await server.stop();
});

test("thư mục dữ liệu được dời đi thì dùng tiếp; bị chép thành hai bản thì bản chép bị từ chối", async () => {
  const folder = await makeDataFolder({ mode: 0o700 });
  await (await start(folder)).stop();
  const moved = join(await makeDataFolder(), "moved");
  await rename(folder, moved);
  const server = await start(moved);
  expect(server.outcome).toEqual(started);
  await server.stop();
  const copy = join(await makeDataFolder(), "copy");
  await run("cp", ["-a", moved, copy]);
  const second = await start(copy);
  // An ordinary user's database lies inside the folder, so that its copy is a database of its own.
  expect(second.outcome).toEqual(
    isRoot() ? expect.objectContaining({ code: "DATABASE_FOLDER_COPIED" }) : started,
  );
  await second.stop();
  const home = await findHome(moved);
  if (home) await rm(home.folder, { recursive: true });
});

if (isRoot())
  describe("chạy bằng root", () => {
    test("thư mục dữ liệu 0700 của root: PostgreSQL ở nơi khác, dưới tài khoản không phải root", async () => {
      const folder = await makeDataFolder({ mode: 0o700 });
      const server = await start(folder);
      expect(server.outcome).toEqual(started);
      const pointed = (await readFile(join(folder, "postgresql.location"), "utf8")).trim();
      expect(pointed).toMatch(/^\/var\/lib\/nhiemky\/[0-9a-f]{12}$/);
      expect((await stat(pointed)).uid).not.toBe(0);
      await server.stop();
      const again = await start(folder);
      expect(again.outcome).toEqual(started);
      await again.stop();
    });

    test("thư mục dữ liệu đã do một tài khoản thường tạo: root chạy tiếp dưới tài khoản đó", async () => {
      const nobody = await accountOf("nobody");
      const folder = await makeDataFolder();
      await chown(folder, nobody.uid, nobody.gid);
      await mkdir(join(folder, "postgresql"), { mode: 0o700 });
      await chown(join(folder, "postgresql"), nobody.uid, nobody.gid);
      const server = await start(folder);
      expect(server.outcome).toEqual(started);
      expect((await stat((await findHome(folder))!.data)).uid).toBe(nobody.uid);
      await server.stop();
    });
  });

// An ordinary user can read the checkout it runs from; root's may be closed to it. The same files run whole when
// the tests are started by an ordinary user.
const checkoutIsOpen = isRoot() && (await canEnter(await accountOf("nobody"), import.meta.dirname));
if (checkoutIsOpen)
  describe("chạy bằng tài khoản thường", () => {
    test("tạo, chạy, dừng trong thư mục của mình", async () => {
      const nobody = await accountOf("nobody");
      const folder = await makeDataFolder({ mode: 0o700 });
      await chown(folder, nobody.uid, nobody.gid);
      const server = await start(folder, nobody);
      expect(server.outcome).toEqual(started);
      expect((await findHome(folder))?.folder).toBe(join(folder, "postgresql"));
      await server.stop();
    });

    test("cơ sở dữ liệu của tài khoản khác: từ chối, nói rõ của ai", async () => {
      const account = await findUnprivilegedAccount();
      const nobody = await accountOf("nobody");
      const folder = await makeDataFolder();
      await (await start(folder)).stop();
      const stranger = account.ok && account.value.uid === nobody.uid ? await accountOf("daemon") : nobody;
      expect((await start(folder, stranger)).outcome).toMatchObject({
        code: "DATABASE_FOLDER_NOT_OWNED",
      });
    });
  });

async function accountOf(name: string): Promise<{ uid: number; gid: number }> {
  const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
