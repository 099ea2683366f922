import { IconChevronRight } from "@tabler/icons-react";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMessages } from "../language/messages.ts";
import classes from "./page-header.module.css";
import { sharedMessages } from "./shared-messages.ts";
import { useDocumentTitle } from "./use-document-title.ts";

/** A step of the thread above this page: what it rests on, or the list that it stands in. */
export type Crumb = { readonly label: string } & Pick<LinkProps, "to" | "params" | "search">;

interface PageHeaderProps {
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  /** What the page shows, with its base and day. */
  readonly description?: ReactNode;
  /** Buttons; the first is the page's main action. */
  readonly actions?: ReactNode;
}

export function PageHeader({ title, crumbs = [], description, actions }: PageHeaderProps) {
  const t = useMessages(sharedMessages);
  useDocumentTitle(title);
  return (
    <header className={classes.header}>
      {crumbs.length > 0 && (
        <nav aria-label={t.breadcrumbs} data-print="never">
          <ol className={classes.crumbs}>
            {crumbs.map(({ label, ...link }) => (
              <li key={label}>
                <Link {...(link as LinkProps)}>{label}</Link>
                <IconChevronRight size={14} aria-hidden />
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={classes.row}>
        <h1>{title}</h1>
        {actions !== undefined && (
          <div className={classes.actions} data-print="never">
            {actions}
          </div>
        )}
      </div>
      {description !== undefined && <div className={classes.description}>{description}</div>}
    </header>
  );
}
