import { Outlet } from "@tanstack/react-router";
import { useMessages } from "../language/messages.ts";
import { SessionGate } from "../session/session-gate.tsx";
import { useAccountLanguage } from "../session/use-account-language.ts";
import { ConfirmHost } from "../shared-ui/confirm-host.tsx";
import { SaidHost } from "../shared-ui/said-host.tsx";
import { sidePanelHostId } from "../shared-ui/side-panel.tsx";
import { AsOfDayNotice } from "./as-of-day-notice.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import { Header } from "./header.tsx";
import { OfflineNotice } from "./offline-notice.tsx";
import { ShellDialogs } from "./shell-dialogs.tsx";
import classes from "./shell-layout.module.css";
import { shellMessages } from "./shell-messages.ts";
import { SideNavigation } from "./side-navigation.tsx";
import { useFocusOnPage } from "./use-focus-on-page.ts";
import { useShortcuts } from "./use-shortcuts.ts";

function Shell() {
  const t = useMessages(shellMessages);
  useShortcuts();
  useFocusOnPage("content");
  useAccountLanguage();
  return (
    <div className={classes.shell}>
      <a href="#content" className={classes.skip}>
        {t.skipToContent}
      </a>
      <Header />
      <div className={classes.navigation} data-print="never">
        <SideNavigation />
      </div>
      <main id="content" tabIndex={-1} className={classes.main}>
        <AsOfDayNotice />
        <OfflineNotice />
        <div className={classes.page}>
          <Outlet />
        </div>
      </main>
      <div id={sidePanelHostId} className={classes.panel} data-print="never" />
      <BottomBar />
      <ShellDialogs />
      <ConfirmHost />
      <SaidHost />
    </div>
  );
}

/** The frame of every page of somebody who is signed in. */
export function ShellLayout() {
  return (
    <SessionGate>
      <Shell />
    </SessionGate>
  );
}
