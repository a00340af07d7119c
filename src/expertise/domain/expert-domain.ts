import type { Locale } from "#kernel/format.ts";

/** What an expert knows, and what a firm needs. */
export const expertDomains = [
  "production",
  "finance",
  "sales",
  "human-resources",
  "quality",
  "purchasing",
  "marketing",
  "health-safety-environment",
  "information-technology",
  "logistics",
  "law",
  "international",
] as const;

export type ExpertDomain = (typeof expertDomains)[number];

export const domainNames: Readonly<Record<ExpertDomain, Readonly<Record<Locale, string>>>> = {
  production: { fr: "production", en: "production" },
  finance: { fr: "finance et gestion", en: "finance" },
  sales: { fr: "commercial", en: "sales" },
  "human-resources": { fr: "ressources humaines", en: "human resources" },
  quality: { fr: "qualité", en: "quality" },
  purchasing: { fr: "achats", en: "purchasing" },
  marketing: { fr: "marketing", en: "marketing" },
  "health-safety-environment": {
    fr: "hygiène, sécurité, environnement",
    en: "health, safety, environment",
  },
  "information-technology": { fr: "informatique", en: "information technology" },
  logistics: { fr: "logistique", en: "logistics" },
  law: { fr: "juridique", en: "law" },
  international: { fr: "international", en: "international" },
};
