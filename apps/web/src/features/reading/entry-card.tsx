import type { ReactNode, RefObject } from "react";
import classes from "./reading.module.css";

/** Where a card stands in its list. */
export interface CardPlace {
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly buttonRef: RefObject<HTMLButtonElement | null> | undefined;
}

interface EntryCardProps extends CardPlace {
  readonly tone: "good" | "soon" | "still";
  readonly summary: ReactNode;
  /** Shown while the card is the chosen one. */
  readonly children: ReactNode;
}

/** One line of what was found: a button that chooses it, and beneath what can be done. */
export function EntryCard({ tone, summary, children, isSelected, onSelect, buttonRef }: EntryCardProps) {
  return (
    <li className={classes.card} data-tone={tone} data-selected={isSelected || undefined}>
      <button
        type="button"
        ref={buttonRef}
        className={classes.open}
        aria-pressed={isSelected}
        onClick={onSelect}
      >
        {summary}
      </button>
      {isSelected && <div className={classes.more}>{children}</div>}
    </li>
  );
}
