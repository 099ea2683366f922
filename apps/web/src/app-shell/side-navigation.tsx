import { Link } from "@tanstack/react-router";
import { useMessages } from "../language/messages.ts";
import type { NavigationEntry } from "./navigation-entries.ts";
import { navigationMessages } from "./navigation-messages.ts";
import { shellMessages } from "./shell-messages.ts";
import classes from "./side-navigation.module.css";
import { useNavigation } from "./use-navigation.ts";

function Entries({ entries, onGo }: { entries: readonly NavigationEntry[]; onGo?: () => void }) {
  const t = useMessages(navigationMessages);
  return (
    <ul className={classes.list}>
      {entries.map(({ label, to, icon: Icon }) => (
        <li key={label}>
          <Link
            to={to}
            className={classes.entry}
            activeOptions={{ exact: to === "/", includeSearch: false }}
            {...(onGo === undefined ? {} : { onClick: onGo })}
          >
            <Icon size={20} stroke={1.6} aria-hidden />
            <span>{t[label]}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Every entry, the administration apart; the left column of a wide screen and the drawer of a phone. */
export function SideNavigation({ onGo }: { onGo?: () => void }) {
  const entries = useNavigation();
  const t = useMessages(navigationMessages);
  const shell = useMessages(shellMessages);
  const daily = entries.filter(({ group }) => group === undefined);
  const administration = entries.filter(({ group }) => group === "administration");
  const go = onGo === undefined ? {} : { onGo };
  return (
    <nav aria-label={shell.navigation}>
      <Entries entries={daily} {...go} />
      {administration.length > 0 && (
        <>
          <p className={classes.group}>{t.administration}</p>
          <Entries entries={administration} {...go} />
        </>
      )}
    </nav>
  );
}
