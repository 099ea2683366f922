import { outsideState } from "./outside-state.ts";

/** A short sentence after something was done, with the way back where there is one. */
interface Said {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => void;
}

const staysFor = 8000;
const said = outsideState<Said | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

export const useSaid = said.use;

/** Says what was done ("Đã giao 12 nhiệm vụ"); `undo` adds the button that takes it back. */
export function say(text: string, undo?: () => void): void {
  clearTimeout(timer);
  const id = (said.get()?.id ?? 0) + 1;
  said.set({ id, text, ...(undo === undefined ? {} : { undo }) });
  timer = setTimeout(() => said.set(null), staysFor);
}

export function unsay(): void {
  clearTimeout(timer);
  said.set(null);
}
