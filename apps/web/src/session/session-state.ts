import { useSyncExternalStore } from "react";

/**
 * What the server asks of the reader in the middle of work. The page stays as it is under a dialog, so that nothing
 * typed is lost.
 * - `expired`: nobody is signed in any more
 * - `step-up`: an action wants the password once more; `answer` says whether it was given
 */
export type SessionDemand =
  | { readonly kind: "expired" }
  | { readonly kind: "step-up"; readonly answer: (isConfirmed: boolean) => void };

let demand: SessionDemand | null = null;
const listeners = new Set<() => void>();

function change(next: SessionDemand | null): void {
  demand = next;
  for (const listener of listeners) listener();
}

export function sessionExpired(): void {
  if (demand?.kind !== "expired") change({ kind: "expired" });
}

export function sessionRenewed(): void {
  change(null);
}

/** Asks for the password; resolves to whether it was given. */
export function requestStepUp(): Promise<boolean> {
  return new Promise((resolve) => {
    change({
      kind: "step-up",
      answer: (isConfirmed) => {
        change(null);
        resolve(isConfirmed);
      },
    });
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSessionDemand(): SessionDemand | null {
  return useSyncExternalStore(subscribe, () => demand);
}
