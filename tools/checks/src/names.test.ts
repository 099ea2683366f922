import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { root, trackedFiles, typeScriptFiles } from "./source-files.ts";

const machinePaths = /(^|[^A-Za-z0-9.])\/(work|farm)\/[a-z.]/m;
const registryHosts = new RegExp(["registry\\.npm", "npmjs\\.org", "deb\\.debian", "npmmirror"].join("|"));

describe("Tên và cỡ tệp", () => {
  const files = typeScriptFiles();

  test("không có tên rỗng nghĩa", () => {
    expect(
      files
        .map((file) => file.path)
        .filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\.tsx?|\/)/.test(file)),
    ).toEqual([]);
  });

  test("tên tệp viết thường, nối bằng gạch", () => {
    const odd = files
      .map((file) => path.basename(file.path))
      .filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|prop\.test|config))?\.tsx?$/.test(name));
    expect(odd).toEqual([]);
  });

  test("không tệp nguồn nào quá 400 dòng", () => {
    const long = files
      .filter((file) => !file.path.includes(".test."))
      .map((file) => `${file.path}: ${file.text.split("\n").length}`)
      .filter((line) => Number(line.split(": ")[1]) > 401);
    expect(long).toEqual([]);
  });

  test("không đường dẫn của máy, không tên máy chủ kho gói", () => {
    const guilty = trackedFiles()
      .filter((file) => /\.(tsx?|mjs|json|md|sql|ya?ml|css|html)$|^\.ci\//.test(file))
      .filter((file) => {
        const text = readFileSync(path.join(root, file), "utf8");
        return machinePaths.test(text) || (registryHosts.test(text) && !file.endsWith("names.test.ts"));
      });
    expect(guilty).toEqual([]);
  });

  test("tệp khóa không ghi địa chỉ tải", () => {
    expect(readFileSync(path.join(root, "package-lock.json"), "utf8")).not.toContain('"resolved": "http');
  });
});
