import { type DomainModule, implement } from "@nhiemky/access-control";
import { defineRoute, doneSchema } from "@nhiemky/http-contract";
import { ok } from "@nhiemky/kernel";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { domainModules } from "../src/domain-modules.ts";
import { serveForTest } from "./serve-for-test.ts";

const open = { kind: "public", reason: "a route of this test" } as const;
const summary = { vi: "Thử", en: "Trial" };
const trial = {
  method: "POST",
  tag: "trial",
  summary,
  access: open,
  response: doneSchema,
  errors: [],
} as const;
const routes = {
  add: defineRoute({
    ...trial,
    id: "trialAdd",
    path: "/api/trial/add",
    body: z.object({ count: z.number().int() }),
  }),
  crash: defineRoute({ ...trial, id: "trialCrash", path: "/api/trial/crash" }),
  upload: defineRoute({
    ...trial,
    id: "trialUpload",
    path: "/api/trial/upload",
    upload: { maxBytes: 50_000_000 },
    body: z.object({ note: z.string() }),
    response: z.object({ note: z.string(), name: z.string(), bytes: z.number() }),
  }),
  uploadSignedIn: defineRoute({
    ...trial,
    id: "trialUploadSignedIn",
    path: "/api/trial/upload-signed-in",
    access: { kind: "signed-in", reason: "a route of this test" },
    upload: { maxBytes: 1000 },
  }),
  file: defineRoute({
    ...trial,
    method: "GET",
    id: "trialFile",
    path: "/api/trial/file",
    download: { mediaTypes: ["text/plain"] },
    response: z.undefined(),
  }),
};
const trialModule: DomainModule = {
  name: "trial",
  migrations: new URL("./", import.meta.url),
  resourceUnits: {},
  routes: [
    implement(routes.add, async () => ok({ done: true as const })),
    implement(routes.crash, async () => {
      throw new Error("secret detail of the inside");
    }),
    implement(routes.upload, async (_context, { body, file }) =>
      ok({ note: body.note, name: file?.name ?? "", bytes: file?.content.length ?? 0 }),
    ),
    implement(routes.uploadSignedIn, async () => ok({ done: true as const })),
    implement(routes.file, async () =>
      ok({ fileName: "Biên bản.txt", mediaType: "text/plain", content: "nội dung" }),
    ),
  ],
};

const server = await serveForTest([...domainModules, trialModule]);
const call = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init);
const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  call(path, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
  });

describe("Rìa HTTP của máy chủ", () => {
  test("/healthz, /readyz và /metrics trả lời", async () => {
    expect((await call("/healthz")).status).toBe(200);
    expect(await (await call("/readyz")).json()).toEqual({ status: "ready" });
    expect(await (await call("/metrics")).text()).toContain("nhiemky_http_request_seconds_bucket");
  });

  test("mọi trả lời mang chính sách nội dung chặt", async () => {
    const policy = (await call("/readyz")).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[0-9a-f]+'/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  test("địa chỉ lạ dưới /api là lời từ chối có mã, theo ngôn ngữ được hỏi", async () => {
    const vietnamese = await call("/api/khong-co");
    expect(vietnamese.status).toBe(404);
    expect(vietnamese.headers.get("content-type")).toContain("application/problem+json");
    expect(await vietnamese.json()).toMatchObject({
      code: "HTTP_UNKNOWN_ADDRESS",
      title: "Không có địa chỉ này trên máy chủ.",
    });
    const english = await call("/api/khong-co", { headers: { "accept-language": "en" } });
    expect(await english.json()).toMatchObject({ title: "There is no such address on this server." });
  });

  test("dữ liệu sai chỉ ra đúng mục sai", async () => {
    const reply = await send("/api/trial/add", { count: "ba" });
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({
      code: "HTTP_INVALID_INPUT",
      field: "body.count",
      text: { vi: expect.stringContaining("không đúng kiểu"), en: expect.stringContaining("wrong type") },
    });
    const missing = await send("/api/trial/add", {});
    expect(await missing.json()).toMatchObject({ text: { vi: expect.stringContaining("còn thiếu") } });
    expect(await (await send("/api/trial/add", { count: 3 })).json()).toEqual({ done: true });
  });

  test("JSON hỏng và kiểu nội dung lạ bị từ chối có mã", async () => {
    const broken = await call("/api/trial/add", {
      method: "POST",
      body: "{",
      headers: { "content-type": "application/json" },
    });
    expect(await broken.json()).toMatchObject({ status: 400, code: "HTTP_INVALID_INPUT" });
    const strange = await call("/api/trial/add", {
      method: "POST",
      body: "x",
      headers: { "content-type": "text/x-strange" },
    });
    expect(await strange.json()).toMatchObject({ status: 415, code: "HTTP_UNSUPPORTED_BODY" });
  });

  test("lỗi ngoài dự kiến không lộ chi tiết bên trong", async () => {
    const reply = await send("/api/trial/crash", {});
    const text = await reply.text();
    expect(reply.status).toBe(500);
    expect(text).not.toContain("secret");
    expect(JSON.parse(text)).toMatchObject({ code: "HTTP_UNEXPECTED" });
  });

  test("tệp tải lên đến nơi nguyên vẹn, tên có dấu giữ nguyên", async () => {
    const form = new FormData();
    form.append("fields", JSON.stringify({ note: "kèm" }));
    form.append("file", new Blob(["nội dung"]), "Nghị quyết.txt");
    const reply = await call("/api/trial/upload", { method: "POST", body: form });
    expect(await reply.json()).toEqual({
      note: "kèm",
      name: "Nghị quyết.txt",
      bytes: Buffer.byteLength("nội dung"),
    });
  });

  test("người chưa đăng nhập không gửi được tệp nào: bị từ chối trước khi tệp được đọc", async () => {
    const form = new FormData();
    form.append("file", new Blob([Buffer.alloc(100_000)]), "lớn.bin");
    const reply = await call("/api/trial/upload-signed-in", { method: "POST", body: form });
    expect(await reply.json()).toMatchObject({ code: "ACCESS_SIGN_IN_REQUIRED" });
  });

  test("tệp 200 MB bị từ chối với giới hạn được nói rõ", async () => {
    const form = new FormData();
    form.append("fields", JSON.stringify({ note: "lớn" }));
    form.append("file", new Blob([Buffer.alloc(200 * 1024 * 1024)]), "lớn.bin");
    const reply = await call("/api/trial/upload", { method: "POST", body: form });
    expect(reply.status).toBe(413);
    const problem = (await reply.json()) as { code: string; title: string };
    expect(problem.code).toBe("HTTP_BODY_TOO_LARGE");
    expect(problem.title).toContain("50 MB");
  });

  test("tệp trả về có tên tiếng Việt theo RFC 5987", async () => {
    const reply = await call("/api/trial/file");
    expect(reply.headers.get("content-disposition")).toContain(
      `filename*=UTF-8''${encodeURIComponent("Biên bản.txt")}`,
    );
    expect(await reply.text()).toBe("nội dung");
  });

  test("tài liệu OpenAPI 3.1 có mọi đường dẫn", async () => {
    const document = (await (await call("/api/openapi.json")).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    expect(document.openapi).toBe("3.1.0");
    const described = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map((verb) => verb.operationId),
    );
    const registered = domainModules.flatMap((module) => module.routes.map(({ route }) => route.id));
    expect(described.sort()).toEqual(
      [...registered, "trialAdd", "trialCrash", "trialFile", "trialUpload", "trialUploadSignedIn"].sort(),
    );
  });

  test.each(["/help/api", "/help/settings", "/help/errors"])(
    "trang %s đọc được không cần chương trình",
    async (path) => {
      const reply = await call(path);
      expect(reply.status).toBe(200);
      const text = await reply.text();
      expect(text).toContain("<h1>");
      expect(text).not.toContain("<script");
    },
  );
});
