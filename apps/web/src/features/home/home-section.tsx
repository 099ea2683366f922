import type { ReactNode } from "react";
import classes from "./home-page.module.css";

interface HomeSectionProps {
  readonly title: string;
  /** The figure with its base, one line. */
  readonly figure: ReactNode;
  readonly children?: ReactNode;
  /** The way to the whole list. */
  readonly footer?: ReactNode;
}

/** One of the questions that the first page answers. */
export function HomeSection({ title, figure, children, footer }: HomeSectionProps) {
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      <p className={classes.figure}>{figure}</p>
      {children}
      {footer !== undefined && <p className={classes.footer}>{footer}</p>}
    </section>
  );
}
