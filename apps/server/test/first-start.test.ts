import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startServerProcess } from "@nhiemky/test-kit/server-process";
import { afterAll, describe, expect, test } from "vitest";

const folders: string[] = [];
const mainFile = fileURLToPath(new URL("../src/main.ts", import.meta.url));

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "nhiemky-first-start-"));
  await chmod(folder, 0o711);
  folders.push(folder);
  return folder;
}

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** The password that the printed table gives for a sign-in name. */
function passwordOf(printed: string, signInName: string): string {
  const line = printed.split("\n").find((one) => one.split(/\s{2,}/).includes(signInName));
  return line?.split(/\s{2,}/).at(-1) ?? "";
}

async function signIn(url: string, signInName: string, password: string): Promise<number> {
  const body = JSON.stringify({ signInName, password });
  const headers = { "content-type": "application/json", "x-nhiemky-csrf": "1" };
  return (await fetch(`${url}/api/session`, { method: "POST", headers, body })).status;
}

const env = { DATABASE_URL: "", NHIEMKY_EXAMPLE: "yes" };

describe("Lần chạy đầu", { timeout: 300_000 }, () => {
  test("nạp nhiệm kỳ ví dụ, in tài khoản của từng vai trò; lần sau in lại và không nạp nữa", async () => {
    const folder = await dataFolder();
    const first = await startServerProcess({ dataFolder: folder, env });
    for (const signInName of ["quantri", "vanphong", "lanhdao", "bithu01", "vanthu01", "nguoixem"]) {
      const password = passwordOf(first.printed, signInName);
      expect(password, signInName).toMatch(/^[a-z0-9-]{15,}$/);
      expect(await signIn(first.url, signInName, password), signInName).toBeLessThan(300);
    }
    expect(await signIn(first.url, "vanphong", "sai mật khẩu")).toBe(422);

    const second = spawnSync(process.execPath, [mainFile], {
      env: { ...process.env, ...env, NHIEMKY_DATA: folder, PORT: "0" },
      encoding: "utf8",
    });
    expect(second.status).toBe(1);
    expect(second.stderr).toMatch(/\(DATABASE_[A-Z_]+\)/);

    await first.stop();
    const again = await startServerProcess({ dataFolder: folder, env });
    expect(passwordOf(again.printed, "vanphong")).toBe(passwordOf(first.printed, "vanphong"));
    await again.stop();
  });

  test("không nạp ví dụ: in địa chỉ một lần cho quản trị viên đầu tiên; đã có người dùng thì không bao giờ tự nạp ví dụ", async () => {
    const folder = await dataFolder();
    const first = await startServerProcess({ dataFolder: folder, env: { ...env, NHIEMKY_EXAMPLE: "no" } });
    const code = /\/one-time-link#(\S+)/.exec(first.printed)?.[1] ?? "";
    expect(code).not.toBe("");
    const headers = { "content-type": "application/json", "x-nhiemky-csrf": "1" };
    const body = JSON.stringify({ code, newPassword: "mat khau dau tien that dai" });
    const used = await fetch(`${first.url}/api/one-time-link`, { method: "PUT", headers, body });
    expect(used.status, await used.text()).toBeLessThan(300);
    expect(await signIn(first.url, "quantri", "mat khau dau tien that dai")).toBeLessThan(300);
    await first.stop();

    const again = await startServerProcess({ dataFolder: folder, env });
    expect(again.printed).not.toContain("vanthu01");
    expect(await signIn(again.url, "quantri", "mat khau dau tien that dai")).toBeLessThan(300);
    await again.stop();
  });

  test("thiết lập sai nói tên biến và không chạy", () => {
    const done = spawnSync(process.execPath, [mainFile], {
      env: { ...process.env, PORT: "tám" },
      encoding: "utf8",
    });
    expect(done.status).toBe(1);
    expect(done.stderr).toContain("PORT");
    expect(done.stderr).toContain("(SETTINGS_INVALID)");
  });
});
