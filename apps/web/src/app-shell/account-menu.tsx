import { signOutRoute } from "@nhiemky/access-control/contract";
import { IconKeyboard, IconLifebuoy, IconLogout, IconUser, IconUserCog } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useMessages } from "../language/messages.ts";
import { forgetDrafts } from "../preferences/use-draft.ts";
import { forgetKeptPages } from "../server/keep-for-offline.ts";
import { useAction } from "../server/use-action.ts";
import { sessionMessages } from "../session/session-messages.ts";
import { useMe } from "../session/use-me.ts";
import { DropPanel } from "../shared-ui/drop-panel.tsx";
import classes from "./account-menu.module.css";
import { openShellDialog } from "./dialogs.ts";
import { shellMessages } from "./shell-messages.ts";

export function AccountMenu() {
  const { displayName, signInName } = useMe();
  const t = useMessages(shellMessages);
  const session = useMessages(sessionMessages);
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = useAction(signOutRoute, { invalidates: [] });
  const leave = async () => {
    if (!(await signOut.run({}))) return;
    forgetDrafts();
    forgetKeptPages();
    await navigate({ to: "/sign-in" });
    client.clear();
  };
  return (
    <DropPanel
      label={`${t.account}: ${displayName}`}
      button={<IconUser size={20} stroke={1.6} aria-hidden />}
    >
      {(close) => (
        <>
          <p className={classes.who}>
            {displayName}
            <span>{signInName}</span>
          </p>
          <ul className={classes.list}>
            <li>
              <Link to="/my-account" onClick={close}>
                <IconUserCog size={18} stroke={1.6} aria-hidden />
                {t.myAccount}
              </Link>
            </li>
            <li>
              <Link to="/help" onClick={close}>
                <IconLifebuoy size={18} stroke={1.6} aria-hidden />
                {t.help}
              </Link>
            </li>
            <li>
              <button
                type="button"
                onClick={() => {
                  close();
                  openShellDialog("shortcuts");
                }}
              >
                <IconKeyboard size={18} stroke={1.6} aria-hidden />
                {t.shortcuts}
              </button>
            </li>
            <li>
              <button type="button" onClick={() => void leave()}>
                <IconLogout size={18} stroke={1.6} aria-hidden />
                {session.signOut}
              </button>
            </li>
          </ul>
        </>
      )}
    </DropPanel>
  );
}
