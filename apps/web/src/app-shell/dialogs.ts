import { outsideState } from "../shared-ui/outside-state.ts";

/** The dialogs that keys and menus of the shell open; at most one at a time. */
export type ShellDialog = "search" | "shortcuts";

const open = outsideState<ShellDialog | null>(null);

export const openShellDialog = open.set;
export const useShellDialog = open.use;
