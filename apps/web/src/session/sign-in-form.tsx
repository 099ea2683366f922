import { Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { signInRoute } from "@nhiemky/access-control/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useMessages } from "../language/messages.ts";
import { useAction } from "../server/use-action.ts";
import { ProblemNotice } from "../shared-ui/problem-notice.tsx";
import { sessionMessages } from "./session-messages.ts";
import { sessionRenewed } from "./session-state.ts";

/** User name, password and, for those who have it, the code of their phone. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const t = useMessages(sessionMessages);
  const client = useQueryClient();
  const [signInName, setSignInName] = useState("");
  const [password, setPassword] = useState("");
  const [oneTimeCode, setOneTimeCode] = useState("");
  const signIn = useAction(signInRoute, { invalidates: [] });
  const needsCode = signIn.problem?.code === "ACCESS_SECOND_FACTOR_REQUIRED" || oneTimeCode !== "";
  const send = async () => {
    if (
      !(await signIn.run({ body: { signInName, password, ...(oneTimeCode === "" ? {} : { oneTimeCode }) } }))
    )
      return;
    sessionRenewed();
    await client.invalidateQueries();
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="md">
        {signIn.problem !== null && <ProblemNotice problem={signIn.problem} />}
        <TextInput
          label={t.userName}
          value={signInName}
          onChange={(event) => setSignInName(event.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          required
          autoFocus
        />
        <PasswordInput
          label={t.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          required
        />
        {needsCode && (
          <TextInput
            label={t.oneTimeCode}
            description={t.oneTimeCodeHelp}
            value={oneTimeCode}
            onChange={(event) => setOneTimeCode(event.currentTarget.value)}
            inputMode="numeric"
            autoComplete="one-time-code"
          />
        )}
        <Button type="submit" loading={signIn.isRunning}>
          {t.signIn}
        </Button>
        <Text size="sm" c="dimmed">
          {t.lostPassword}
        </Text>
      </Stack>
    </form>
  );
}
