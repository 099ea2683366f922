import {
  civilDateSchema,
  defineRoute,
  doneSchema,
  idOf,
  instantSchema,
  textSchema,
} from "@nhiemky/http-contract";
import { z } from "zod";
import { accessErrors } from "../errors.ts";
import { languageSchema, oneTimeCodeSchema, passwordSchema } from "./shapes.ts";

const tag = "own-account";
const ownAccount = { kind: "signed-in", reason: "own account" } as const;
const ownAccountStepUp = { ...ownAccount, needsStepUp: true } as const;
const stepUpErrors = [accessErrors.ACCESS_STEP_UP_REQUIRED, accessErrors.ACCESS_SESSION_REQUIRED];

export const changePasswordRoute = defineRoute({
  id: "changePassword",
  method: "PUT",
  path: "/api/me/password",
  tag,
  summary: { vi: "Đổi mật khẩu", en: "Change the own password" },
  access: ownAccount,
  body: z.object({ currentPassword: passwordSchema, newPassword: passwordSchema }),
  response: doneSchema,
  errors: [
    accessErrors.ACCESS_SESSION_REQUIRED,
    accessErrors.ACCESS_WRONG_CREDENTIALS,
    accessErrors.ACCESS_PASSWORD_TOO_SHORT,
    accessErrors.ACCESS_PASSWORD_GUESSABLE,
    accessErrors.ACCESS_TOO_MANY_ATTEMPTS,
  ],
});

export const chooseLanguageRoute = defineRoute({
  id: "chooseLanguage",
  method: "PUT",
  path: "/api/me/language",
  tag,
  summary: { vi: "Chọn ngôn ngữ của trang", en: "Choose the language of the pages" },
  access: ownAccount,
  body: z.object({ language: languageSchema }),
  response: doneSchema,
  errors: [],
});

export const beginSecondFactorRoute = defineRoute({
  id: "beginSecondFactor",
  method: "POST",
  path: "/api/me/second-factor",
  tag,
  summary: { vi: "Bắt đầu bật xác thực hai bước", en: "Start turning two-step sign-in on" },
  access: ownAccountStepUp,
  response: z.object({ secret: z.string(), uri: z.string() }),
  errors: [...stepUpErrors, accessErrors.ACCESS_SECOND_FACTOR_ALREADY_ON],
});

const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });

export const confirmSecondFactorRoute = defineRoute({
  id: "confirmSecondFactor",
  method: "PUT",
  path: "/api/me/second-factor",
  tag,
  summary: {
    vi: "Xác nhận mã trên điện thoại và nhận mã dự phòng",
    en: "Prove the phone's code, get recovery codes",
  },
  access: ownAccountStepUp,
  body: z.object({ oneTimeCode: oneTimeCodeSchema }),
  response: recoveryCodesSchema,
  errors: [
    ...stepUpErrors,
    accessErrors.ACCESS_SECOND_FACTOR_NOT_STARTED,
    accessErrors.ACCESS_SECOND_FACTOR_ALREADY_ON,
    accessErrors.ACCESS_SECOND_FACTOR_WRONG,
  ],
});

export const removeSecondFactorRoute = defineRoute({
  id: "removeSecondFactor",
  method: "DELETE",
  path: "/api/me/second-factor",
  tag,
  summary: { vi: "Tắt xác thực hai bước", en: "Turn two-step sign-in off" },
  access: ownAccountStepUp,
  response: doneSchema,
  errors: [...stepUpErrors, accessErrors.ACCESS_SECOND_FACTOR_NOT_STARTED],
});

export const replaceRecoveryCodesRoute = defineRoute({
  id: "replaceRecoveryCodes",
  method: "POST",
  path: "/api/me/recovery-codes",
  tag,
  summary: { vi: "Cấp lại mã dự phòng", en: "Replace the recovery codes" },
  access: ownAccountStepUp,
  response: recoveryCodesSchema,
  errors: [...stepUpErrors, accessErrors.ACCESS_SECOND_FACTOR_NOT_STARTED],
});

export const listSessionsRoute = defineRoute({
  id: "listOwnSessions",
  method: "GET",
  path: "/api/me/sessions",
  tag,
  summary: { vi: "Các phiên đang đăng nhập của tôi", en: "Where I am signed in" },
  access: ownAccount,
  response: z.object({
    sessions: z.array(
      z.object({
        id: idOf<"session">(),
        userAgent: z.string(),
        startedAt: instantSchema,
        lastSeenAt: instantSchema,
        expiresAt: instantSchema,
        isCurrent: z.boolean(),
      }),
    ),
  }),
  errors: [],
});

export const endSessionRoute = defineRoute({
  id: "endOwnSession",
  method: "DELETE",
  path: "/api/me/sessions/:sessionId",
  tag,
  summary: { vi: "Kết thúc một phiên của tôi", en: "End one of my sessions" },
  access: ownAccount,
  params: z.object({ sessionId: idOf<"session">() }),
  response: doneSchema,
  errors: [accessErrors.ACCESS_SESSION_UNKNOWN],
});

export const endOtherSessionsRoute = defineRoute({
  id: "endOtherSessions",
  method: "DELETE",
  path: "/api/me/sessions",
  tag,
  summary: { vi: "Kết thúc mọi phiên khác của tôi", en: "End all my other sessions" },
  access: ownAccount,
  response: z.object({ count: z.number().int() }),
  errors: [accessErrors.ACCESS_SESSION_REQUIRED],
});

/** Other programs of the holder, by a header; or one calendar, by its address. */
const tokenPurposes = ["programs", "calendar"] as const;

export const listAccessTokensRoute = defineRoute({
  id: "listOwnAccessTokens",
  method: "GET",
  path: "/api/me/access-tokens",
  tag,
  summary: { vi: "Mã truy cập của tôi", en: "My access tokens" },
  access: ownAccount,
  response: z.object({
    tokens: z.array(
      z.object({
        id: idOf<"access-token">(),
        name: z.string(),
        purpose: z.enum(tokenPurposes),
        isReadOnly: z.boolean(),
        createdAt: instantSchema,
        expiresAt: instantSchema,
        lastUsedAt: instantSchema.nullable(),
      }),
    ),
  }),
  errors: [],
});

export const createAccessTokenRoute = defineRoute({
  id: "createAccessToken",
  method: "POST",
  path: "/api/me/access-tokens",
  tag,
  summary: { vi: "Tạo mã truy cập cho chương trình khác", en: "Create an access token for another program" },
  access: ownAccountStepUp,
  body: z.object({
    name: textSchema(80),
    expiresOn: civilDateSchema,
    isReadOnly: z.boolean(),
    purpose: z.enum(tokenPurposes).default("programs"),
  }),
  response: z.object({ id: idOf<"access-token">(), token: z.string() }),
  status: 201,
  errors: [...stepUpErrors, accessErrors.ACCESS_TOKEN_EXPIRY_INVALID],
});

export const revokeAccessTokenRoute = defineRoute({
  id: "revokeAccessToken",
  method: "DELETE",
  path: "/api/me/access-tokens/:tokenId",
  tag,
  summary: { vi: "Thu hồi mã truy cập", en: "Revoke an access token" },
  access: ownAccount,
  params: z.object({ tokenId: idOf<"access-token">() }),
  response: doneSchema,
  errors: [accessErrors.ACCESS_TOKEN_UNKNOWN],
});
