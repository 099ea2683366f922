import { civilDate, expectOk } from "@nhiemky/kernel";
import { sql } from "kysely";
import { Secret, TOTP } from "otpauth";
import { describe, expect, test } from "vitest";
import { createAccessToken } from "../src/actions/change-access-tokens.ts";
import { beginSecondFactor, confirmSecondFactor } from "../src/actions/change-second-factor.ts";
import { signIn } from "../src/actions/sign-in.ts";
import { readLink, useLink } from "../src/actions/use-link.ts";
import {
  createFirstAdministrator,
  inviteAccount,
  issueLink,
  nobody,
  sessionCookie,
  setAccountDisabled,
} from "../src/index.ts";
import { accessWorld, codeOf, day, password, tree, units } from "./access-world.ts";

const newPassword = "Câu mới cũng đủ dài";

describe("Liên kết một lần", async () => {
  const world = await accessWorld();
  const anonymous = world.as(nobody);
  const signInWith = (signInName: string, given: string) =>
    signIn(anonymous, { signInName, password: given, ip: "10.0.0.1", userAgent: "test", replaces: null });
  const invite = async (signInName: string) =>
    expectOk(
      await inviteAccount(world.as(), tree.isWithin, {
        signInName,
        displayName: "Người mới",
        personId: null,
        role: "reader",
        unitId: units.own,
        from: civilDate("2026-01-01"),
        to: null,
      }),
      "invite",
    );

  test("quản trị viên đầu tiên: chỉ tạo được khi chưa có tài khoản nào, kể cả hai tiến trình cùng lúc", async () => {
    const wanted = { signInName: "quan.tri", displayName: "Quản trị" };
    const both = await Promise.all([
      createFirstAdministrator(world.as(), wanted),
      createFirstAdministrator(world.as(), { ...wanted, signInName: "quan.tri.hai" }),
    ]);
    expect(both.map(codeOf).sort()).toEqual(["ACCESS_ALREADY_SET_UP", "ok"]);
    const made = both.find((result) => result.ok);
    if (!made?.ok) throw new Error("no first administrator");
    expect(made.value.purpose).toBe("invitation");
    expectOk(await useLink(anonymous, made.value.code, newPassword), "use");
    const { caller } = await (async () => {
      const started = expectOk(await signInWith(made.value.signInName, newPassword), "sign in");
      return {
        caller: expectOk(await world.request({ cookies: { [sessionCookie]: started.secret } }), "request"),
      };
    })();
    expect(caller.actor).toMatchObject({ grants: [{ role: "administrator", unitId: null }] });
  });

  test("mời: chưa dùng liên kết thì chưa đăng nhập được; dùng rồi thì được, và chỉ dùng một lần", async () => {
    const { link } = await invite("moi.mot");
    expect(codeOf(await signInWith("moi.mot", newPassword))).toBe("ACCESS_WRONG_CREDENTIALS");
    expect(expectOk(await readLink(anonymous, link.code), "read").account.sign_in_name).toBe("moi.mot");
    expect(codeOf(await useLink(anonymous, link.code, newPassword))).toBe("ok");
    expect(codeOf(await signInWith("moi.mot", newPassword))).toBe("ok");
    expect(codeOf(await useLink(anonymous, link.code, "Một câu khác nữa đây"))).toBe("ACCESS_LINK_USED");
    expect(codeOf(await readLink(anonymous, link.code))).toBe("ACCESS_LINK_USED");
  });

  test("hai người cùng dùng một liên kết cùng lúc: một người được", async () => {
    const { link } = await invite("moi.hai");
    const both = await Promise.all([
      useLink(anonymous, link.code, newPassword),
      useLink(anonymous, link.code, "Một câu khác nữa đây"),
    ]);
    expect(both.map(codeOf).sort()).toEqual(["ACCESS_LINK_USED", "ok"]);
  });

  test("gõ lại từ giấy: chữ thường, khoảng trắng, chữ O thay số 0", async () => {
    const { link } = await invite("moi.ba");
    const typed = link.code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
    expect(codeOf(await readLink(anonymous, typed))).toBe("ok");
  });

  test("mã không có", async () => {
    expect(codeOf(await readLink(anonymous, "AAAAA-AAAAA-AAAAA-AAAAA-AAAAA"))).toBe("ACCESS_LINK_UNKNOWN");
  });

  test("quá hạn: mời sau 14 ngày, đặt lại sau 2 ngày", async () => {
    const invited = await invite("moi.bon");
    const used = await world.account("cu.mot");
    const reset = expectOk(await issueLink(world.as(), used), "reset");
    expect(reset.purpose).toBe("reset");
    world.pass(2 * day);
    expect(codeOf(await useLink(anonymous, reset.code, newPassword))).toBe("ACCESS_LINK_EXPIRED");
    expect(codeOf(await readLink(anonymous, invited.link.code))).toBe("ok");
    world.pass(12 * day);
    expect(codeOf(await useLink(anonymous, invited.link.code, newPassword))).toBe("ACCESS_LINK_EXPIRED");
  });

  test("liên kết mới làm hết hiệu lực liên kết cũ", async () => {
    const accountId = await world.account("cu.hai");
    const first = expectOk(await issueLink(world.as(), accountId), "first");
    const second = expectOk(await issueLink(world.as(), accountId), "second");
    expect(codeOf(await useLink(anonymous, first.code, newPassword))).toBe("ACCESS_LINK_USED");
    expect(codeOf(await useLink(anonymous, second.code, newPassword))).toBe("ok");
  });

  test("mật khẩu yếu không làm mất liên kết", async () => {
    const { link } = await invite("moi.nam");
    expect(codeOf(await useLink(anonymous, link.code, "ngắn"))).toBe("ACCESS_PASSWORD_TOO_SHORT");
    expect(codeOf(await useLink(anonymous, link.code, "123123123123"))).toBe("ACCESS_PASSWORD_GUESSABLE");
    expect(codeOf(await useLink(anonymous, link.code, newPassword))).toBe("ok");
  });

  test("đặt lại: phiên và mã truy cập cũ hết ngay", async () => {
    const accountId = await world.account("cu.ba");
    const { secret, context } = await world.signedIn("cu.ba");
    const wanted = { name: "Bảng tính", expiresOn: civilDate("2026-12-01"), isReadOnly: true };
    const { token } = expectOk(await createAccessToken(context, wanted), "token");
    const { code } = expectOk(await issueLink(world.as(), accountId), "link");
    expectOk(await useLink(anonymous, code, newPassword), "use");
    expect(
      expectOk(await world.request({ cookies: { [sessionCookie]: secret } }), "request").actor,
    ).toBeNull();
    const byToken = await world.request({ headers: { authorization: `Bearer ${token}` } });
    expect(codeOf(byToken)).toBe("ACCESS_TOKEN_INVALID");
    expect(codeOf(await signInWith("cu.ba", password))).toBe("ACCESS_WRONG_CREDENTIALS");
  });

  test("đặt lại giữ xác thực hai bước, trừ khi liên kết nói tắt vì mất điện thoại", async () => {
    const accountId = await world.account("cu.bon");
    const { context } = await world.signedIn("cu.bon");
    const { secret } = expectOk(await beginSecondFactor(context), "begin");
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: world.clock.now().getTime(),
    });
    expectOk(await confirmSecondFactor(context, code), "confirm");
    const keeps = expectOk(await issueLink(world.as(), accountId), "keeps");
    expectOk(await useLink(anonymous, keeps.code, newPassword), "use");
    expect(codeOf(await signInWith("cu.bon", newPassword))).toBe("ACCESS_SECOND_FACTOR_REQUIRED");
    const removes = expectOk(await issueLink(world.as(), accountId, true), "removes");
    expectOk(await useLink(anonymous, removes.code, newPassword), "use");
    expect(codeOf(await signInWith("cu.bon", newPassword))).toBe("ok");
  });

  test("tài khoản bị khóa không đặt lại được", async () => {
    const accountId = await world.account("cu.nam");
    const { code } = expectOk(await issueLink(world.as(), accountId), "link");
    await setAccountDisabled(world.as(), accountId, true);
    expect(codeOf(await useLink(anonymous, code, newPassword))).toBe("ACCESS_ACCOUNT_DISABLED");
  });

  test("bảng và nhật ký không giữ mã", async () => {
    const { link } = await invite("moi.sau");
    const { rows } = await sql<{ text: string }>`
      select one_time_link::text as text from one_time_link
      union all select audit_entry::text from audit_entry`.execute(world.connection);
    expect(rows.map((row) => row.text).join()).not.toContain(link.code);
  });
});
