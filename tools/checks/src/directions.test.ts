import { describe, expect, test } from "vitest";
import { domainGraph, foundationOrder, libraries, violationsIn } from "./directions.ts";
import { importsOf, typeScriptFiles } from "./source-files.ts";

describe("Hướng phụ thuộc giữa các thư mục", () => {
  const files = typeScriptFiles();

  test("bộ kiểm đọc đủ tệp và đủ lệnh nhập", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(files.length);
  });

  test("mọi gói của sản phẩm đều có chỗ trong bảng hướng", () => {
    const homes = (area: string) =>
      new Set(
        files.flatMap((file) => (file.path.startsWith(`${area}/`) ? [file.path.split("/")[1] ?? ""] : [])),
      );
    expect([...homes("foundation")].sort()).toEqual([...foundationOrder].sort());
    expect([...homes("libraries")].sort()).toEqual([...libraries].sort());
    expect([...homes("domains")].sort()).toEqual(Object.keys(domainGraph).sort());
  });

  test("không tệp nào đi ngược hướng", () => {
    expect(violationsIn(files)).toEqual([]);
  });

  test.each([
    ["domains/documents/src/rules/a.ts", 'import { b } from "../storage/b.ts";', "rules import rules only"],
    ["domains/documents/src/rules/a.ts", "const t = Date.now();", "rules are handed time and chance"],
    ["domains/documents/src/http/a.ts", 'import { b } from "../storage/b.ts";', "http goes through actions"],
    [
      "domains/documents/src/actions/a.ts",
      'import { b } from "@nhiemky/programmes";',
      "not in the domain graph",
    ],
    ["apps/web/src/a.tsx", 'import { b } from "@nhiemky/documents";', "the pages see contracts only"],
    ["foundation/kernel/src/a.ts", 'import { b } from "@nhiemky/database";', "the floor has an order"],
    [
      "libraries/rule-book/src/a.ts",
      'import { b } from "../../vietnamese-text/src/b.ts";',
      "a package is entered",
    ],
  ])("lệnh nhập sai ở %s bị chỉ ra", (path, text, because) => {
    expect(
      violationsIn([{ path, text }])
        .map((violation) => violation.because)
        .join(),
    ).toContain(because);
  });
});
