import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import classes from "./drop-panel.module.css";

interface DropPanelProps {
  /** What the button says when it shows only a sign. */
  readonly label: string;
  /** The button's content. */
  readonly button: ReactNode;
  /** Draws attention: something in the panel is not as usual. */
  readonly isMarked?: boolean;
  readonly className?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button and the small panel that it opens beneath itself; Escape, a click elsewhere or leaving by Tab closes it. */
export function DropPanel({ label, button, isMarked = false, className, children }: DropPanelProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  useEffect(() => {
    if (!isOpen) return;
    const onPress = (event: PointerEvent) => {
      // A calendar opened from the panel lies in a portal of its own.
      const target = event.target instanceof Element ? event.target : null;
      if (!root.current?.contains(target) && target?.closest("[data-portal]") == null) setOpen(false);
    };
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears keys and focus of the controls inside
    <div
      ref={root}
      className={[classes.root, className].join(" ")}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen || event.defaultPrevented) return;
        event.stopPropagation();
        close();
      }}
      onBlur={(event) => {
        const next = event.relatedTarget;
        if (
          next instanceof Element &&
          !root.current?.contains(next) &&
          next.closest("[data-portal]") === null
        )
          setOpen(false);
      }}
    >
      <button
        ref={opener}
        type="button"
        className={classes.button}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        data-marked={isMarked || undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {button}
      </button>
      {isOpen && (
        <section id={panelId} aria-label={label} className={classes.panel}>
          {children(close)}
        </section>
      )}
    </div>
  );
}
