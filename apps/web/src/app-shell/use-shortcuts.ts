import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { openShellDialog } from "./dialogs.ts";
import { useNavigation } from "./use-navigation.ts";

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable=true]") !== null
  );
}

const leadTimeout = 1500;

/** Keys of the whole application: Ctrl+K, ?, / and `g` with the letter of a place. */
export function useShortcuts(): void {
  const navigate = useNavigate();
  const entries = useNavigation();
  useEffect(() => {
    let leadAt = 0;
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        openShellDialog("search");
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "?") openShellDialog("shortcuts");
      else if (event.key === "/") {
        event.preventDefault();
        openShellDialog("search");
      } else if (event.key === "g") leadAt = event.timeStamp;
      else if (event.timeStamp - leadAt < leadTimeout) {
        const entry = entries.find(({ key }) => key === event.key);
        leadAt = 0;
        if (entry !== undefined) void navigate({ to: entry.to });
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [entries, navigate]);
}
