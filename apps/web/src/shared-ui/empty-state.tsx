import type { ReactNode } from "react";
import classes from "./empty-state.module.css";

interface EmptyStateProps {
  /** What is not there yet. */
  readonly title: string;
  /** What this place is for. */
  readonly children?: ReactNode;
  /** The first thing to do. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {action !== undefined && <div data-print="never">{action}</div>}
    </div>
  );
}
