import { outsideState } from "./outside-state.ts";

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

const asked = outsideState<AskedConfirmation | null>(null);

export const useConfirmation = asked.use;

/** Asks before an action that has no way back; resolves to the answer. Offer undo instead wherever it can be. */
export function confirmAction(confirmation: Confirmation): Promise<boolean> {
  asked.get()?.answer(false);
  return new Promise((resolve) => {
    asked.set({
      ...confirmation,
      answer: (isConfirmed) => {
        asked.set(null);
        resolve(isConfirmed);
      },
    });
  });
}
