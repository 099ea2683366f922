import { defineRoute, doneSchema } from "@nhiemky/http-contract";
import { z } from "zod";

const signedIn = { kind: "signed-in", reason: "own session" } as const;

export const meRoute = defineRoute({
  id: "readMe",
  method: "GET",
  path: "/api/me",
  tag: "session",
  summary: { vi: "Người đang đăng nhập", en: "Who is signed in" },
  access: signedIn,
  response: z.object({
    accountId: z.string(),
    displayName: z.string(),
    permissions: z.array(z.string()),
    grants: z.array(z.object({ role: z.string(), unitId: z.string().nullable() })),
  }),
  errors: [],
});

export const signInRoute = defineRoute({
  id: "signIn",
  method: "POST",
  path: "/api/session",
  tag: "session",
  summary: { vi: "Đăng nhập", en: "Sign in" },
  access: { kind: "public", reason: "nobody is signed in before" },
  body: z.object({ userName: z.string(), password: z.string(), oneTimeCode: z.string().optional() }),
  response: doneSchema,
  errors: [],
});

export const signOutRoute = defineRoute({
  id: "signOut",
  method: "DELETE",
  path: "/api/session",
  tag: "session",
  summary: { vi: "Đăng xuất", en: "Sign out" },
  access: signedIn,
  response: doneSchema,
  errors: [],
});
