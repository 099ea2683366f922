import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

const dist = new URL("../dist/", import.meta.url);
const limit = 200_000;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/** Every script that a page needs before it can answer: its own chunk, the entry, and all that they import. */
function scriptsOf(manifest: Manifest, pages: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const add = (name: string) => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`the build has no ${name}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) add(imported);
  };
  for (const page of pages) add(page);
  return files;
}

describe("Dung lượng trang đầu (đã nén gzip)", () => {
  const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8")) as Manifest;

  test.each([
    ["Đăng nhập", "src/app-shell/sign-in-page.tsx"],
    ["Hôm nay", "src/features/home/home-page.tsx"],
  ])("%s dưới 200 kB mã JavaScript", (_title, page) => {
    const files = [...scriptsOf(manifest, ["index.html", page])];
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0);
    expect(bytes, files.join(", ")).toBeLessThan(limit);
  });
});
