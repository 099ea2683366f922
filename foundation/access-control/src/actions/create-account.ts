import { inTransaction } from "@nhiemky/database";
import { appError, err, type Id, makeId, ok, type Result } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import type { AccountId } from "../actor.ts";
import { accessEvents } from "../audit-events.ts";
import { accessErrors } from "../errors.ts";
import { recordEvent } from "../record-event.ts";
import { refusePassword } from "../rules/password-rules.ts";
import { normaliseSignInName } from "../rules/sign-in-name.ts";
import { hashPassword } from "../secrets/password-hash.ts";
import { type AccountRow, findRival, insertAccount } from "../storage/accounts.ts";

export interface NewAccount {
  readonly signInName: string;
  readonly displayName: string;
  readonly personId?: Id<"person"> | null | undefined;
  /** Chosen by somebody else; left out, the holder chooses one by a one-time link. */
  readonly password?: string | undefined;
  /** With `password`: whether the holder must change it at the first sign-in. */
  readonly mustChangePassword?: boolean | undefined;
}

/** Creates an account that holds no role yet. */
export async function createAccount(context: ActionContext, wanted: NewAccount): Promise<Result<AccountId>> {
  const id = makeId<"account">(context.clock, context.random);
  const sign_in_name = normaliseSignInName(wanted.signInName);
  const refusal =
    wanted.password === undefined ? null : refusePassword(wanted.password, sign_in_name, "password");
  if (refusal !== null) return err(refusal);
  const account: AccountRow = {
    id,
    sign_in_name,
    display_name: wanted.displayName,
    person_id: wanted.personId ?? null,
    language: "vi",
    password_hash: wanted.password === undefined ? null : await hashPassword(wanted.password),
    must_change_password: wanted.mustChangePassword ?? false,
    disabled_at: null,
    created_at: context.clock.now(),
  };
  return inTransaction(context.connection, async (connection) => {
    if (!(await insertAccount(connection, account))) {
      const rival = await findRival(connection, account);
      return err(
        rival?.sign_in_name === sign_in_name
          ? appError(accessErrors.ACCESS_SIGN_IN_NAME_TAKEN, { name: sign_in_name }, { field: "signInName" })
          : appError(accessErrors.ACCESS_PERSON_HAS_ACCOUNT, {}, { field: "personId" }),
      );
    }
    await recordEvent(
      { ...context, connection },
      { event: accessEvents["account.created"], unitId: null, subject: { kind: "account", id } },
    );
    return ok(id);
  });
}
