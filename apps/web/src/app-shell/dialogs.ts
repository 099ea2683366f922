import { useSyncExternalStore } from "react";

/** The dialogs that keys and menus of the shell open; at most one at a time. */
export type ShellDialog = "search" | "shortcuts";

let current: ShellDialog | null = null;
const listeners = new Set<() => void>();

export function openShellDialog(dialog: ShellDialog | null): void {
  current = dialog;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useShellDialog(): ShellDialog | null {
  return useSyncExternalStore(subscribe, () => current);
}
