import "./design/tokens.css";
import "./design/fonts.css";
import "./design/mantine.css";
import "./design/base.css";
import type { I18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { RouterProvider } from "@tanstack/react-router";
import { theme } from "./design/theme.ts";
import type { AppRouter } from "./router.tsx";

const colourScheme = localStorageColorSchemeManager({ key: "colour-scheme" });

export function App({ router, i18n }: { router: AppRouter; i18n: I18n }) {
  return (
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={colourScheme}>
        <RouterProvider router={router} />
      </MantineProvider>
    </I18nProvider>
  );
}
