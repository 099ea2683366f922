import { describe, expect, test } from "vitest";
import { findingSeverity } from "./finding-severity.ts";

describe("Mức độ của một phát hiện", () => {
  test.each([
    ["wrong", null, 0],
    ["truncated", null, 1],
    ["ok", null, 2],
    ["approximate-ok", null, 2],
    ["wrong", { reason: "số liệu theo báo cáo gốc" }, 2],
  ] as const)("%s, chấp nhận %j: mức %i", (verdict, acceptance, severity) => {
    expect(findingSeverity({ verdict, acceptance })).toBe(severity);
  });
});
