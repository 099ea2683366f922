import { describe, expect, test } from "vitest";
import { normalisePassword, refusePassword } from "../src/rules/password-rules.ts";
import { addressGroup } from "../src/rules/throttle-rule.ts";

describe("Quy tắc mật khẩu", () => {
  test.for([
    ["cơm canh cá", "ACCESS_PASSWORD_TOO_SHORT"],
    ["ế".normalize("NFD").repeat(6), "ACCESS_PASSWORD_TOO_SHORT"],
    ["aaaaaaaaaaaa", "ACCESS_PASSWORD_GUESSABLE"],
    ["abcabcabcabca", "ACCESS_PASSWORD_GUESSABLE"],
    ["123456789012", "ACCESS_PASSWORD_GUESSABLE"],
    ["zyxwvutsrqpo", "ACCESS_PASSWORD_GUESSABLE"],
    ["Lan.Pham2026!", "ACCESS_PASSWORD_GUESSABLE"],
    ["cơm nguội canh chua", "ok"],
    ["aaaaaaaaaaab", "ok"],
  ])("%s: %s", ([password, code]) => {
    expect(refusePassword(password!, "lan.pham", "password")?.code ?? "ok").toBe(code);
  });

  test("cùng một câu gõ hai cách có dấu là một mật khẩu", () => {
    expect(normalisePassword("Tiếng Việt".normalize("NFD"))).toBe(normalisePassword("Tiếng Việt"));
  });
});

describe("Nhóm địa chỉ khi đếm số lần thử", () => {
  test.for([
    ["10.0.0.7", "10.0.0.7"],
    ["::ffff:10.0.0.7", "10.0.0.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("%s thuộc %s", ([ip, group]) => {
    expect(addressGroup(ip!)).toBe(group);
  });
});
