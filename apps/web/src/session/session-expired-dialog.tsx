import { Modal, Text } from "@mantine/core";
import { useMessages } from "../language/messages.ts";
import { sessionMessages } from "./session-messages.ts";
import { sessionRenewed } from "./session-state.ts";
import { SignInForm } from "./sign-in-form.tsx";

/** Over the page that was being worked on: it stays as it is until somebody is signed in again. */
export function SessionExpiredDialog() {
  const t = useMessages(sessionMessages);
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t.expired}
    >
      <Text mb="md">{t.expiredHelp}</Text>
      <SignInForm onDone={sessionRenewed} />
    </Modal>
  );
}
