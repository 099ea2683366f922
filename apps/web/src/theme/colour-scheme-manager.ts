import type { MantineColorSchemeManager } from "@mantine/core";
import { currentPreferences, setPreferences, subscribeToPreferences } from "../preferences/preferences.ts";

let unsubscribe: (() => void) | undefined;

/** The component kit reads and follows the ground chosen in the preferences. */
export const colourSchemeManager: MantineColorSchemeManager = {
  get: () => currentPreferences().colourScheme,
  // The kit sets what it was just told; answering that with another change would never end.
  set: (colourScheme) => {
    if (colourScheme !== currentPreferences().colourScheme) setPreferences({ colourScheme });
  },
  subscribe: (onUpdate) => {
    unsubscribe = subscribeToPreferences(() => onUpdate(currentPreferences().colourScheme));
  },
  unsubscribe: () => unsubscribe?.(),
  clear: () => setPreferences({ colourScheme: "auto" }),
};
