import { readFileSync } from "node:fs";
import path from "node:path";
import { declaredAuditEvents } from "@nhiemky/audit-log/contract";
import { declaredPermissions } from "@nhiemky/http-contract";
import { declaredErrors } from "@nhiemky/kernel";
import { domainModules } from "@nhiemky/server";
import { describe, expect, test } from "vitest";
import { referencePages } from "./reference-pages.ts";
import { root, typeScriptFiles } from "./source-files.ts";

describe("Danh mục trong mã và tài liệu khớp nhau", () => {
  test.each(referencePages().map((page) => [page.path, page.text] as const))("%s", (file, text) => {
    expect(readFileSync(path.join(root, file), "utf8")).toBe(text);
  });

  test("không mã lỗi nào trong mã nguồn nằm ngoài danh mục, kể cả của thư viện và dòng lệnh", () => {
    const written = typeScriptFiles()
      .filter((file) => !file.path.includes(".test.") && file.text.includes("defineErrors({"))
      .flatMap((file) =>
        [...file.text.matchAll(/^ {2}([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+): \{/gm)].map(([, code]) => code!),
      );
    const declared = new Set(declaredErrors().map(({ code }) => code));
    expect(written.filter((code) => !declared.has(code))).toEqual([]);
    expect(written).toEqual(expect.arrayContaining(["SCANS_PDF_UNREADABLE", "CLI_FILE_UNREADABLE"]));
  });

  test("mọi quyền mà một đường dẫn đòi đều có trong danh mục", () => {
    const asked = domainModules.flatMap((module) =>
      module.routes.flatMap(({ route }) =>
        route.access.kind === "permission" ? [route.access.permission] : [],
      ),
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((permission) => !declaredPermissions().has(permission))).toEqual([]);
  });

  test("mỗi đường dẫn có một mã riêng, và một phương thức và địa chỉ riêng", () => {
    const routes = domainModules.flatMap((module) => module.routes.map(({ route }) => route));
    expect(new Set(routes.map((route) => route.id)).size).toBe(routes.length);
    expect(new Set(routes.map((route) => `${route.method} ${route.path}`)).size).toBe(routes.length);
  });

  test("mã lỗi, sự kiện và quyền viết đúng dạng", () => {
    expect(declaredErrors().filter((error) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(error.code))).toEqual([]);
    expect([...declaredAuditEvents().keys()].filter((name) => !/^[a-z-]+\.[a-z-]+$/.test(name))).toEqual([]);
    expect([...declaredPermissions().keys()].filter((name) => !/^[a-z-]+:[a-z-]+$/.test(name))).toEqual([]);
  });

  test("mọi sự kiện được khai báo đều có nơi ghi", () => {
    const sources = typeScriptFiles().filter(
      (file) => !file.path.includes(".test.") && !file.path.endsWith("audit-events.ts"),
    );
    const text = sources.map((file) => file.text).join("\n");
    const unused = [...declaredAuditEvents().keys()].filter(
      (name) => !text.includes(`"${name}"`) && !text.includes(`["${name}"]`),
    );
    expect(unused).toEqual([]);
  });
});
