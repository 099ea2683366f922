import type { ReactNode } from "react";
import { DisplayMenu } from "../preferences/display-menu.tsx";
import classes from "./public-layout.module.css";
import { useDocumentTitle } from "./use-document-title.ts";

/** The frame of pages that nobody needs to be signed in for: sign-in, invitation, reset. */
export function PublicLayout({ title, children }: { title: string; children: ReactNode }) {
  useDocumentTitle(title);
  return (
    <div className={classes.layout}>
      <header className={classes.header}>
        <span className={classes.brand}>
          <img src="/icon.svg" alt="" width={32} height={32} />
          Nhiệm Kỳ
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
