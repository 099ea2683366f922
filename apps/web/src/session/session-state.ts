import { outsideState } from "../shared-ui/outside-state.ts";

/**
 * What the server asks of the reader in the middle of work. The page stays as it is under a dialog, so that nothing
 * typed is lost.
 * - `expired`: nobody is signed in any more
 * - `step-up`: an action wants the password once more; `answer` says whether it was given
 */
export type SessionDemand =
  | { readonly kind: "expired" }
  | { readonly kind: "step-up"; readonly answer: (isConfirmed: boolean) => void };

const demand = outsideState<SessionDemand | null>(null);

export const useSessionDemand = demand.use;

export function sessionExpired(): void {
  if (demand.get()?.kind !== "expired") demand.set({ kind: "expired" });
}

export function sessionRenewed(): void {
  demand.set(null);
}

/** Asks for the password; resolves to whether it was given. */
export function requestStepUp(): Promise<boolean> {
  return new Promise((resolve) => {
    demand.set({
      kind: "step-up",
      answer: (isConfirmed) => {
        demand.set(null);
        resolve(isConfirmed);
      },
    });
  });
}
