import { defineRoute, doneSchema } from "@nhiemky/http-contract";
import { civilDate, type Id } from "@nhiemky/kernel";
import { describe, expect, test } from "vitest";
import { accessPermissions } from "../src/contract.ts";
import { type AccessPorts, type AccountId, authorise, type Caller, type Credential } from "../src/index.ts";
import { codeOf, minute, units } from "./access-world.ts";

const now = new Date("2026-03-02T02:00:00Z");
const incoming = { method: "GET", ip: "10.0.0.1", userAgent: "test", cookies: {}, headers: {} };
const permission = accessPermissions["account:administer"];
const route = (access: Parameters<typeof defineRoute>[0]["access"], method: "GET" | "POST" = "GET") =>
  defineRoute({
    id: "trial",
    method,
    path: "/api/trial",
    tag: "trial",
    summary: { vi: "Thử", en: "Trial" },
    access,
    response: doneSchema,
    errors: [],
  });
const session: Credential = {
  kind: "session",
  sessionId: "0199aaaa-0000-7000-8000-000000000010" as Id<"session">,
  confirmedAt: now,
  mustChangePassword: false,
};
const token: Credential = {
  kind: "token",
  tokenId: "0199aaaa-0000-7000-8000-000000000011" as Id<"access-token">,
  isReadOnly: false,
};
const caller = (credential: Credential | null): Caller => ({
  actor: {
    kind: "account",
    accountId: "0199aaaa-0000-7000-8000-000000000012" as AccountId,
    displayName: "Lan",
    grants: [{ role: "administrator", unitId: units.own, from: civilDate("2026-01-01"), to: null }],
  },
  credential,
  incoming,
});
const ports: AccessPorts = {
  unitsOf: async (_entity, id) => (id === "known" ? [units.foreign, units.own] : null),
  isWithin: async (unitIds, roots) => unitIds.some((unitId) => roots.includes(unitId)),
};
const input = { params: { id: "known" }, query: undefined, body: { unitId: null as string | null } };
const decide = async (
  access: Parameters<typeof route>[0],
  credential: Credential | null,
  method: "GET" | "POST" = "GET",
) => codeOf(await authorise(route(access, method), input, caller(credential), now, ports));

describe("Quyết định truy cập", () => {
  const visible = { kind: "permission", permission, target: { kind: "visible" } } as const;
  const stepUp = { ...visible, needsStepUp: true } as const;
  const onUnit = {
    kind: "permission",
    permission,
    target: { kind: "unit", place: "body", name: "unitId" },
  } as const;
  const onRecord = {
    kind: "permission",
    permission,
    target: { kind: "entity", entity: "thing", place: "params", name: "id" },
  } as const;

  test("không nêu đơn vị là toàn hệ thống: cần quyền trên toàn hệ thống", async () => {
    expect(await decide(onUnit, session)).toBe("ACCESS_FORBIDDEN");
  });

  test("bản ghi thuộc nhiều đơn vị: giữ quyền ở một đơn vị là đủ", async () => {
    expect(await decide(onRecord, session)).toBe("ok");
  });

  test("bản ghi của hai đơn vị mà phải giữ quyền ở cả hai", async () => {
    const allOf = { ...ports, unitsOf: async () => ({ allOf: [units.own, units.foreign] }) };
    const decided = await authorise(route(onRecord), input, caller(session), now, allOf);
    expect(codeOf(decided)).toBe("ACCESS_NOT_FOUND");
  });

  test("bản ghi không có và bản ghi ngoài phạm vi nhận cùng một câu trả lời", async () => {
    const unknown = await authorise(
      route(onRecord),
      { ...input, params: { id: "khác" } },
      caller(session),
      now,
      ports,
    );
    const foreign = { ...ports, unitsOf: async () => [units.foreign] };
    expect(unknown).toEqual(await authorise(route(onRecord), input, caller(session), now, foreign));
    expect(codeOf(unknown)).toBe("ACCESS_NOT_FOUND");
  });

  test("việc nhạy cảm: mật khẩu xác nhận trong 10 phút, và không bằng mã truy cập", async () => {
    expect(await decide(stepUp, session)).toBe("ok");
    const old = { ...session, confirmedAt: new Date(now.getTime() - 10 * minute) };
    expect(await decide(stepUp, old)).toBe("ACCESS_STEP_UP_REQUIRED");
    expect(await decide(stepUp, token)).toBe("ACCESS_SESSION_REQUIRED");
    expect(await decide(stepUp, null)).toBe("ACCESS_STEP_UP_REQUIRED");
  });

  test("mã chỉ đọc chỉ đọc", async () => {
    const readOnly = { ...token, isReadOnly: true };
    expect(await decide(visible, readOnly, "GET")).toBe("ok");
    expect(await decide(visible, readOnly, "POST")).toBe("ACCESS_TOKEN_READ_ONLY");
    expect(await decide({ kind: "signed-in", reason: "own" }, readOnly, "POST")).toBe(
      "ACCESS_TOKEN_READ_ONLY",
    );
    expect(await decide(visible, token, "POST")).toBe("ok");
  });

  test("mật khẩu do người khác đặt: chỉ làm được việc của chính tài khoản", async () => {
    const mustChange = { ...session, mustChangePassword: true };
    expect(await decide(visible, mustChange)).toBe("ACCESS_PASSWORD_CHANGE_REQUIRED");
    expect(await decide({ kind: "signed-in", reason: "own", needsStepUp: true }, mustChange)).toBe(
      "ACCESS_PASSWORD_CHANGE_REQUIRED",
    );
    expect(await decide({ kind: "signed-in", reason: "own" }, mustChange)).toBe("ok");
  });

  test("vai trò hết hạn hôm qua không còn cho gì", async () => {
    const ended = caller(session);
    const grants = [
      { role: "administrator", unitId: null, from: civilDate("2026-01-01"), to: civilDate("2026-03-01") },
    ] as const;
    const actor = { ...ended.actor, kind: "account", grants } as Caller["actor"];
    const decided = await authorise(route(visible), input, { ...ended, actor }, now, ports);
    expect(codeOf(decided)).toBe("ACCESS_FORBIDDEN");
  });
});
