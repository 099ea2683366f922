import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { createPortal } from "react-dom";
import { useMessages } from "../language/messages.ts";
import { sharedMessages } from "./shared-messages.ts";
import classes from "./side-panel.module.css";

/** The shell keeps a place at the right for the one open panel. */
export const sidePanelHostId = "side-panel-host";

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons that stay in sight at the bottom. */
  readonly footer?: ReactNode;
}

/**
 * An opened thing beside its list: the list stays and keeps its place. On a phone it covers the page.
 * Focus goes in, Escape closes, focus returns to where it was.
 */
export function SidePanel({ title, onClose, children, footer }: SidePanelProps) {
  const t = useMessages(sharedMessages);
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);
  const host = document.getElementById(sidePanelHostId);
  if (host === null) return null;
  return createPortal(
    <section
      ref={panel}
      className={classes.panel}
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={classes.header}>
        <h2 id={titleId}>{title}</h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          aria-label={t.close}
          onClick={onClose}
        >
          <IconX size={20} aria-hidden />
        </ActionIcon>
      </header>
      <div className={classes.body}>{children}</div>
      {footer !== undefined && <footer className={classes.footer}>{footer}</footer>}
    </section>,
    host,
  );
}
