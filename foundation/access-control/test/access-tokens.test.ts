import { type CivilDate, civilDate, expectOk } from "@nhiemky/kernel";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { createAccessToken, revokeAccessToken } from "../src/actions/change-access-tokens.ts";
import { listOwnAccessTokens } from "../src/actions/read-own-credentials.ts";
import { holderOfCalendarToken, revokeRole, sessionCookie, setAccountDisabled } from "../src/index.ts";
import { liveGrantsOf } from "../src/storage/role-grants.ts";
import { accessWorld, codeOf, day, hour, units } from "./access-world.ts";

describe("Mã truy cập cá nhân", async () => {
  const world = await accessWorld();
  const accountId = await world.account("lan.pham", { role: "unit-clerk", unitId: units.own });
  await world.account("minh.tran");
  const { context, secret } = await world.signedIn("lan.pham");
  const wanted = { name: "Bảng tính", expiresOn: civilDate("2026-04-01"), isReadOnly: false };
  const create = async (parts: Partial<typeof wanted> = {}) =>
    expectOk(await createAccessToken(context, { ...wanted, ...parts }), "token");
  const by = (token: string, method = "GET") =>
    world.request({ method, headers: { authorization: `Bearer ${token}` } });

  test("mang đúng vai trò của tài khoản lúc dùng, kể cả khi vai trò vừa bị thu hồi", async () => {
    const { token } = await create();
    expect(expectOk(await by(token), "by token").actor).toMatchObject({
      accountId,
      grants: [{ role: "unit-clerk", unitId: units.own }],
    });
    const [grant] = await liveGrantsOf(world.connection, accountId, civilDate("2026-03-02"));
    if (grant === undefined) throw new Error("no grant");
    expectOk(await revokeRole(world.as(), grant.id), "revoke");
    expect(expectOk(await by(token), "by token").actor).toMatchObject({ accountId, grants: [] });
  });

  test("không cần tiêu đề chống giả, vì trình duyệt không tự gửi", async () => {
    const { token } = await create();
    expect(codeOf(await by(token, "POST"))).toBe("ok");
  });

  test("mã sai bị từ chối, dù cookie phiên đi kèm còn tốt", async () => {
    const refused = await world.request({
      headers: { authorization: "Bearer nhiemky_khong-phai-ma-that-dau-nhe" },
      cookies: { [sessionCookie]: secret },
    });
    expect(codeOf(refused)).toBe("ACCESS_TOKEN_INVALID");
    expect(codeOf(await world.request({ headers: { authorization: "Basic bGFuOnBo" } }))).toBe(
      "ACCESS_TOKEN_INVALID",
    );
  });

  test("hết ngày cuối thì hết", async () => {
    const { token } = await create({ expiresOn: civilDate("2026-03-04") });
    world.pass(2 * day);
    expect(codeOf(await by(token))).toBe("ok");
    world.pass(15 * hour);
    expect(codeOf(await by(token))).toBe("ACCESS_TOKEN_INVALID");
  });

  test.for(["2026-03-04", "2025-01-01", "2027-06-01"])("hạn %s không nhận", async (expiresOn) => {
    const created = await createAccessToken(context, { ...wanted, expiresOn: expiresOn as CivilDate });
    expect(codeOf(created)).toBe("ACCESS_TOKEN_EXPIRY_INVALID");
  });

  test("thu hồi được mã của mình, không thu hồi được mã của người khác", async () => {
    const { id, token } = await create();
    const other = await world.signedIn("minh.tran");
    expect(codeOf(await revokeAccessToken(other.context, id))).toBe("ACCESS_TOKEN_UNKNOWN");
    expect(codeOf(await by(token))).toBe("ok");
    expect(codeOf(await revokeAccessToken(context, id))).toBe("ok");
    expect(codeOf(await by(token))).toBe("ACCESS_TOKEN_INVALID");
    expect((await listOwnAccessTokens(context)).map((row) => row.id)).not.toContain(id);
  });

  test("khóa tài khoản thì mã cũng hết dùng được", async () => {
    const { token } = await create();
    await setAccountDisabled(world.as(), accountId, true);
    expect(codeOf(await by(token))).toBe("ACCESS_TOKEN_INVALID");
    await setAccountDisabled(world.as(), accountId, false);
  });

  test("bảng chỉ giữ mã băm", async () => {
    const { token } = await create();
    const { rows } = await sql<{ text: string }>`select access_token::text as text from access_token`.execute(
      world.connection,
    );
    expect(rows.map((row) => row.text).join()).not.toContain(token.slice(10));
  });

  test("mã lịch chỉ mở lịch: không dùng được như mã truy cập, và ngược lại; thu hồi thì địa chỉ đóng", async () => {
    const expiresOn = civilDate("2030-12-31");
    const calendar = expectOk(
      await createAccessToken(context, { ...wanted, purpose: "calendar", expiresOn }),
      "a calendar token",
    );
    expect(codeOf(await by(calendar.token))).toBe("ACCESS_TOKEN_INVALID");
    const opened = await holderOfCalendarToken(world.as(), calendar.token);
    expect(expectOk(opened, "the holder")).toMatchObject({ kind: "account", accountId });
    const { token } = await create();
    expect(codeOf(await holderOfCalendarToken(world.as(), token))).toBe("ACCESS_TOKEN_INVALID");
    expectOk(await revokeAccessToken(context, calendar.id), "revoked");
    expect(codeOf(await holderOfCalendarToken(world.as(), calendar.token))).toBe("ACCESS_TOKEN_INVALID");
  });
});
