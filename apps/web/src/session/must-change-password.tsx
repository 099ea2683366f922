import { Text } from "@mantine/core";
import { useMessages } from "../language/messages.ts";
import { PublicLayout } from "../shared-ui/public-layout.tsx";
import { ChangePasswordForm } from "./change-password-form.tsx";
import { sessionMessages } from "./session-messages.ts";

/** Before anything else, somebody whose password was chosen by another person chooses their own. */
export function MustChangePassword() {
  const t = useMessages(sessionMessages);
  return (
    <PublicLayout title={t.changePassword}>
      <Text>{t.mustChange}</Text>
      <ChangePasswordForm onDone={() => undefined} />
    </PublicLayout>
  );
}
