import { Button, Checkbox, CopyButton, Group, Stack, TextInput } from "@mantine/core";
import {
  createAccessTokenRoute,
  listAccessTokensRoute,
  revokeAccessTokenRoute,
} from "@nhiemky/access-control/contract";
import { addDays, systemClock, today } from "@nhiemky/kernel";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { confirmAction } from "../../shared-ui/confirm-action.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { myAccountMessages } from "./my-account-messages.ts";
import classes from "./my-account-page.module.css";

/** Tokens by which other programs act for the account. */
export function AccessTokensSection() {
  const t = useMessages(myAccountMessages);
  const formats = useFormats();
  const query = useRoute(listAccessTokensRoute, {});
  const revoke = useAction(revokeAccessTokenRoute, {
    invalidates: [listAccessTokensRoute],
    onDone: () => say(t.revoked),
  });
  const [token, setToken] = useState<string | null>(null);
  return (
    <>
      <p className={classes.plain}>{t.tokensHelp}</p>
      {revoke.problem !== null && <ProblemNotice problem={revoke.problem} />}
      <Loaded query={query}>
        {({ tokens }) =>
          tokens.length === 0 ? (
            <p className={classes.plain}>{t.noTokens}</p>
          ) : (
            <ul className={classes.list}>
              {tokens.map(({ id, name, purpose, isReadOnly, expiresAt, lastUsedAt }) => (
                <li key={id}>
                  <div>
                    {name}
                    <p className={classes.facts}>
                      {t.tokenFacts(
                        purpose === "calendar" ? t.calendarOnly : isReadOnly ? t.readOnly : t.readAndWrite,
                        formats.instant(expiresAt),
                        lastUsedAt === null ? t.neverUsed : t.usedLast(formats.instant(lastUsedAt)),
                      )}
                    </p>
                  </div>
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={async () => {
                      const question = { title: t.revoke, text: t.revokeText(name), confirmLabel: t.revoke };
                      if (await confirmAction(question)) await revoke.run({ params: { tokenId: id } });
                    }}
                  >
                    {t.revoke}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {token === null ? (
        <CreateToken onCreated={setToken} />
      ) : (
        <NewToken token={token} onKept={() => setToken(null)} />
      )}
    </>
  );
}

function CreateToken({ onCreated }: { onCreated: (token: string) => void }) {
  const t = useMessages(myAccountMessages);
  const now = today(systemClock);
  const [name, setName] = useState("");
  const [expiresOn, setExpiresOn] = useState(addDays(now, 90));
  const [isReadOnly, setReadOnly] = useState(true);
  const create = useAction(createAccessTokenRoute, {
    invalidates: [listAccessTokensRoute],
    onDone: (reply) => onCreated(reply.token),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void create.run({ body: { name, expiresOn, isReadOnly } });
      }}
    >
      <Stack gap="sm">
        {create.problem !== null && <ProblemNotice problem={create.problem} kept="form" />}
        <TextInput
          label={t.tokenName}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={80}
          required
        />
        <CivilDateInput
          label={t.expiresOn}
          value={expiresOn}
          onChange={(day) => {
            if (day !== null) setExpiresOn(day);
          }}
          min={addDays(now, 1)}
          max={addDays(now, 366)}
        />
        <Checkbox
          label={t.readOnly}
          checked={isReadOnly}
          onChange={(event) => setReadOnly(event.currentTarget.checked)}
        />
        <div>
          <Button type="submit" variant="default" loading={create.isRunning}>
            {t.createToken}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function NewToken({ token, onKept }: { token: string; onKept: () => void }) {
  const t = useMessages(myAccountMessages);
  return (
    <div role="status">
      <p className={classes.plain}>{t.newToken}</p>
      <p className={classes.plain}>
        <code className={classes.secret}>{token}</code>
      </p>
      <Group gap="sm">
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t.copied : t.copy}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onKept}>{t.keptToken}</Button>
      </Group>
    </div>
  );
}
