import type { Finding } from "@nhiemky/composed-reports/contract";
import { useEffect, useRef } from "react";
import { useMessages } from "../../language/messages.ts";
import classes from "./figure-check.module.css";
import { figureCheckMessages } from "./figure-check-messages.ts";
import { textSegments } from "./text-segments.ts";

interface CheckedTextProps {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly selected: Finding | null;
  readonly onSelect: (finding: Finding) => void;
}

/** The text with its claims marked; the one chosen in the list comes into sight. */
export function CheckedText({ text, findings, selected, onSelect }: CheckedTextProps) {
  const t = useMessages(figureCheckMessages);
  const chosen = useRef<HTMLElement>(null);
  useEffect(() => {
    if (selected !== null) chosen.current?.scrollIntoView({ block: "center", behavior: "smooth" });
  }, [selected]);
  return (
    <section className={classes.text} aria-label={t.text}>
      {textSegments(text, findings).map((segment) => {
        const [first] = segment.marks;
        if (first === undefined) return segment.text;
        const isSelected = selected !== null && segment.marks.includes(selected);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside takes the keyboard; a click is a short cut to it
          <mark
            key={segment.start}
            ref={isSelected && segment.start === selected.start ? chosen : undefined}
            data-severity={segment.severity}
            data-selected={isSelected || undefined}
            onClick={() => onSelect(first)}
          >
            {segment.text}
          </mark>
        );
      })}
    </section>
  );
}
