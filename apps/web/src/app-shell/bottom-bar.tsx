import { Drawer } from "@mantine/core";
import { IconMenu2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMessages } from "../language/messages.ts";
import { AsOfDayControl } from "./as-of-day-control.tsx";
import classes from "./bottom-bar.module.css";
import { navigationMessages } from "./navigation-messages.ts";
import { shellMessages } from "./shell-messages.ts";
import { SideNavigation } from "./side-navigation.tsx";
import { useNavigation } from "./use-navigation.ts";

/** A phone's navigation: the four daily places within reach of the thumb, the rest one tap away. */
export function BottomBar() {
  const [isOpen, setOpen] = useState(false);
  const t = useMessages(navigationMessages);
  const shell = useMessages(shellMessages);
  const entries = useNavigation().filter(({ onPhone }) => onPhone);
  return (
    <>
      <nav className={classes.bar} aria-label={shell.navigation} data-print="never">
        {entries.map(({ label, to, icon: Icon }) => (
          <Link key={label} to={to} className={classes.entry} activeOptions={{ exact: to === "/" }}>
            <Icon size={22} stroke={1.6} aria-hidden />
            <span>{t[label]}</span>
          </Link>
        ))}
        <button type="button" className={classes.entry} aria-expanded={isOpen} onClick={() => setOpen(true)}>
          <IconMenu2 size={22} stroke={1.6} aria-hidden />
          <span>{shell.more}</span>
        </button>
      </nav>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="bottom"
        size="auto"
        title={shell.navigation}
        closeButtonProps={{ "aria-label": shell.close }}
      >
        <SideNavigation onGo={() => setOpen(false)} />
        <div className={classes.day}>
          <AsOfDayControl />
        </div>
      </Drawer>
    </>
  );
}
