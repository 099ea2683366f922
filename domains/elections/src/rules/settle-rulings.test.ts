import { expect, test } from "vitest";
import { settleRulings } from "./settle-rulings.ts";

const none = { found: null, valid: null, discarded: null } as const;
const left = { ...none, marks: { c001: "for", c002: "against" } } as const;
const right = { ...none, marks: { c001: "for", c002: "for" } } as const;

test("một người kết luận: còn chờ người thứ hai", () => {
  expect(settleRulings([left]).kind).toBe("waiting");
});

test("hai người kết luận như nhau: xong, không kể thứ tự các tên", () => {
  const same = { ...none, marks: { c002: "against", c001: "for" } } as const;
  expect(settleRulings([left, same])).toEqual({ kind: "settled", agreeing: [left, same] });
});

test("hai người khác nhau: người thứ ba quyết định", () => {
  expect(settleRulings([left, right]).kind).toBe("disputed");
  expect(settleRulings([left, right, right])).toMatchObject({ kind: "settled", agreeing: [right, right] });
});

test("ba người ba ý: vẫn chưa xong; khác nhau ở hiệu lực cũng là khác", () => {
  expect(settleRulings([left, right, { ...left, valid: false }]).kind).toBe("disputed");
});
