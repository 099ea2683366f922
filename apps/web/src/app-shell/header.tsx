import { Kbd, UnstyledButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useMessages } from "../language/messages.ts";
import { DisplayMenu } from "../preferences/display-menu.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { AsOfDayControl } from "./as-of-day-control.tsx";
import { openShellDialog } from "./dialogs.ts";
import classes from "./header.module.css";
import { shellMessages } from "./shell-messages.ts";

export function Header() {
  const t = useMessages(shellMessages);
  return (
    <header className={classes.header} data-print="never">
      <Link to="/" className={classes.brand} aria-label="Nhiệm Kỳ">
        <img src="/icon.svg" alt="" width={28} height={28} />
        <span>Nhiệm Kỳ</span>
      </Link>
      <UnstyledButton className={classes.search} onClick={() => openShellDialog("search")}>
        <IconSearch size={18} stroke={1.6} aria-hidden />
        <span className={classes.searchText}>{t.searchShort}</span>
        <Kbd className={classes.searchKey}>Ctrl K</Kbd>
      </UnstyledButton>
      <div className={classes.controls}>
        <div className={classes.day}>
          <AsOfDayControl />
        </div>
        <DisplayMenu />
        <AccountMenu />
      </div>
    </header>
  );
}
