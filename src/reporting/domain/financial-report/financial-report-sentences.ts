import { said } from "#kernel/said.ts";

const fieldNames: Readonly<Record<string, readonly [french: string, english: string]>> = {
  implementation: ["ce qui a été fait", "what was done"],
  beneficiaries: ["à qui cela a servi", "whom it served"],
  goals: ["les objectifs et ce qu'il en est", "the goals and what came of them"],
};

/** Why a financial report is refused, with the figures and what to try. */
export const financialReportSentences = {
  "funder-unknown": said(
    () =>
      "Cette organisation n'a promis aucun argent par cette convention. Choisissez un de ses financeurs dans la liste.",
    () => "This organisation promised no money by this convention. Choose one of its funders from the list.",
  ),
  "year-outside-convention": said(
    ({ year, startsOn, endsOn }, { day }) =>
      `La convention va du ${day(startsOn)} au ${day(endsOn)} : l'année ${String(year)} n'en est pas. Choisissez une de ses années.`,
    ({ year, startsOn, endsOn }, { day }) =>
      `The convention runs from ${day(startsOn)} to ${day(endsOn)}: ${String(year)} is not within it. Choose one of its years.`,
  ),
  "period-not-over": said(
    ({ today }, { day }) =>
      `La période n'est pas finie : nous sommes le ${day(today)}. Gardez le brouillon, et certifiez une fois la période close.`,
    ({ today }, { day }) =>
      `The period is not over: today is ${day(today)}. Keep the draft, and certify once the period has ended.`,
  ),
  "certified-in-the-future": said(
    ({ certifiedOn, today }, { day }) =>
      `Le compte rendu serait certifié le ${day(certifiedOn)}, or nous sommes le ${day(today)}. Choisissez aujourd'hui ou un jour d'avant.`,
    ({ certifiedOn, today }, { day }) =>
      `The report would be certified on ${day(certifiedOn)}, and today is ${day(today)}. Choose today or an earlier day.`,
  ),
  "certified-before-its-end": said(
    ({ certifiedOn, endsOn }, { day }) =>
      `Le compte rendu serait certifié le ${day(certifiedOn)}, avant que sa période ne soit finie, le ${day(endsOn)}. Choisissez un jour d'après.`,
    ({ certifiedOn, endsOn }, { day }) =>
      `The report would be certified on ${day(certifiedOn)}, before its period is over, on ${day(endsOn)}. Choose a later day.`,
  ),
  "narrative-missing": said(
    ({ field }) =>
      `Il manque un texte : « ${fieldNames[String(field)]?.[0] ?? String(field)} ». Écrivez-le, enregistrez le brouillon, puis certifiez.`,
    ({ field }) =>
      `A text is missing: “${fieldNames[String(field)]?.[1] ?? String(field)}”. Write it, save the draft, then certify.`,
  ),
  "gaps-unexplained": said(
    () =>
      "Des montants constatés diffèrent de ce qui était prévu, et rien ne dit pourquoi. Expliquez les écarts, enregistrez le brouillon, puis certifiez.",
    () =>
      "Some actual amounts differ from what was planned, and nothing says why. Explain the gaps, save the draft, then certify.",
  ),
  "financial-report-already-certified": said(
    ({ certifiedOn }, { day }) =>
      `Ce compte rendu est déjà certifié, mot pour mot, depuis le ${day(certifiedOn)}. Ouvrez-le dans la liste des comptes rendus.`,
    ({ certifiedOn }, { day }) =>
      `This report is already certified, word for word, since ${day(certifiedOn)}. Open it from the list of financial reports.`,
  ),
  "not-your-organisation": said(
    () => "Ce compte rendu est celui d'un autre financeur. Choisissez-en un dans votre liste.",
    () => "This report is another funder's. Choose one from your own list.",
  ),
} as const;
