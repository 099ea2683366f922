import { civilDate } from "@nhiemky/kernel";
import { expect, test } from "vitest";
import { exchangePeriodName } from "./data-value-set.ts";

test.each([
  ["month", "2026-03-01", "202603"],
  ["quarter", "2026-04-01", "2026Q2"],
  ["half-year", "2026-07-01", "2026S2"],
  ["year", "2026-01-01", "2026"],
  ["week", "2026-01-05", "2026W2"],
  ["week", "2025-12-29", "2026W1"],
  ["nine-months", "2026-01-01", null],
  ["window", "2026-01-15", null],
] as const)("kỳ %s bắt đầu %s có tên trao đổi %s", (kind, fromOn, name) => {
  expect(exchangePeriodName(kind, civilDate(fromOn))).toBe(name);
});
