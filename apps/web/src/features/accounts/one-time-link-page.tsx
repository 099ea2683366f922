import { Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { minimumPasswordLength, readLinkRoute, useLinkRoute } from "@nhiemky/access-control/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { PublicLayout } from "../../shared-ui/public-layout.tsx";
import { oneTimeLinkMessages } from "./one-time-link-messages.ts";

type ReadLink = RouteReply<typeof readLinkRoute>;

/** The code of the address, which is then taken out of it: the browser's history must not keep it. */
function takeCodeFromAddress(): string {
  const code = decodeURIComponent(location.hash.slice(1));
  if (code !== "") history.replaceState(history.state, "", location.pathname);
  return code;
}

/** Whoever holds a printed link chooses a password: after an invitation, or when the old one is lost. */
export function OneTimeLinkPage() {
  const t = useMessages(oneTimeLinkMessages);
  const [code, setCode] = useState(takeCodeFromAddress);
  const [link, setLink] = useState<ReadLink | null>(null);
  const [isDone, setDone] = useState(false);
  const read = useAction(readLinkRoute, { invalidates: [], onDone: setLink });
  const codeOfAddress = useRef(code);
  const { run } = read;
  useEffect(() => {
    const { current } = codeOfAddress;
    codeOfAddress.current = "";
    if (current !== "") void run({ body: { code: current } });
  }, [run]);
  return (
    <PublicLayout title={t.title}>
      {isDone ? (
        <Stack gap="md">
          <Text role="status">{t.done}</Text>
          <Button component={Link} to="/sign-in">
            {t.toSignIn}
          </Button>
        </Stack>
      ) : link === null ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void read.run({ body: { code } });
          }}
        >
          <Stack gap="md">
            {read.problem !== null && <ProblemNotice problem={read.problem} />}
            <TextInput
              label={t.code}
              description={t.codeHelp}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
              required
            />
            <Button type="submit" loading={read.isRunning}>
              {t.readCode}
            </Button>
          </Stack>
        </form>
      ) : (
        <ChoosePassword link={link} code={code} onDone={() => setDone(true)} />
      )}
    </PublicLayout>
  );
}

function ChoosePassword({ link, code, onDone }: { link: ReadLink; code: string; onDone: () => void }) {
  const t = useMessages(oneTimeLinkMessages);
  const formats = useFormats();
  const [newPassword, setNewPassword] = useState("");
  const use = useAction(useLinkRoute, { invalidates: [], onDone });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void use.run({ body: { code, newPassword } });
      }}
    >
      <Stack gap="md">
        <div>
          <Text fw={600}>{t.greeting(link.displayName)}</Text>
          <Text>{t.signInName(link.signInName)}</Text>
          <Text size="sm" c="dimmed">
            {t.validUntil(formats.instant(link.expiresAt))}
          </Text>
        </div>
        {use.problem !== null && <ProblemNotice problem={use.problem} />}
        {/* Lets a password keeper note which name the password belongs to. */}
        <input type="hidden" autoComplete="username" value={link.signInName} readOnly />
        <PasswordInput
          label={t.newPassword}
          description={t.newPasswordHelp(minimumPasswordLength)}
          value={newPassword}
          onChange={(event) => setNewPassword(event.currentTarget.value)}
          autoComplete="new-password"
          required
        />
        <Button type="submit" loading={use.isRunning}>
          {t.choose}
        </Button>
      </Stack>
    </form>
  );
}
