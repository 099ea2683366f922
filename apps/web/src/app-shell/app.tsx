import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { setNonce } from "get-nonce";
import { useEffect } from "react";
import { LanguageContext } from "../language/language.ts";
import { usePreferences } from "../preferences/preferences.ts";
import { queryClient } from "../server/query-client.ts";
import { colourSchemeManager } from "../theme/colour-scheme-manager.ts";
import { cssVariablesResolver, theme } from "../theme/theme.ts";
import { router } from "./router.ts";

/** Style elements of the component kit pass the content policy with this. */
const styleNonce = document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";
// Dialogs lock scrolling with a style element of another library, which takes the nonce from here.
setNonce(styleNonce);

export function App() {
  const { language, textSize, contrast } = usePreferences();
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dataset.textSize = textSize;
    root.dataset.contrast = contrast;
  }, [language, textSize, contrast]);
  return (
    <LanguageContext value={language}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={colourSchemeManager}
        defaultColorScheme="auto"
        getStyleNonce={() => styleNonce}
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageContext>
  );
}
