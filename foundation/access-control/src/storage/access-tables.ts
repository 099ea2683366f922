import type { RoleName } from "@nhiemky/http-contract";
import type { CivilDate, Id } from "@nhiemky/kernel";
import type { AccountId, UnitId } from "../actor.ts";

/** Rows of migrations/0001-accounts.sql. */
export type TokenPurpose = "programs" | "calendar";

export type AccessTables = {
  account: {
    id: AccountId;
    sign_in_name: string;
    display_name: string;
    person_id: Id<"person"> | null;
    language: "vi" | "en";
    password_hash: string | null;
    must_change_password: boolean;
    disabled_at: Date | null;
    created_at: Date;
  };
  role_grant: {
    id: Id<"role-grant">;
    account_id: AccountId;
    role: RoleName;
    unit_id: UnitId | null;
    from_on: CivilDate;
    to_on: CivilDate | null;
    granted_at: Date;
    granted_by: AccountId | null;
    revoked_at: Date | null;
    revoked_by: AccountId | null;
  };
  session: {
    id: Id<"session">;
    account_id: AccountId;
    secret_hash: string;
    user_agent: string;
    created_at: Date;
    last_seen_at: Date;
    confirmed_at: Date;
    expires_at: Date;
  };
  one_time_link: {
    id: Id<"one-time-link">;
    account_id: AccountId;
    purpose: "invitation" | "reset";
    removes_second_factor: boolean;
    secret_hash: string;
    created_at: Date;
    created_by: AccountId | null;
    expires_at: Date;
    used_at: Date | null;
    withdrawn_at: Date | null;
  };
  access_token: {
    id: Id<"access-token">;
    account_id: AccountId;
    name: string;
    purpose: TokenPurpose;
    is_read_only: boolean;
    secret_hash: string;
    created_at: Date;
    expires_at: Date;
    last_used_at: Date | null;
    revoked_at: Date | null;
  };
  second_factor: {
    account_id: AccountId;
    secret: string;
    created_at: Date;
    confirmed_at: Date | null;
    last_step: number | null;
  };
  recovery_code: { account_id: AccountId; secret_hash: string; used_at: Date | null };
  sign_in_throttle: { key_hash: string; window_started_at: Date; attempts: number };
};
