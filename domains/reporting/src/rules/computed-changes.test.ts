import type { UnitId } from "@nhiemky/access-control/contract";
import { expect, test } from "vitest";
import type { CategoryKey, IndicatorKey } from "../ids.ts";
import { type ComputedCell, computedChanges, type StandingCell } from "./computed-changes.ts";

const place = (unit: string) => ({
  unitId: unit as UnitId,
  indicatorKey: 1 as IndicatorKey,
  categoryKey: 0 as CategoryKey,
});
const counted = (unit: string, value: string | null): ComputedCell => ({ ...place(unit), value });
const standing = (
  unit: string,
  entry: "f" | "n" | "b",
  value: string | null,
  revision = 1,
): StandingCell => ({
  ...place(unit),
  entry,
  value,
  revision,
});
const told = (changes: readonly StandingCell[]) =>
  changes.map(({ unitId, entry, value, revision }) => `${unitId} ${entry} ${value ?? ""} ${revision}`);

test("chỉ viết điều khác đi: số mới, số đổi, không phát sinh, rút lại", () => {
  const changes = computedChanges(
    [counted("a", "3"), counted("b", "2"), counted("c", "5"), counted("d", null), counted("e", "0")],
    [
      standing("b", "f", "2.0"),
      standing("c", "f", "4", 3),
      standing("d", "f", "1", 2),
      standing("f", "f", "9"),
      standing("g", "b", null, 2),
    ],
  );
  expect(told(changes)).toEqual(["a f 3 1", "c f 5 4", "d n  3", "e f 0 1", "f b  2"]);
});

test("không phát sinh rồi có, có rồi không phát sinh; đã rút thì có lại là lần kế tiếp", () => {
  expect(told(computedChanges([counted("a", null)], [standing("a", "n", null)]))).toEqual([]);
  expect(told(computedChanges([counted("a", "1")], [standing("a", "n", null)]))).toEqual(["a f 1 2"]);
  expect(told(computedChanges([counted("a", "1")], [standing("a", "b", null, 4)]))).toEqual(["a f 1 5"]);
});
