import { useRouterState } from "@tanstack/react-router";
import { useLocale } from "#web/design/use-locale.ts";
import { translatedPath } from "#web/i18n/locale.ts";

/** The other language is another address, with the same figures typed. */
export function LanguageSwitch() {
  const here = useLocale();
  const target = here === "fr" ? "en" : "fr";
  const path = useRouterState({ select: (state) => state.location.pathname });
  const typed = useRouterState({ select: (state) => state.location.searchStr });
  const current = here === "fr" || path.startsWith("/en") ? path : translatedPath(path, "en");

  return (
    <a href={`${translatedPath(current, target)}${typed}`} hrefLang={target} lang={target}>
      {target === "en" ? "English" : "Français"}
    </a>
  );
}
