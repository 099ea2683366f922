import { Modal, Text } from "@mantine/core";
import { useMessages } from "../language/messages.ts";
import { ConfirmPasswordForm } from "./confirm-password-form.tsx";
import { sessionMessages } from "./session-messages.ts";
import type { SessionDemand } from "./session-state.ts";
import { SignInForm } from "./sign-in-form.tsx";

/** Over the page that is being worked on, which stays as it is. */
export function SessionDialog({ demand }: { demand: SessionDemand }) {
  const t = useMessages(sessionMessages);
  if (demand.kind === "expired") {
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
        <SignInForm onDone={() => undefined} />
      </Modal>
    );
  }
  return (
    <Modal opened onClose={() => demand.answer(false)} withCloseButton={false} title={t.confirm}>
      <Text mb="md">{t.confirmHelp}</Text>
      <ConfirmPasswordForm onDone={() => demand.answer(true)} onCancel={() => demand.answer(false)} />
    </Modal>
  );
}
