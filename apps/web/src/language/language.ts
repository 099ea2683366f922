import { createContext, useContext } from "react";

/** The two languages of every screen. */
export type Language = "vi" | "en";

export const LanguageContext = createContext<Language>("vi");

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
