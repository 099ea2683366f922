import { parseOptions } from "@node-rs/argon2";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { type SignInAttempt, signIn } from "../src/actions/sign-in.ts";
import { nobody, setAccountDisabled } from "../src/index.ts";
import { attemptsPerAddress, attemptsPerName } from "../src/rules/throttle-rule.ts";
import { decoyHash, hashPassword, isPassword } from "../src/secrets/password-hash.ts";
import { accessWorld, codeOf, minute, password } from "./access-world.ts";

describe("Đăng nhập", async () => {
  const world = await accessWorld();
  const { connection } = world;
  const accountId = await world.account("lan.pham");
  const attempt = (parts: Partial<SignInAttempt>) =>
    signIn(world.as(nobody), {
      signInName: "lan.pham",
      password,
      ip: "10.0.0.1",
      userAgent: "test",
      replaces: null,
      ...parts,
    });

  beforeEach(async () => {
    await sql`delete from sign_in_throttle`.execute(connection);
  });

  test("đúng tên và mật khẩu, tên không phân biệt hoa thường", async () => {
    expect(codeOf(await attempt({}))).toBe("ok");
    expect(codeOf(await attempt({ signInName: "  Lan.Pham " }))).toBe("ok");
  });

  test("mật khẩu gõ bằng dấu tổ hợp vẫn là mật khẩu đó", async () => {
    expect(password.normalize("NFD")).not.toBe(password);
    expect(codeOf(await attempt({ password: password.normalize("NFD") }))).toBe("ok");
  });

  test("tên không có và mật khẩu sai nhận cùng một câu trả lời", async () => {
    const wrong = await attempt({ password: "không phải mật khẩu" });
    const unknown = await attempt({ signInName: "khong.co" });
    expect(codeOf(wrong)).toBe("ACCESS_WRONG_CREDENTIALS");
    expect(unknown).toEqual(wrong);
  });

  test("tên không có cũng phải so mật khẩu với một mã băm cùng tham số, nên tốn công như nhau", async () => {
    const { saltLen, ...decoy } = parseOptions(decoyHash);
    const { saltLen: realSaltLen, ...real } = parseOptions(await hashPassword(password));
    expect(decoy).toEqual(real);
    expect(saltLen).toBe(realSaltLen);
    expect(real).toMatchObject({ algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    expect(await isPassword(null, password)).toBe(false);
  });

  test("bảng chỉ giữ mã băm của mật khẩu và của phiên", async () => {
    const started = await attempt({});
    if (!started.ok) throw new Error(started.error.code);
    const { rows } = await sql<{ text: string }>`
      select session::text as text from session union all select account::text from account`.execute(
      connection,
    );
    const stored = rows.map((row) => row.text).join("\n");
    expect(stored).not.toContain(started.value.secret);
    expect(stored).not.toContain(password);
    expect(stored).toContain("$argon2id$");
  });

  test("tài khoản bị khóa: chỉ nói điều đó khi mật khẩu đúng", async () => {
    await setAccountDisabled(world.as(), accountId, true);
    expect(codeOf(await attempt({}))).toBe("ACCESS_ACCOUNT_DISABLED");
    expect(codeOf(await attempt({ password: "không phải mật khẩu" }))).toBe("ACCESS_WRONG_CREDENTIALS");
    await setAccountDisabled(world.as(), accountId, false);
  });

  test("thử sai quá số lần cho một tên thì cả mật khẩu đúng cũng phải chờ; hết cửa sổ thì được", async () => {
    for (let count = 0; count < attemptsPerName; count++) {
      expect(codeOf(await attempt({ password: "sai", ip: `10.0.1.${count}` }))).toBe(
        "ACCESS_WRONG_CREDENTIALS",
      );
    }
    const refused = await attempt({ ip: "10.0.2.1" });
    expect(refused).toMatchObject({ ok: false, error: { code: "ACCESS_TOO_MANY_ATTEMPTS", status: 429 } });
    world.pass(16 * minute);
    expect(codeOf(await attempt({}))).toBe("ok");
  });

  test("tên không có cũng bị chặn như tên có thật", async () => {
    for (let count = 0; count < attemptsPerName; count++) await attempt({ signInName: "khong.co" });
    expect(codeOf(await attempt({ signInName: "khong.co" }))).toBe("ACCESS_TOO_MANY_ATTEMPTS");
  });

  test("đăng nhập đúng xóa các lần sai trước đó của tên", async () => {
    for (let count = 0; count < attemptsPerName - 1; count++) await attempt({ password: "sai" });
    expect(codeOf(await attempt({}))).toBe("ok");
    for (let count = 0; count < attemptsPerName; count++) {
      expect(codeOf(await attempt({ password: "sai" }))).toBe("ACCESS_WRONG_CREDENTIALS");
    }
  });

  test("một địa chỉ thử nhiều tên thì bị chặn, kể cả khi đổi địa chỉ trong cùng một mạng IPv6 /64", async () => {
    for (let count = 0; count < attemptsPerAddress; count++) {
      await attempt({ signInName: `ten.${count}`, ip: `2001:db8:0:7::${count.toString(16)}` });
    }
    expect(codeOf(await attempt({ ip: "2001:db8:0:7:ffff::1" }))).toBe("ACCESS_TOO_MANY_ATTEMPTS");
    expect(codeOf(await attempt({ ip: "2001:db8:0:8::1" }))).toBe("ok");
  });

  test("các lần thử gửi cùng lúc không lọt quá số lần", async () => {
    const results = await Promise.all(
      Array.from({ length: attemptsPerName + 8 }, () => attempt({ password: "sai" })),
    );
    const codes = results.map(codeOf);
    expect(codes.filter((code) => code === "ACCESS_WRONG_CREDENTIALS")).toHaveLength(attemptsPerName);
    expect(codes.filter((code) => code === "ACCESS_TOO_MANY_ATTEMPTS")).toHaveLength(8);
  });
});
