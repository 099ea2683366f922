import { useCan } from "../session/use-me.ts";
import { type NavigationEntry, navigationEntries } from "./navigation-entries.ts";

/** The entries that the reader may open. */
export function useNavigation(): readonly NavigationEntry[] {
  const can = useCan();
  return navigationEntries.filter(({ permission }) => permission === undefined || can(permission));
}
