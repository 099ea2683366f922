import {
  type Icon,
  IconCalculator,
  IconChartBar,
  IconChecklist,
  IconFileText,
  IconGavel,
  IconHome,
  IconInbox,
  IconListCheck,
  IconMailbox,
  IconReportAnalytics,
  IconSearch,
  IconSitemap,
  IconTargetArrow,
  IconUsers,
  IconUsersGroup,
} from "@tabler/icons-react";
import type { LinkProps } from "@tanstack/react-router";
import type { navigationMessages } from "./navigation-messages.ts";

export interface NavigationEntry {
  readonly label: keyof typeof navigationMessages;
  readonly to: NonNullable<LinkProps["to"]>;
  readonly icon: Icon;
  /** Shown to those who hold this permission somewhere; to everybody when left out. */
  readonly permission?: string;
  /** Pressed after `g`. */
  readonly key: string;
  /** Stands in the bottom bar of a phone; at most four do. */
  readonly onPhone?: boolean;
  readonly group?: "administration";
}

/** What people do, in the order of their day. One line a feature. */
export const navigationEntries: readonly NavigationEntry[] = [
  { label: "home", to: "/", icon: IconHome, key: "h", onPhone: true },
  { label: "myUnit", to: "/my-unit", icon: IconInbox, key: "d", permission: "task:answer", onPhone: true },
  {
    label: "programmes",
    to: "/tasks",
    icon: IconChecklist,
    key: "n",
    permission: "task:read",
    onPhone: true,
  },
  {
    label: "documents",
    to: "/documents",
    icon: IconFileText,
    key: "v",
    permission: "document:read",
    onPhone: true,
  },
  { label: "figures", to: "/figures", icon: IconChartBar, key: "s", permission: "figure:read" },
  { label: "targets", to: "/targets", icon: IconTargetArrow, key: "m", permission: "figure:read" },
  { label: "rounds", to: "/rounds", icon: IconReportAnalytics, key: "o", permission: "figure:read" },
  {
    label: "figureCheck",
    to: "/figure-checks",
    icon: IconCalculator,
    key: "k",
    permission: "figure-check:read",
  },
  {
    label: "structure",
    to: "/units",
    icon: IconSitemap,
    key: "c",
    permission: "structure:read",
  },
  { label: "people", to: "/people", icon: IconUsersGroup, key: "p", permission: "person:read" },
  { label: "elections", to: "/contests", icon: IconMailbox, key: "b", permission: "contest:read" },
  { label: "search", to: "/search", icon: IconSearch, key: "t" },
  {
    label: "accounts",
    to: "/accounts",
    icon: IconUsers,
    key: "q",
    permission: "account:administer",
    group: "administration",
  },
  {
    label: "rules",
    to: "/rules",
    icon: IconGavel,
    key: "r",
    permission: "rule:override",
    group: "administration",
  },
  {
    label: "audit",
    to: "/audit",
    icon: IconListCheck,
    key: "l",
    permission: "audit:read",
    group: "administration",
  },
];
