import { civilDateSchema, defineRoute, doneSchema, idOf, instantSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { accessErrors } from "../errors.ts";
import {
  accountId,
  heldPermissionSchema,
  languageSchema,
  oneTimeCodeSchema,
  passwordSchema,
  roleSchema,
  signInNameSchema,
  unitId,
} from "./shapes.ts";

const tag = "session";

export const signInRoute = defineRoute({
  id: "signIn",
  method: "POST",
  path: "/api/session",
  tag,
  summary: { vi: "Đăng nhập", en: "Sign in" },
  access: { kind: "public", reason: "nobody is signed in before" },
  body: z.object({
    signInName: signInNameSchema,
    password: passwordSchema,
    oneTimeCode: oneTimeCodeSchema.optional(),
  }),
  response: doneSchema,
  errors: [
    accessErrors.ACCESS_WRONG_CREDENTIALS,
    accessErrors.ACCESS_SECOND_FACTOR_REQUIRED,
    accessErrors.ACCESS_SECOND_FACTOR_WRONG,
    accessErrors.ACCESS_ACCOUNT_DISABLED,
    accessErrors.ACCESS_TOO_MANY_ATTEMPTS,
  ],
});

export const signOutRoute = defineRoute({
  id: "signOut",
  method: "DELETE",
  path: "/api/session",
  tag,
  summary: { vi: "Đăng xuất", en: "Sign out" },
  access: { kind: "public", reason: "signing out after the session has ended is no error" },
  response: doneSchema,
  errors: [],
});

export const confirmSessionRoute = defineRoute({
  id: "confirmSession",
  method: "PUT",
  path: "/api/session/confirmation",
  tag,
  summary: { vi: "Xác nhận lại mật khẩu", en: "Give the password once more" },
  access: { kind: "signed-in", reason: "own session" },
  body: z.object({ password: passwordSchema, oneTimeCode: oneTimeCodeSchema.optional() }),
  response: doneSchema,
  errors: [
    accessErrors.ACCESS_SESSION_REQUIRED,
    accessErrors.ACCESS_WRONG_CREDENTIALS,
    accessErrors.ACCESS_SECOND_FACTOR_REQUIRED,
    accessErrors.ACCESS_SECOND_FACTOR_WRONG,
    accessErrors.ACCESS_TOO_MANY_ATTEMPTS,
  ],
});

export const meRoute = defineRoute({
  id: "readMe",
  method: "GET",
  path: "/api/me",
  tag,
  summary: {
    vi: "Tài khoản đang dùng và những gì nó được làm",
    en: "Who is signed in, and what they may do",
  },
  access: { kind: "signed-in", reason: "own account" },
  response: z.object({
    accountId,
    signInName: z.string(),
    displayName: z.string(),
    personId: idOf<"person">().nullable(),
    language: languageSchema,
    hasSecondFactor: z.boolean(),
    mustChangePassword: z.boolean(),
    /** In force today. */
    grants: z.array(
      z.object({
        role: roleSchema,
        unitId: unitId.nullable(),
        unitName: z.string().nullable(),
        from: civilDateSchema,
        to: civilDateSchema.nullable(),
      }),
    ),
    /** What the grants amount to; permissions held nowhere are left out. */
    permissions: z.array(heldPermissionSchema),
  }),
  errors: [],
});

const linkErrors = [
  accessErrors.ACCESS_LINK_UNKNOWN,
  accessErrors.ACCESS_LINK_EXPIRED,
  accessErrors.ACCESS_LINK_USED,
  accessErrors.ACCESS_ACCOUNT_DISABLED,
];

/** The code travels in the body: an address would leave it in logs and in the browser's history. */
export const readLinkRoute = defineRoute({
  id: "readOneTimeLink",
  method: "POST",
  path: "/api/one-time-link",
  tag,
  summary: { vi: "Xem liên kết một lần dùng cho ai", en: "Whom a one-time link is for" },
  access: { kind: "public", reason: "the code is the proof" },
  body: z.object({ code: oneTimeCodeSchema }),
  response: z.object({
    purpose: z.enum(["invitation", "reset"]),
    signInName: z.string(),
    displayName: z.string(),
    expiresAt: instantSchema,
  }),
  errors: linkErrors,
});

export const useLinkRoute = defineRoute({
  id: "useOneTimeLink",
  method: "PUT",
  path: "/api/one-time-link",
  tag,
  summary: { vi: "Đặt mật khẩu bằng liên kết một lần", en: "Choose a password by a one-time link" },
  access: { kind: "public", reason: "the code is the proof" },
  body: z.object({ code: oneTimeCodeSchema, newPassword: passwordSchema }),
  response: z.object({ signInName: z.string() }),
  errors: [...linkErrors, accessErrors.ACCESS_PASSWORD_TOO_SHORT, accessErrors.ACCESS_PASSWORD_GUESSABLE],
});
