import { expectOk } from "@nhiemky/kernel";
import { describe, expect, test } from "vitest";
import { changePassword } from "../src/actions/change-password.ts";
import { confirmSession } from "../src/actions/confirm-session.ts";
import { endOtherSessions, endSession } from "../src/actions/end-session.ts";
import { listOwnSessions } from "../src/actions/read-own-credentials.ts";
import { signIn } from "../src/actions/sign-in.ts";
import { type Caller, csrfHeader, sessionCookie, setAccountDisabled } from "../src/index.ts";
import { accessWorld, codeOf, day, hour, minute, password } from "./access-world.ts";

function sessionOf(caller: Caller) {
  if (caller.credential?.kind !== "session") throw new Error("not a session");
  return caller.credential;
}

describe("Phiên đăng nhập", async () => {
  const world = await accessWorld();
  const accountId = await world.account("lan.pham");
  await world.account("minh.tran");
  const actorOf = async (secret: string) =>
    expectOk(await world.request({ cookies: { [sessionCookie]: secret } }), "request").actor;

  test("cookie lạ không là ai cả", async () => {
    expect(await actorOf("x".repeat(43))).toBeNull();
  });

  test("bỏ không dùng quá 8 giờ thì hết; có dùng thì còn", async () => {
    const { secret } = await world.signedIn("lan.pham");
    world.pass(7 * hour);
    expect(await actorOf(secret)).not.toBeNull();
    world.pass(7 * hour);
    expect(await actorOf(secret)).not.toBeNull();
    world.pass(8 * hour + minute);
    expect(await actorOf(secret)).toBeNull();
  });

  test("dùng liên tục cũng hết sau 7 ngày", async () => {
    const { secret } = await world.signedIn("lan.pham");
    for (let passed = 0; passed < 7 * day - 4 * hour; passed += 4 * hour) {
      world.pass(4 * hour);
      expect(await actorOf(secret)).not.toBeNull();
    }
    world.pass(4 * hour);
    expect(await actorOf(secret)).toBeNull();
  });

  test("cố định phiên: đăng nhập luôn cấp mã mới, mã cũ của trình duyệt không dùng được nữa", async () => {
    const before = await world.signedIn("lan.pham");
    const { sessionId } = sessionOf(before.caller);
    const attempt = { signInName: "lan.pham", password, ip: "10.0.0.1", userAgent: "test" };
    const again = expectOk(
      await signIn(world.as(), { ...attempt, replaces: { accountId, sessionId } }),
      "sign in again",
    );
    expect(again.secret).not.toBe(before.secret);
    expect(await actorOf(before.secret)).toBeNull();
    expect(await actorOf(again.secret)).toMatchObject({ accountId });
  });

  test("xem và kết thúc phiên của mình; không kết thúc được phiên của người khác", async () => {
    const first = await world.signedIn("lan.pham");
    const second = await world.signedIn("lan.pham");
    const other = await world.signedIn("minh.tran");
    const own = await listOwnSessions(first.context);
    expect(own.map((row) => row.id)).toContain(sessionOf(second.caller).sessionId);
    expect(own.map((row) => row.id)).not.toContain(sessionOf(other.caller).sessionId);
    expect(codeOf(await endSession(first.context, sessionOf(other.caller).sessionId))).toBe(
      "ACCESS_SESSION_UNKNOWN",
    );
    expect(codeOf(await endSession(first.context, sessionOf(second.caller).sessionId))).toBe("ok");
    expect(await actorOf(second.secret)).toBeNull();
    expect(await actorOf(other.secret)).not.toBeNull();
  });

  test("kết thúc mọi phiên khác giữ lại phiên đang dùng", async () => {
    const first = await world.signedIn("lan.pham");
    const second = await world.signedIn("lan.pham");
    expectOk(await endOtherSessions(first.context, sessionOf(first.caller).sessionId), "end others");
    expect(await actorOf(first.secret)).not.toBeNull();
    expect(await actorOf(second.secret)).toBeNull();
  });

  test("khóa tài khoản thì mọi phiên hết ngay", async () => {
    const { secret } = await world.signedIn("lan.pham");
    await setAccountDisabled(world.as(), accountId, true);
    expect(await actorOf(secret)).toBeNull();
    await setAccountDisabled(world.as(), accountId, false);
    expect(await actorOf(secret)).toBeNull();
  });

  test("đổi mật khẩu: cần mật khẩu cũ, phiên khác hết, phiên đang dùng còn", async () => {
    const used = await world.signedIn("minh.tran");
    const other = await world.signedIn("minh.tran");
    const change = (currentPassword: string, newPassword: string) =>
      changePassword(used.context, {
        currentPassword,
        newPassword,
        ip: "10.0.0.1",
        sessionId: sessionOf(used.caller).sessionId,
      });
    expect(codeOf(await change("sai", "Câu mới cũng đủ dài"))).toBe("ACCESS_WRONG_CREDENTIALS");
    expect(codeOf(await change(password, "ngắn"))).toBe("ACCESS_PASSWORD_TOO_SHORT");
    expect(codeOf(await change(password, "toi la minh.tran day"))).toBe("ACCESS_PASSWORD_GUESSABLE");
    expect(codeOf(await change(password, "Câu mới cũng đủ dài"))).toBe("ok");
    expect(await actorOf(used.secret)).not.toBeNull();
    expect(await actorOf(other.secret)).toBeNull();
  });

  test("xác nhận lại mật khẩu làm mới quyền làm việc nhạy cảm của đúng phiên đó", async () => {
    const { context, caller, secret } = await world.signedIn("lan.pham");
    world.pass(20 * minute);
    const { sessionId } = sessionOf(caller);
    const wrong = { sessionId, password: "sai", ip: "10.0.0.1" };
    expect(codeOf(await confirmSession(context, wrong))).toBe("ACCESS_WRONG_CREDENTIALS");
    expect(codeOf(await confirmSession(context, { ...wrong, password }))).toBe("ok");
    const after = expectOk(await world.request({ cookies: { [sessionCookie]: secret } }), "request");
    expect(sessionOf(after).confirmedAt).toEqual(world.clock.now());
  });
});

describe("Yêu cầu giả từ trang khác (CSRF)", async () => {
  const world = await accessWorld();
  await world.account("lan.pham");
  const { secret } = await world.signedIn("lan.pham");
  const cookies = { [sessionCookie]: secret };
  const post = (headers: Record<string, string>, withCookie = true) =>
    world.request({
      method: "POST",
      cookies: withCookie ? cookies : {},
      headers: { host: "nk.example", ...headers },
    });

  test.for([
    ["thiếu tiêu đề riêng", {}, "ACCESS_CROSS_SITE_REQUEST"],
    ["tiêu đề riêng có mặt", { [csrfHeader]: "1" }, "ok"],
    [
      "trình duyệt báo trang khác",
      { [csrfHeader]: "1", "sec-fetch-site": "cross-site" },
      "ACCESS_CROSS_SITE_REQUEST",
    ],
    [
      "trình duyệt báo trang con cùng tên miền",
      { [csrfHeader]: "1", "sec-fetch-site": "same-site" },
      "ACCESS_CROSS_SITE_REQUEST",
    ],
    ["trình duyệt báo chính trang này", { [csrfHeader]: "1", "sec-fetch-site": "same-origin" }, "ok"],
    [
      "Origin là nơi khác",
      { [csrfHeader]: "1", origin: "https://evil.example" },
      "ACCESS_CROSS_SITE_REQUEST",
    ],
    [
      "Origin cùng máy nhưng khác cổng",
      { [csrfHeader]: "1", origin: "https://nk.example:8443" },
      "ACCESS_CROSS_SITE_REQUEST",
    ],
    ["Origin là null", { [csrfHeader]: "1", origin: "null" }, "ACCESS_CROSS_SITE_REQUEST"],
    ["Origin là chính máy chủ", { [csrfHeader]: "1", origin: "https://nk.example" }, "ok"],
  ] as const)("%s", async ([, headers, code]) => {
    expect(codeOf(await post(headers))).toBe(code);
  });

  test("chưa đăng nhập: trang khác cũng không đăng nhập hộ được", async () => {
    expect(codeOf(await post({ "sec-fetch-site": "cross-site" }, false))).toBe("ACCESS_CROSS_SITE_REQUEST");
    expect(codeOf(await post({}, false))).toBe("ok");
  });

  test("đọc thì không cần tiêu đề riêng", async () => {
    expect(codeOf(await world.request({ method: "GET", cookies }))).toBe("ok");
  });
});
