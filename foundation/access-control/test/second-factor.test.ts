import { expectOk } from "@nhiemky/kernel";
import { sql } from "kysely";
import { Secret, TOTP } from "otpauth";
import { describe, expect, test } from "vitest";
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  replaceRecoveryCodes,
} from "../src/actions/change-second-factor.ts";
import { signIn } from "../src/actions/sign-in.ts";
import { attemptsPerName } from "../src/rules/throttle-rule.ts";
import { accessWorld, codeOf, password } from "./access-world.ts";

const step = 30_000;

describe("Xác thực hai bước", async () => {
  const world = await accessWorld();
  const { connection, clock } = world;
  await world.account("lan.pham");
  const { context } = await world.signedIn("lan.pham");
  let secret = "";
  let recoveryCodes: readonly string[] = [];

  const codeAt = (milliseconds: number) =>
    new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({
      timestamp: milliseconds,
    });
  const now = () => clock.now().getTime();
  const attempt = async (oneTimeCode?: string) => {
    await sql`delete from sign_in_throttle`.execute(connection);
    return signIn(world.as(), {
      signInName: "lan.pham",
      password,
      oneTimeCode,
      ip: "10.0.0.1",
      userAgent: "test",
      replaces: null,
    });
  };

  test("bắt đầu bật: chưa chứng minh mã thì đăng nhập vẫn một bước", async () => {
    const begun = expectOk(await beginSecondFactor(context), "begin");
    expect(begun.uri).toContain("otpauth://totp/");
    expect(begun.uri).toContain(`secret=${begun.secret}`);
    expect(codeOf(await attempt())).toBe("ok");
    expect(codeOf(await confirmSecondFactor(context, "000000"))).toBe("ACCESS_SECOND_FACTOR_WRONG");
    // Starting again before the proof gives another secret; the first one no longer counts.
    secret = expectOk(await beginSecondFactor(context), "begin again").secret;
    expect(secret).not.toBe(begun.secret);
  });

  test("chứng minh bằng mã đúng thì bật, và nhận mười mã dự phòng khác nhau", async () => {
    recoveryCodes = expectOk(await confirmSecondFactor(context, codeAt(now())), "confirm");
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(codeOf(await beginSecondFactor(context))).toBe("ACCESS_SECOND_FACTOR_ALREADY_ON");
  });

  test("mã dùng để bật không dùng lại để đăng nhập", async () => {
    expect(codeOf(await attempt(codeAt(now())))).toBe("ACCESS_SECOND_FACTOR_WRONG");
  });

  test("thiếu mã thì được hỏi, và lần đó không tính là sai", async () => {
    for (let count = 0; count <= attemptsPerName; count++) {
      const asked = await signIn(world.as(), {
        signInName: "lan.pham",
        password,
        ip: "10.0.0.1",
        userAgent: "test",
        replaces: null,
      });
      expect(codeOf(asked)).toBe("ACCESS_SECOND_FACTOR_REQUIRED");
    }
  });

  test("mã sai tính là lần sai", async () => {
    await sql`delete from sign_in_throttle`.execute(connection);
    const wrong = () =>
      signIn(world.as(), {
        signInName: "lan.pham",
        password,
        oneTimeCode: "000000",
        ip: "10.0.0.1",
        userAgent: "test",
        replaces: null,
      });
    for (let count = 0; count < attemptsPerName; count++) {
      expect(codeOf(await wrong())).toBe("ACCESS_SECOND_FACTOR_WRONG");
    }
    expect(codeOf(await wrong())).toBe("ACCESS_TOO_MANY_ATTEMPTS");
  });

  test("mỗi mã chỉ một lần, kể cả khi gửi hai lần cùng lúc", async () => {
    world.pass(2 * step);
    const code = codeAt(now());
    expect(codeOf(await attempt(code))).toBe("ok");
    expect(codeOf(await attempt(code))).toBe("ACCESS_SECOND_FACTOR_WRONG");
    world.pass(2 * step);
    const next = codeAt(now());
    const together = (await Promise.all([attempt(next), attempt(next)])).map(codeOf);
    expect(together.sort()).toEqual(["ACCESS_SECOND_FACTOR_WRONG", "ok"]);
  });

  test("đồng hồ lệch một nhịp thì được, mã của nhịp trước mã đã dùng thì không", async () => {
    world.pass(3 * step);
    expect(codeOf(await attempt(codeAt(now() + step)))).toBe("ok");
    expect(codeOf(await attempt(codeAt(now())))).toBe("ACCESS_SECOND_FACTOR_WRONG");
    world.pass(3 * step);
    expect(codeOf(await attempt(codeAt(now() - 2 * step)))).toBe("ACCESS_SECOND_FACTOR_WRONG");
  });

  test("mã dự phòng dùng một lần, gõ thường và thiếu gạch vẫn được", async () => {
    const typed = recoveryCodes[0]?.toLowerCase().replaceAll("-", " ");
    expect(codeOf(await attempt(typed))).toBe("ok");
    expect(codeOf(await attempt(typed))).toBe("ACCESS_SECOND_FACTOR_WRONG");
  });

  test("cấp lại mã dự phòng thì mã cũ hết dùng được", async () => {
    const fresh = expectOk(await replaceRecoveryCodes(context), "replace");
    expect(codeOf(await attempt(recoveryCodes[1]))).toBe("ACCESS_SECOND_FACTOR_WRONG");
    expect(codeOf(await attempt(fresh[0]))).toBe("ok");
  });

  test("bảng không giữ mã dự phòng nào đọc được", async () => {
    const { rows } = await sql<{
      text: string;
    }>`select recovery_code::text as text from recovery_code`.execute(connection);
    for (const code of recoveryCodes) expect(rows.map((row) => row.text).join()).not.toContain(code);
  });

  test("tắt thì đăng nhập lại một bước", async () => {
    expect(codeOf(await removeSecondFactor(context))).toBe("ok");
    expect(codeOf(await attempt())).toBe("ok");
    expect(codeOf(await removeSecondFactor(context))).toBe("ACCESS_SECOND_FACTOR_NOT_STARTED");
  });
});
