import { Button, Group, PasswordInput, Stack, TextInput } from "@mantine/core";
import { confirmSessionRoute } from "@nhiemky/access-control/contract";
import { useState } from "react";
import { useMessages } from "../language/messages.ts";
import { useAction } from "../server/use-action.ts";
import { ProblemNotice } from "../shared-ui/problem-notice.tsx";
import { sessionMessages } from "./session-messages.ts";
import { useMe } from "./use-me.ts";

/** The password once more, and the code where the account has one. */
export function ConfirmPasswordForm({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const { hasSecondFactor } = useMe();
  const t = useMessages(sessionMessages);
  const [password, setPassword] = useState("");
  const [oneTimeCode, setOneTimeCode] = useState("");
  const confirm = useAction(confirmSessionRoute, { invalidates: [] });
  const send = async () => {
    const body = { password, ...(hasSecondFactor ? { oneTimeCode } : {}) };
    if (await confirm.run({ body })) onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="md">
        {confirm.problem !== null && <ProblemNotice problem={confirm.problem} />}
        <PasswordInput
          label={t.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          data-autofocus
          required
        />
        {hasSecondFactor && (
          <TextInput
            label={t.oneTimeCode}
            description={t.oneTimeCodeHelp}
            value={oneTimeCode}
            onChange={(event) => setOneTimeCode(event.currentTarget.value)}
            autoComplete="one-time-code"
            required
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t.cancel}
          </Button>
          <Button type="submit" loading={confirm.isRunning}>
            {t.goOn}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
