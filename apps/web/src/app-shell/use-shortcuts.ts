import { useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useRef } from "react";
import { openShellDialog } from "./dialogs.ts";
import { useNavigation } from "./use-navigation.ts";

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable=true]") !== null
  );
}

/** How long after `g` the letter of a place may come. */
const leadMs = 1500;

/** Keys of the whole application: Ctrl+K, ?, / and `g` with the letter of a place. */
export function useShortcuts(): void {
  const navigate = useNavigate();
  const entries = useNavigation();
  const leadAt = useRef(Number.NEGATIVE_INFINITY);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const hasModifier = event.ctrlKey || event.metaKey;
    if (hasModifier && event.key.toLowerCase() === "k") {
      event.preventDefault();
      openShellDialog("search");
      return;
    }
    if (hasModifier || event.altKey || isTyping(event.target)) return;
    if (event.timeStamp - leadAt.current < leadMs) {
      const entry = entries.find(({ key }) => key === event.key);
      leadAt.current = Number.NEGATIVE_INFINITY;
      if (entry !== undefined) void navigate({ to: entry.to });
    } else if (event.key === "g") leadAt.current = event.timeStamp;
    else if (event.key === "?") openShellDialog("shortcuts");
    else if (event.key === "/") {
      event.preventDefault();
      openShellDialog("search");
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
