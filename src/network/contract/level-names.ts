import type { Locale } from "#kernel/format.ts";

export const levelNames: Record<Locale, Readonly<Record<string, string>>> = {
  fr: { network: "le réseau", region: "une région", territory: "un territoire" },
  en: { network: "the network", region: "a region", territory: "a territory" },
};
