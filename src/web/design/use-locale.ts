import { useLingui } from "@lingui/react";
import type { Locale } from "#kernel/format.ts";

export function useLocale(): Locale {
  return useLingui().i18n.locale === "en" ? "en" : "fr";
}
