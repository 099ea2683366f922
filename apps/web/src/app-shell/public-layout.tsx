import type { ReactNode } from "react";
import { useMessages } from "../language/messages.ts";
import { useDocumentTitle } from "../shared-ui/use-document-title.ts";
import { DisplayMenu } from "./display-menu.tsx";
import classes from "./public-layout.module.css";
import { shellMessages } from "./shell-messages.ts";

/** The frame of pages that nobody needs to be signed in for: sign-in, invitation, reset. */
export function PublicLayout({ title, children }: { title: string; children: ReactNode }) {
  const t = useMessages(shellMessages);
  useDocumentTitle(title);
  return (
    <div className={classes.layout}>
      <header className={classes.header}>
        <span className={classes.brand}>
          <img src="/icon.svg" alt="" width={32} height={32} />
          {t.productName}
        </span>
        <DisplayMenu />
      </header>
      <main className={classes.card}>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
