import { createRequire } from "node:module";
import type { Face } from "./typeface.ts";

const { resolve } = createRequire(import.meta.url);

/** Where the font files of this package lie: Tinos, of Times' measures, all Vietnamese letters. The caller reads them. */
export const tinosFiles: Readonly<Record<Face, string>> = {
  regular: resolve("@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf"),
  bold: resolve("@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf"),
  italic: resolve("@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf"),
};
