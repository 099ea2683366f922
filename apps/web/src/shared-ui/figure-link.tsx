import { UnstyledButton } from "@mantine/core";
import { type ReactNode, useState } from "react";
import classes from "./figure-link.module.css";
import { SidePanel } from "./side-panel.tsx";

interface FigureLinkProps {
  /** The figure as it stands on the page, with its base: "66/68". */
  readonly children: ReactNode;
  /** What a screen reader hears and the panel's title: "66/68 đơn vị đã trả lời". */
  readonly label: string;
  /** What the figure rests on: units, days, evidence. Rendered when opened. */
  readonly panel: () => ReactNode;
}

/** A figure that is a door: dotted underline, opens what it rests on in the right panel. */
export function FigureLink({ children, label, panel }: FigureLinkProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <UnstyledButton
        className={classes.figure}
        aria-label={label}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </UnstyledButton>
      {isOpen && (
        <SidePanel title={label} onClose={() => setOpen(false)}>
          {panel()}
        </SidePanel>
      )}
    </>
  );
}
