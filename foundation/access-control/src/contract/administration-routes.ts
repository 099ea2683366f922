import { defineRoute, doneSchema, idOf, pageOf, pageQuerySchema, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { accessErrors } from "../errors.ts";
import { accessPermissions } from "../permissions.ts";
import {
  accountId,
  grantSchema,
  issuedLinkSchema,
  newGrantFields,
  newSignInNameSchema,
  unitId,
} from "./shapes.ts";

const tag = "accounts";
const accountParams = z.object({ accountId });
const stepUpErrors = [accessErrors.ACCESS_STEP_UP_REQUIRED, accessErrors.ACCESS_SESSION_REQUIRED];

/** The account in the address, which lies in a scope when all its roles do. */
const theAccount = { kind: "entity", entity: "account", place: "params", name: "accountId" } as const;
const administersAccount = {
  kind: "permission",
  permission: accessPermissions["account:administer"],
  target: theAccount,
} as const;

const listedAccountSchema = z.object({
  id: accountId,
  signInName: z.string(),
  displayName: z.string(),
  personId: idOf<"person">().nullable(),
  state: z.enum(["invited", "active", "disabled"]),
  hasSecondFactor: z.boolean(),
  /** In force today or later. */
  grants: z.array(grantSchema),
});

export const listAccountsRoute = defineRoute({
  id: "listAccounts",
  method: "GET",
  path: "/api/accounts",
  tag,
  summary: { vi: "Danh sách tài khoản", en: "Accounts" },
  access: {
    kind: "permission",
    permission: accessPermissions["account:administer"],
    target: { kind: "visible" },
  },
  query: pageQuerySchema.extend({ text: z.string().max(100).optional(), unitId: unitId.optional() }),
  response: pageOf(listedAccountSchema),
  errors: [],
});

export const readAccountRoute = defineRoute({
  id: "readAccount",
  method: "GET",
  path: "/api/accounts/:accountId",
  tag,
  summary: { vi: "Một tài khoản và các vai trò của nó", en: "One account and its roles" },
  access: administersAccount,
  params: accountParams,
  response: listedAccountSchema.extend({
    /** A link that can still be used; its code cannot be shown again. */
    openLink: issuedLinkSchema.pick({ purpose: true, expiresAt: true }).nullable(),
  }),
  errors: [accessErrors.ACCESS_NOT_FOUND],
});

export const inviteAccountRoute = defineRoute({
  id: "inviteAccount",
  method: "POST",
  path: "/api/accounts",
  tag,
  summary: { vi: "Mời người dùng mới với một vai trò", en: "Invite somebody with a first role" },
  access: {
    kind: "permission",
    permission: accessPermissions["account:administer"],
    target: { kind: "unit", place: "body", name: "unitId" },
    needsStepUp: true,
  },
  body: z.object({
    signInName: newSignInNameSchema,
    displayName: textSchema(120),
    personId: idOf<"person">().nullable(),
    ...newGrantFields,
  }),
  response: z.object({ accountId, link: issuedLinkSchema }),
  status: 201,
  errors: [
    ...stepUpErrors,
    accessErrors.ACCESS_SIGN_IN_NAME_TAKEN,
    accessErrors.ACCESS_PERSON_HAS_ACCOUNT,
    accessErrors.ACCESS_UNIT_UNKNOWN,
    accessErrors.ACCESS_GRANT_ENDS_BEFORE_START,
  ],
});

export const changeAccountRoute = defineRoute({
  id: "changeAccount",
  method: "PUT",
  path: "/api/accounts/:accountId",
  tag,
  summary: { vi: "Sửa tên hiển thị, người gắn với tài khoản", en: "Change the name shown or the person" },
  access: administersAccount,
  params: accountParams,
  body: z.object({ displayName: textSchema(120), personId: idOf<"person">().nullable() }),
  response: doneSchema,
  errors: [accessErrors.ACCESS_NOT_FOUND, accessErrors.ACCESS_PERSON_HAS_ACCOUNT],
});

export const setAccountDisabledRoute = defineRoute({
  id: "setAccountDisabled",
  method: "PUT",
  path: "/api/accounts/:accountId/disabled",
  tag,
  summary: { vi: "Khóa hoặc mở tài khoản", en: "Disable or enable an account" },
  access: { ...administersAccount, needsStepUp: true },
  params: accountParams,
  body: z.object({ isDisabled: z.boolean() }),
  response: doneSchema,
  errors: [...stepUpErrors, accessErrors.ACCESS_NOT_FOUND, accessErrors.ACCESS_LAST_ADMINISTRATOR],
});

export const issueLinkRoute = defineRoute({
  id: "issueOneTimeLink",
  method: "POST",
  path: "/api/accounts/:accountId/one-time-links",
  tag,
  summary: { vi: "Cấp liên kết một lần để đặt mật khẩu", en: "Issue a one-time link to choose a password" },
  access: { ...administersAccount, needsStepUp: true },
  params: accountParams,
  body: z.object({ removesSecondFactor: z.boolean() }),
  response: issuedLinkSchema,
  status: 201,
  errors: [...stepUpErrors, accessErrors.ACCESS_NOT_FOUND],
});

export const grantRoleRoute = defineRoute({
  id: "grantRole",
  method: "POST",
  path: "/api/accounts/:accountId/grants",
  tag,
  summary: { vi: "Giao vai trò trên một đơn vị", en: "Grant a role on a unit" },
  access: {
    kind: "permission",
    permission: accessPermissions["role:grant"],
    target: theAccount,
    needsStepUp: true,
  },
  params: accountParams,
  body: z.object(newGrantFields),
  response: z.object({ id: idOf<"role-grant">() }),
  status: 201,
  errors: [
    ...stepUpErrors,
    accessErrors.ACCESS_NOT_FOUND,
    accessErrors.ACCESS_UNIT_UNKNOWN,
    accessErrors.ACCESS_GRANT_ENDS_BEFORE_START,
  ],
});

export const revokeRoleRoute = defineRoute({
  id: "revokeRole",
  method: "DELETE",
  path: "/api/grants/:grantId",
  tag,
  summary: { vi: "Thu hồi vai trò", en: "Revoke a role" },
  access: {
    kind: "permission",
    permission: accessPermissions["role:grant"],
    target: { kind: "entity", entity: "role-grant", place: "params", name: "grantId" },
    needsStepUp: true,
  },
  params: z.object({ grantId: idOf<"role-grant">() }),
  response: doneSchema,
  errors: [
    ...stepUpErrors,
    accessErrors.ACCESS_NOT_FOUND,
    accessErrors.ACCESS_GRANT_ALREADY_REVOKED,
    accessErrors.ACCESS_LAST_ADMINISTRATOR,
  ],
});
