import type { Locale } from "#kernel/format.ts";
import type { ApplicationStatus } from "./status.ts";

export function statusName(status: ApplicationStatus, locale: Locale): string {
  return names[locale][status];
}

const names: Record<Locale, Record<ApplicationStatus, string>> = {
  fr: {
    detected: "repéré",
    draft: "en préparation",
    submitted: "en instruction",
    appraised: "instruit",
    ready: "prêt pour le comité",
    "in-committee": "en comité",
    approved: "accordé",
    "approved-with-conditions": "accordé sous conditions",
    adjourned: "ajourné",
    refused: "refusé",
    withdrawn: "retiré",
    oriented: "orienté",
  },
  en: {
    detected: "spotted",
    draft: "being prepared",
    submitted: "under appraisal",
    appraised: "appraised",
    ready: "ready for the committee",
    "in-committee": "in committee",
    approved: "approved",
    "approved-with-conditions": "approved with conditions",
    adjourned: "adjourned",
    refused: "refused",
    withdrawn: "withdrawn",
    oriented: "redirected",
  },
};
