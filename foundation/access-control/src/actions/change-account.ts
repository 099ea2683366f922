import { inTransaction } from "@nhiemky/database";
import { appError, err, type Id, ok, type Result } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import type { AccountId } from "../actor.ts";
import { accessEvents } from "../audit-events.ts";
import { accessErrors } from "../errors.ts";
import { existingAccount, ownAccountId } from "../own-account.ts";
import { recordEvent } from "../record-event.ts";
import { findRival, updateAccount } from "../storage/accounts.ts";
import { deleteSessions } from "../storage/sessions.ts";
import { keepAnAdministrator } from "./keep-an-administrator.ts";

export interface AccountChange {
  readonly displayName: string;
  readonly personId: Id<"person"> | null;
}

/** An administrator corrects the name shown or the person behind an account. */
export function changeAccount(
  context: ActionContext,
  accountId: AccountId,
  change: AccountChange,
): Promise<Result<void>> {
  return inTransaction(context.connection, async (connection) => {
    const account = await existingAccount(connection, accountId);
    const wanted = { ...account, display_name: change.displayName, person_id: change.personId };
    if (change.personId !== null && (await findRival(connection, wanted)) !== undefined) {
      return err(appError(accessErrors.ACCESS_PERSON_HAS_ACCOUNT, {}, { field: "personId" }));
    }
    await updateAccount(connection, accountId, {
      display_name: change.displayName,
      person_id: change.personId,
    });
    await recordEvent(
      { ...context, connection },
      {
        event: accessEvents["account.changed"],
        unitId: null,
        subject: { kind: "account", id: accountId },
        data: { renamed: account.display_name !== change.displayName, personId: change.personId },
      },
    );
    return ok();
  });
}

/** Disables an account, which ends its sessions at once and stops its tokens, or enables it again. */
export function setAccountDisabled(
  context: ActionContext,
  accountId: AccountId,
  isDisabled: boolean,
): Promise<Result<void>> {
  return inTransaction(context.connection, (connection) =>
    keepAnAdministrator({ ...context, connection }, async () => {
      const account = await existingAccount(connection, accountId);
      if ((account.disabled_at !== null) === isDisabled) return ok();
      await updateAccount(connection, accountId, { disabled_at: isDisabled ? context.clock.now() : null });
      if (isDisabled) await deleteSessions(connection, accountId);
      await recordEvent(
        { ...context, connection },
        {
          event: isDisabled ? accessEvents["account.disabled"] : accessEvents["account.enabled"],
          unitId: null,
          subject: { kind: "account", id: accountId },
        },
      );
      return ok();
    }),
  );
}

/** The holder chooses the language of the pages. Not worth an entry in the log. */
export async function chooseLanguage(context: ActionContext, language: "vi" | "en"): Promise<Result<void>> {
  await updateAccount(context.connection, ownAccountId(context), { language });
  return ok();
}
