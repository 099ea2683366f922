import { useSyncExternalStore } from "react";

// Whether the server said, in the middle of work, that nobody is signed in any more. The page stays as it is
// and a dialog asks to sign in again, so that nothing typed is lost.
let isExpired = false;
const listeners = new Set<() => void>();

function change(next: boolean): void {
  if (isExpired === next) return;
  isExpired = next;
  for (const listener of listeners) listener();
}

export const sessionExpired = (): void => change(true);
export const sessionRenewed = (): void => change(false);

export function useSessionExpired(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isExpired,
  );
}
