import { createRequire } from "node:module";

export type FormFace = "regular" | "bold" | "italic" | "boldItalic";

/** The bytes of the font files; the caller reads them (see `formFontFiles`). */
export type FormFonts = Readonly<Record<FormFace, Uint8Array>>;

const { resolve } = createRequire(import.meta.url);

/** Where this package's font files lie: Tinos, of Times New Roman's measures (DF-02), all Vietnamese letters. */
export const formFontFiles: Readonly<Record<FormFace, string>> = {
  regular: resolve("@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf"),
  bold: resolve("@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf"),
  italic: resolve("@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf"),
  boldItalic: resolve("@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf"),
};
