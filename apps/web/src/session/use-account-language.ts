import { chooseLanguageRoute } from "@nhiemky/access-control/contract";
import { useEffect } from "react";
import { useLanguage } from "../language/language.ts";
import { hasPreferences, setPreferences } from "../preferences/preferences.ts";
import { callServer } from "../server/call-server.ts";
import { useMe } from "./use-me.ts";

/** A new browser takes the account's language; a choice made here is kept with the account. */
export function useAccountLanguage(): void {
  const { language: accountLanguage } = useMe();
  const language = useLanguage();
  useEffect(() => {
    if (language === accountLanguage) return;
    if (hasPreferences()) void callServer(chooseLanguageRoute, { body: { language } }).catch(() => undefined);
    else setPreferences({ language: accountLanguage });
  }, [language, accountLanguage]);
}
