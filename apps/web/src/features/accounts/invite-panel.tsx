import { Button, Stack, Text, TextInput } from "@mantine/core";
import { inviteAccountRoute, listAccountsRoute } from "@nhiemky/access-control/contract";
import { useState } from "react";
import { useLanguage } from "../../language/language.ts";
import { useMessages } from "../../language/messages.ts";
import { fieldErrors } from "../../server/field-errors.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { accountsMessages } from "./accounts-messages.ts";
import { emptyGrant, GrantFields, grantOf } from "./grant-fields.tsx";
import type { IssuedLink } from "./link-sheet.tsx";

interface InvitePanelProps {
  readonly onClose: () => void;
  readonly onIssued: (link: IssuedLink) => void;
}

/** A new account with its first role; ends with the sheet to hand over. */
export function InvitePanel({ onClose, onIssued }: InvitePanelProps) {
  const t = useMessages(accountsMessages);
  const language = useLanguage();
  const [signInName, setSignInName] = useState("");
  const [displayName, setDisplayName] = useState("");
  const [grant, setGrant] = useState(emptyGrant);
  const invite = useAction(inviteAccountRoute, {
    invalidates: [listAccountsRoute],
    onDone: (reply) => onIssued(reply.link),
  });
  const errors = invite.problem === null ? {} : fieldErrors(invite.problem, language);
  const send = async () => {
    const wanted = grantOf(grant);
    if (wanted !== null) await invite.run({ body: { signInName, displayName, personId: null, ...wanted } });
  };
  return (
    <SidePanel title={t.invite} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t.inviteHelp}</Text>
          {invite.problem !== null && <ProblemNotice problem={invite.problem} kept="form" />}
          <TextInput
            label={t.displayName}
            value={displayName}
            onChange={(event) => setDisplayName(event.currentTarget.value)}
            maxLength={120}
            error={errors.displayName}
            required
          />
          <TextInput
            label={t.signInName}
            description={t.signInNameHelp}
            value={signInName}
            onChange={(event) => setSignInName(event.currentTarget.value)}
            autoCapitalize="none"
            autoComplete="off"
            maxLength={40}
            error={errors.signInName}
            required
          />
          <GrantFields value={grant} onChange={setGrant} unitError={errors.unitId} />
          <div>
            <Button type="submit" loading={invite.isRunning}>
              {t.invite}
            </Button>
          </div>
        </Stack>
      </form>
    </SidePanel>
  );
}
