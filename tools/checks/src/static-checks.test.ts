import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./source-files.ts";

function check(command: string, args: readonly string[]): string {
  const done = spawnSync(path.join(root, "node_modules/.bin", command), args, {
    cwd: root,
    encoding: "utf8",
  });
  return done.status === 0 ? "" : `${done.stdout}\n${done.stderr}`;
}

describe("Kiểm tĩnh", { timeout: 300_000 }, () => {
  test("kiểu: máy chủ, thư viện, lệnh, công cụ", () =>
    expect(check("tsc", ["-p", "tsconfig.json"])).toBe(""));
  test("kiểu: các trang", () => expect(check("tsc", ["-p", "apps/web"])).toBe(""));
  test("kiểu: hành trình trong trình duyệt", () => expect(check("tsc", ["-p", "apps/web/e2e"])).toBe(""));
  test("khuôn và quy tắc viết", () => expect(check("biome", ["check", "--error-on-warnings", "."])).toBe(""));
  test("lời hứa bị bỏ rơi và lỗi khác", () =>
    expect(check("oxlint", ["--type-aware", "--deny-warnings"])).toBe(""));
});
