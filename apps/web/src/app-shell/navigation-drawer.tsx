import { Drawer } from "@mantine/core";
import { useMessages } from "../language/messages.ts";
import { AsOfDayControl } from "./as-of-day-control.tsx";
import { shellMessages } from "./shell-messages.ts";
import { SideNavigation } from "./side-navigation.tsx";

/** Everything that a phone's bottom bar has no room for. */
export function NavigationDrawer({ onClose }: { onClose: () => void }) {
  const t = useMessages(shellMessages);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="auto"
      title={t.navigation}
      closeButtonProps={{ "aria-label": t.close }}
    >
      <SideNavigation onGo={onClose} />
      <AsOfDayControl />
    </Drawer>
  );
}
