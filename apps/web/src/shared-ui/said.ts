import { useSyncExternalStore } from "react";

/** A short sentence after something was done, with the way back where there is one. */
interface Said {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => void;
}

const staysFor = 8000;
let current: Said | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function show(next: Said | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Says what was done ("Đã giao 12 nhiệm vụ"); `undo` adds the button that takes it back. */
export function say(text: string, undo?: () => void): void {
  clearTimeout(timer);
  show({ id: (current?.id ?? 0) + 1, text, ...(undo === undefined ? {} : { undo }) });
  timer = setTimeout(() => show(null), staysFor);
}

export function unsay(): void {
  clearTimeout(timer);
  show(null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSaid(): Said | null {
  return useSyncExternalStore(subscribe, () => current);
}
