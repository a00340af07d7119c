import { formatDay, type Locale } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { french, saidIn } from "#kernel/said-in.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { Parties } from "../domain/contract-facts.ts";

/** An advance told on paper to its firm, on a day. */
export interface ToldOnPaper {
  readonly lang: Locale;
  readonly parties: Parties;
  readonly number: number;
  readonly on: PlainDate;
}

/** The head of what is sent to the firm about its advance. */
export function letterHead(
  { lang, parties, number, on }: ToldOnPaper,
  title: Readonly<Record<Locale, string>>,
): DocumentHead {
  const said = saidIn(lang);
  const day = formatDay(on, lang);
  const { firm, operator, territory } = parties;
  return {
    lang,
    title: said(title),
    on,
    operator: operator.name,
    actingFor: territory,
    isDemonstration: parties.isDemonstration,
    reference:
      lang === "fr"
        ? french`Avance n° ${number} · ${firm.name} · au ${day}`
        : `Advance no. ${number} · ${firm.name} · ${day}`,
    keywords: [said(title)],
    footer: said({
      fr: "Taux zéro, sans frais ni pénalité. Parlez-nous avant l'échéance : une demande n'est pas une faute.",
      en: "Zero rate, no fee, no penalty. Talk to us before the due date: asking is no fault.",
    }),
  };
}
