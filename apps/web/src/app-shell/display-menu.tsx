import { ActionIcon, Popover } from "@mantine/core";
import { IconTextSize } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useMessages } from "../language/messages.ts";
import { LoadingLine } from "../shared-ui/loading-line.tsx";
import { shellMessages } from "./shell-messages.ts";

const DisplayPanel = lazy(async () => ({ default: (await import("./display-panel.tsx")).DisplayPanel }));

/** Language, text size, contrast and ground: the same four on every page, signed in or not. */
export function DisplayMenu() {
  const t = useMessages(shellMessages);
  return (
    <Popover position="bottom-end" trapFocus withinPortal shadow="md" width={300}>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          size="lg"
          aria-label={t.display}
        >
          <IconTextSize size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.display}>
        <Suspense fallback={<LoadingLine />}>
          <DisplayPanel />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
