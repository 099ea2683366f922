import { Button, PasswordInput, Stack } from "@mantine/core";
import { changePasswordRoute, minimumPasswordLength } from "@nhiemky/access-control/contract";
import { useState } from "react";
import { useMessages } from "../language/messages.ts";
import { useAction } from "../server/use-action.ts";
import { ProblemNotice } from "../shared-ui/problem-notice.tsx";
import { sessionMessages } from "./session-messages.ts";

/** One's own password: the current one and a new one. */
export function ChangePasswordForm({ onDone }: { onDone: () => void }) {
  const t = useMessages(sessionMessages);
  const [currentPassword, setCurrentPassword] = useState("");
  const [newPassword, setNewPassword] = useState("");
  const change = useAction(changePasswordRoute);
  const send = async () => {
    if (!(await change.run({ body: { currentPassword, newPassword } }))) return;
    setCurrentPassword("");
    setNewPassword("");
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
        {change.problem !== null && <ProblemNotice problem={change.problem} kept="nothing-changed" />}
        <PasswordInput
          label={t.currentPassword}
          value={currentPassword}
          onChange={(event) => setCurrentPassword(event.currentTarget.value)}
          autoComplete="current-password"
          required
        />
        <PasswordInput
          label={t.newPassword}
          description={t.newPasswordHelp(minimumPasswordLength)}
          value={newPassword}
          onChange={(event) => setNewPassword(event.currentTarget.value)}
          autoComplete="new-password"
          required
        />
        <Button type="submit" loading={change.isRunning}>
          {t.changePassword}
        </Button>
      </Stack>
    </form>
  );
}
