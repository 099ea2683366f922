import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useMessages } from "../language/messages.ts";
import { sharedMessages } from "./shared-messages.ts";

export function PrintButton() {
  const t = useMessages(sharedMessages);
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
      onClick={() => window.print()}
    >
      {t.print}
    </Button>
  );
}
