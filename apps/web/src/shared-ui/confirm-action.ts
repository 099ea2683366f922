import { useSyncExternalStore } from "react";

/** A plain question before something that cannot be undone. */
export interface Confirmation {
  readonly title: string;
  /** What will happen, and that it stays. */
  readonly text: string;
  /** Verb and noun: "Giải thể đơn vị". */
  readonly confirmLabel: string;
}

export interface AskedConfirmation extends Confirmation {
  readonly answer: (isConfirmed: boolean) => void;
}

let current: AskedConfirmation | null = null;
const listeners = new Set<() => void>();

function show(next: AskedConfirmation | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Asks before an action that has no way back; resolves to the answer. Offer undo instead wherever it can be. */
export function confirmAction(confirmation: Confirmation): Promise<boolean> {
  current?.answer(false);
  return new Promise((resolve) => {
    show({
      ...confirmation,
      answer: (isConfirmed) => {
        show(null);
        resolve(isConfirmed);
      },
    });
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useConfirmation(): AskedConfirmation | null {
  return useSyncExternalStore(subscribe, () => current);
}
