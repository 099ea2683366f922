import { civilDateSchema, idOf, instantSchema, roleNames } from "@nhiemky/http-contract";
import { z } from "zod";
import { signInNamePattern } from "../rules/sign-in-name.ts";

export const accountId = idOf<"account">();
export const unitId = idOf<"unit">();

/** Lower case and what counts as the same name are settled by the server. */
export const signInNameSchema = z.string().trim().min(1).max(100);

/** What may become a sign-in name. */
export const newSignInNameSchema = z.string().trim().toLowerCase().regex(signInNamePattern, {
  message: "not-a-sign-in-name",
});

/** Length is judged by the password rules, which say what to do; this only keeps the request small. */
export const passwordSchema = z.string().min(1).max(200);
export const oneTimeCodeSchema = z.string().max(40);
export const languageSchema = z.enum(["vi", "en"]);
export const roleSchema = z.enum(roleNames);

export const grantSchema = z.object({
  id: idOf<"role-grant">(),
  role: roleSchema,
  /** Null: the whole instance. */
  unitId: unitId.nullable(),
  unitName: z.string().nullable(),
  from: civilDateSchema,
  /** The last day; null: without end. */
  to: civilDateSchema.nullable(),
});

export const newGrantFields = {
  role: roleSchema,
  unitId: unitId.nullable(),
  from: civilDateSchema,
  to: civilDateSchema.nullable(),
};

/** A link as shown once to who issued it. */
export const issuedLinkSchema = z.object({
  purpose: z.enum(["invitation", "reset"]),
  code: z.string(),
  expiresAt: instantSchema,
  signInName: z.string(),
  displayName: z.string(),
});

/** Where somebody holds a permission: everywhere, or in the subtrees of some units. */
export const heldPermissionSchema = z.object({
  permission: z.string(),
  isEverywhere: z.boolean(),
  unitIds: z.array(unitId),
});
