import { said } from "#kernel/said.ts";
import { financialReportSentences } from "./financial-report/financial-report-sentences.ts";

/** Why reporting refuses, with the figures and what to try. */
export const reportingSentences = {
  ...financialReportSentences,
  "convention-unknown": said(
    () => "Cette convention n'existe pas dans ce territoire. Choisissez-en une dans la liste des rapports.",
    () => "This convention does not exist in this territory. Choose one from the list of reports.",
  ),
  "year-in-the-future": said(
    ({ year, today }, { day }) =>
      `L'année ${String(year)} n'a pas commencé : nous sommes le ${day(today)}. Choisissez une année passée ou en cours.`,
    ({ year, today }, { day }) =>
      `${String(year)} has not begun: today is ${day(today)}. Choose a past or current year.`,
  ),
  "report-already-published": said(
    ({ publishedOn }, { day }) =>
      `Ce rapport est déjà publié, mot pour mot, depuis le ${day(publishedOn)}. Ouvrez-le dans la liste des rapports publiés.`,
    ({ publishedOn }, { day }) =>
      `This report is already published, word for word, since ${day(publishedOn)}. Open it from the list of published reports.`,
  ),
  "report-unknown": said(
    () => "Ce rapport publié n'existe pas dans ce territoire. Choisissez-en un dans la liste des rapports.",
    () => "This published report does not exist in this territory. Choose one from the list of reports.",
  ),
  "steering-pack-already-drawn": said(
    ({ readOn }, { day }) =>
      `Ce dossier est déjà figé, mot pour mot, depuis le ${day(readOn)} : rien n'a changé. Ouvrez-le dans la liste.`,
    ({ readOn }, { day }) =>
      `This pack is already frozen, word for word, since ${day(readOn)}: nothing has changed. Open it from the list.`,
  ),
  "steering-pack-unknown": said(
    () => "Ce dossier de comité de pilotage n'existe pas dans ce territoire. Choisissez-en un dans la liste.",
    () => "This steering committee's pack does not exist in this territory. Choose one from the list.",
  ),
  "territory-unknown": said(
    ({ slug }) => `Aucun territoire ne s'appelle « ${String(slug)} ». Vérifiez l'adresse.`,
    ({ slug }) => `No territory is called “${String(slug)}”. Check the address.`,
  ),
} as const;
