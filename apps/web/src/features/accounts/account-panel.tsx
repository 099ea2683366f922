import { Button, Checkbox, Stack, TextInput } from "@mantine/core";
import {
  type AccountId,
  changeAccountRoute,
  issueLinkRoute,
  listAccountsRoute,
  readAccountRoute,
  setAccountDisabledRoute,
} from "@nhiemky/access-control/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { confirmAction } from "../../shared-ui/confirm-action.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { AccountGrants } from "./account-grants.tsx";
import classes from "./account-panel.module.css";
import { accountsMessages } from "./accounts-messages.ts";
import type { IssuedLink } from "./link-sheet.tsx";

type Account = RouteReply<typeof readAccountRoute>;

const changed = [listAccountsRoute, readAccountRoute];

interface AccountPanelProps {
  readonly accountId: AccountId;
  readonly onClose: () => void;
  readonly onIssued: (link: IssuedLink) => void;
}

/** One account beside the list: name, roles, links, disabling. */
export function AccountPanel({ accountId, onClose, onIssued }: AccountPanelProps) {
  const t = useMessages(accountsMessages);
  const query = useRoute(readAccountRoute, { params: { accountId } });
  return (
    <SidePanel title={query.data?.displayName ?? t.title} onClose={onClose}>
      <Loaded query={query}>
        {(account) => (
          <Stack gap="xl">
            <AccountName key={account.displayName} account={account} />
            <AccountGrants account={account} />
            <AccountLinks account={account} onIssued={onIssued} />
            <AccountAccess account={account} />
          </Stack>
        )}
      </Loaded>
    </SidePanel>
  );
}

function AccountName({ account }: { account: Account }) {
  const t = useMessages(accountsMessages);
  const [displayName, setDisplayName] = useState(account.displayName);
  const change = useAction(changeAccountRoute, { invalidates: changed, onDone: () => say(t.saved) });
  const { id: accountId, personId } = account;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void change.run({ params: { accountId }, body: { displayName, personId } });
      }}
    >
      <Stack gap="sm">
        <p className={classes.plain}>
          {t.signInName}: <strong>{account.signInName}</strong> · {t[account.state]}
        </p>
        {change.problem !== null && <ProblemNotice problem={change.problem} kept="form" />}
        <TextInput
          label={t.displayName}
          value={displayName}
          onChange={(event) => setDisplayName(event.currentTarget.value)}
          maxLength={120}
          required
        />
        {displayName !== account.displayName && (
          <div>
            <Button type="submit" variant="default" loading={change.isRunning}>
              {t.save}
            </Button>
          </div>
        )}
      </Stack>
    </form>
  );
}

function AccountLinks({ account, onIssued }: { account: Account; onIssued: (link: IssuedLink) => void }) {
  const t = useMessages(accountsMessages);
  const formats = useFormats();
  const [removesSecondFactor, setRemoves] = useState(false);
  const issue = useAction(issueLinkRoute, { invalidates: changed, onDone: onIssued });
  if (account.state === "disabled") return null;
  return (
    <section>
      <h3>{t.passwordTitle}</h3>
      <Stack gap="sm">
        {account.openLink !== null && (
          <p className={classes.plain}>{t.openLink(formats.instant(account.openLink.expiresAt))}</p>
        )}
        {issue.problem !== null && <ProblemNotice problem={issue.problem} kept="nothing-changed" />}
        {account.hasSecondFactor && (
          <Checkbox
            label={t.removesSecondFactor}
            checked={removesSecondFactor}
            onChange={(event) => setRemoves(event.currentTarget.checked)}
          />
        )}
        <div>
          <Button
            variant="default"
            loading={issue.isRunning}
            onClick={() =>
              void issue.run({ params: { accountId: account.id }, body: { removesSecondFactor } })
            }
          >
            {account.state === "invited" ? t.issueInvitation : t.issueReset}
          </Button>
        </div>
      </Stack>
    </section>
  );
}

function AccountAccess({ account }: { account: Account }) {
  const t = useMessages(accountsMessages);
  const isDisabled = account.state === "disabled";
  const set = useAction(setAccountDisabledRoute, { invalidates: changed });
  const toggle = async () => {
    const text = t.disableText(account.displayName);
    const isMeant = isDisabled || (await confirmAction({ title: t.disable, text, confirmLabel: t.disable }));
    if (isMeant) await set.run({ params: { accountId: account.id }, body: { isDisabled: !isDisabled } });
  };
  return (
    <section>
      <h3>{t.access}</h3>
      <Stack gap="sm">
        {set.problem !== null && <ProblemNotice problem={set.problem} kept="nothing-changed" />}
        <div>
          <Button variant="default" loading={set.isRunning} onClick={() => void toggle()}>
            {isDisabled ? t.enable : t.disable}
          </Button>
        </div>
      </Stack>
    </section>
  );
}
