import { expect, test } from "vitest";
import { unifyTonePlacement } from "./tone-placement.ts";

test("dấu của oa, oe, uy cuối âm tiết về một chỗ, giữ nguyên chữ hoa", () => {
  expect(unifyTonePlacement("hoà Hoà HOÀ khoẻ thuỳ Uỷ UỶ")).toBe("hòa Hòa HÒA khỏe thùy Ủy ỦY");
});

test("không đụng tới âm tiết có phụ âm cuối và chữ qu", () => {
  expect(unifyTonePlacement("hoàn toàn, quý, quyết, khoẻn")).toBe("hoàn toàn, quý, quyết, khoẻn");
});
