import { Button, Group, Stack } from "@mantine/core";
import {
  grantRoleRoute,
  listAccountsRoute,
  readAccountRoute,
  revokeRoleRoute,
  roleTexts,
} from "@nhiemky/access-control/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { confirmAction } from "../../shared-ui/confirm-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import classes from "./account-panel.module.css";
import { accountsMessages } from "./accounts-messages.ts";
import { emptyGrant, GrantFields, grantOf } from "./grant-fields.tsx";

type Account = RouteReply<typeof readAccountRoute>;
type Grant = Account["grants"][number];

const changed = [listAccountsRoute, readAccountRoute];

/** The roles of an account that hold now or will hold: revoke one, grant another. */
export function AccountGrants({ account }: { account: Account }) {
  const t = useMessages(accountsMessages);
  const text = useText();
  const formats = useFormats();
  const [isGranting, setGranting] = useState(false);
  const revoke = useAction(revokeRoleRoute, { invalidates: changed, onDone: () => say(t.revoked) });
  const ask = async ({ id, role, unitName }: Grant) => {
    const words = t.revokeText(text(roleTexts[role].name), unitName ?? t.wholeInstance);
    const question = { title: t.revokeTitle, text: words, confirmLabel: t.revokeTitle };
    if (await confirmAction(question)) await revoke.run({ params: { grantId: id } });
  };
  return (
    <section>
      <h3>{t.roles}</h3>
      {revoke.problem !== null && <ProblemNotice problem={revoke.problem} kept="nothing-changed" />}
      <ul className={classes.grants}>
        {account.grants.map((grant) => (
          <li key={grant.id}>
            <div>
              <strong>{text(roleTexts[grant.role].name)}</strong> · {grant.unitName ?? t.wholeInstance}
              <p className={classes.facts}>{formats.span(grant.from, grant.to)}</p>
            </div>
            <Button size="compact-sm" variant="default" onClick={() => void ask(grant)}>
              {t.revoke}
            </Button>
          </li>
        ))}
        {account.grants.length === 0 && <li>{t.noRole}</li>}
      </ul>
      {isGranting ? (
        <GrantForm accountId={account.id} onDone={() => setGranting(false)} />
      ) : (
        <Button variant="default" onClick={() => setGranting(true)}>
          {t.grant}
        </Button>
      )}
    </section>
  );
}

function GrantForm({ accountId, onDone }: { accountId: Account["id"]; onDone: () => void }) {
  const t = useMessages(accountsMessages);
  const [draft, setDraft] = useState(emptyGrant);
  const grant = useAction(grantRoleRoute, {
    invalidates: changed,
    onDone: () => {
      say(t.granted);
      onDone();
    },
  });
  const send = async () => {
    const wanted = grantOf(draft);
    if (wanted !== null) await grant.run({ params: { accountId }, body: wanted });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="sm">
        {grant.problem !== null && <ProblemNotice problem={grant.problem} kept="form" />}
        <GrantFields value={draft} onChange={setDraft} />
        <Group gap="sm">
          <Button type="submit" loading={grant.isRunning}>
            {t.grant}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
