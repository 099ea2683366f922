import { Button, Group, Modal, Text } from "@mantine/core";
import { useMessages } from "../language/messages.ts";
import type { AskedConfirmation } from "./confirm-action.ts";
import { sharedMessages } from "./shared-messages.ts";

export function ConfirmDialog({ asked }: { asked: AskedConfirmation }) {
  const t = useMessages(sharedMessages);
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
