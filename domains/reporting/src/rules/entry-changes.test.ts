import { expect, test } from "vitest";
import { type StandingCell, weighEntries } from "./entry-changes.ts";

const figure = (value: string) => ({ entry: "f", value, remark: null }) as const;
const standing = new Map<string, StandingCell>([["a", { ...figure("5"), version: 2 }]]);

test("viết trên bản mới nhất thì thành bản kế tiếp; ô chưa ai viết bắt đầu từ bản 1", () => {
  const offered = [
    { place: "a", basedOnVersion: 2, ...figure("6") },
    { place: "b", basedOnVersion: 0, ...figure("1") },
  ];
  expect(weighEntries(standing, offered).changed.map(({ version }) => version)).toEqual([3, 1]);
});

test("viết trên bản cũ mà khác thì xung đột; giống hệt thì không phải xung đột, cũng không đổi gì", () => {
  const other = { place: "a", basedOnVersion: 1, ...figure("7") };
  expect(weighEntries(standing, [other])).toEqual({ changed: [], conflicts: [other] });
  expect(weighEntries(standing, [{ place: "a", basedOnVersion: 1, ...figure("5") }])).toEqual({
    changed: [],
    conflicts: [],
  });
});

test("xóa trắng và không phát sinh là hai thay đổi khác nhau", () => {
  const nil = { place: "b", basedOnVersion: 0, entry: "n", value: null, remark: null } as const;
  const blank = { ...nil, entry: "b" } as const;
  expect(weighEntries(standing, [nil]).changed).toHaveLength(1);
  expect(weighEntries(standing, [blank]).changed).toHaveLength(0);
});
