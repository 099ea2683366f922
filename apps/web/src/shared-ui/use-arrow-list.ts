import { type KeyboardEvent, type RefObject, useRef, useState } from "react";

const typingPlaces = "textarea, input, select, [role=combobox], [role=listbox]";

/**
 * A list whose chosen line the keys ↑ ↓ move, beside what it is about. Put `onKeyDown` on the list and `buttonRef`
 * on the button of the line at `place`; a form open in the list keeps its keys.
 */
export function useArrowList(length: number): {
  readonly place: number;
  readonly go: (next: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
} {
  const [wanted, setWanted] = useState(0);
  const buttonRef = useRef<HTMLButtonElement>(null);
  const place = Math.max(0, Math.min(wanted, length - 1));
  const go = (next: number) => setWanted(Math.max(0, Math.min(length - 1, next)));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || (event.target as HTMLElement).closest(typingPlaces) !== null) return;
    event.preventDefault();
    go(place + step);
    requestAnimationFrame(() => buttonRef.current?.focus({ preventScroll: true }));
  };
  return { place, go, onKeyDown, buttonRef };
}
