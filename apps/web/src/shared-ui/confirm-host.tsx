import { Button, Group, Modal, Text } from "@mantine/core";
import { useMessages } from "../language/messages.ts";
import { useConfirmation } from "./confirm-action.ts";
import { sharedMessages } from "./shared-messages.ts";

/** Where the shell shows `confirmAction`. */
export function ConfirmHost() {
  const asked = useConfirmation();
  const t = useMessages(sharedMessages);
  if (asked === null) return null;
  return (
    <Modal
      opened
      onClose={() => asked.answer(false)}
      title={asked.title}
      closeButtonProps={{ "aria-label": t.close }}
    >
      <Text>{asked.text}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => asked.answer(false)} data-autofocus>
          {t.cancel}
        </Button>
        <Button onClick={() => asked.answer(true)}>{asked.confirmLabel}</Button>
      </Group>
    </Modal>
  );
}
