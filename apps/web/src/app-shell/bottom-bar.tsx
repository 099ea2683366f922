import { IconMenu2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useMessages } from "../language/messages.ts";
import classes from "./bottom-bar.module.css";
import { navigationMessages } from "./navigation-messages.ts";
import { shellMessages } from "./shell-messages.ts";
import { useNavigation } from "./use-navigation.ts";

const NavigationDrawer = lazy(async () => ({
  default: (await import("./navigation-drawer.tsx")).NavigationDrawer,
}));

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
      <Suspense fallback={null}>{isOpen && <NavigationDrawer onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
