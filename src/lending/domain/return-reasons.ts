import type { Locale } from "#kernel/format.ts";

/** Why a bank sends a direct debit back (ISO 20022 external codes), the usual ones. */
export const returnReasons = [
  "AM04",
  "AC01",
  "AC04",
  "AC06",
  "AG01",
  "MD01",
  "MD06",
  "MD07",
  "MS02",
  "MS03",
  "SL01",
] as const;

export type ReturnReason = (typeof returnReasons)[number];

export function isReturnReason(code: string): code is ReturnReason {
  return (returnReasons as readonly string[]).includes(code);
}

const inWords: Record<ReturnReason, Record<Locale, string>> = {
  AM04: { fr: "provision insuffisante", en: "insufficient funds" },
  AC01: { fr: "coordonnées bancaires inexactes", en: "wrong account details" },
  AC04: { fr: "compte clos", en: "account closed" },
  AC06: { fr: "compte bloqué", en: "account blocked" },
  AG01: { fr: "compte qui n’accepte pas les prélèvements", en: "account that takes no direct debits" },
  MD01: { fr: "aucun mandat valide", en: "no valid mandate" },
  MD06: { fr: "contestée par l’entreprise", en: "disputed by the firm" },
  MD07: { fr: "titulaire du compte décédé", en: "account holder deceased" },
  MS02: { fr: "refusée par l’entreprise", en: "refused by the firm" },
  MS03: { fr: "raison non précisée par la banque", en: "reason not given by the bank" },
  SL01: { fr: "service particulier de la banque de l’entreprise", en: "a service of the firm’s bank" },
};

export function returnReasonWords(reason: ReturnReason): Record<Locale, string> {
  return inWords[reason];
}

export function returnReasonInWords(reason: ReturnReason, locale: Locale): string {
  return inWords[reason][locale];
}
