import { ActionIcon, Menu } from "@mantine/core";
import { IconKeyboard, IconLifebuoy, IconLogout, IconUser } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useMessages } from "../language/messages.ts";
import { forgetDrafts } from "../preferences/use-draft.ts";
import { useAction } from "../server/use-action.ts";
import { sessionMessages } from "../session/session-messages.ts";
import { signOutRoute } from "../session/session-routes.ts";
import { useMe } from "../session/use-me.ts";
import { openShellDialog } from "./dialogs.ts";
import { shellMessages } from "./shell-messages.ts";

export function AccountMenu() {
  const me = useMe();
  const t = useMessages(shellMessages);
  const session = useMessages(sessionMessages);
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = useAction(signOutRoute, { invalidates: [] });
  const leave = async () => {
    if (!(await signOut.run({}))) return;
    forgetDrafts();
    await navigate({ to: "/sign-in" });
    client.clear();
  };
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          size="lg"
          aria-label={`${t.account}: ${me.displayName}`}
        >
          <IconUser size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.displayName}</Menu.Label>
        <Menu.Item leftSection={<IconLifebuoy size={18} aria-hidden />} component={Link} to="/help">
          {t.help}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={18} aria-hidden />}
          onClick={() => openShellDialog("shortcuts")}
        >
          {t.shortcuts}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void leave()}>
          {session.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
