import { type Sentence, said } from "#kernel/said.ts";

/** Why an evidence bundle is not made or not given, and what to narrow. */
export const evidenceSentences = {
  "closing-unknown": said(
    ({ until }, { day }) =>
      `Aucune période close ne finit le ${day(until)}. Choisissez-en une dans la liste des clôtures.`,
    ({ until }, { day }) => `No closed period ends on ${day(until)}. Choose one from the list of closings.`,
  ),
  "evidence-too-many-entries": said(
    ({ entries, most }) =>
      `La période compte ${entries} écritures et un dossier en tient ${most}. Prenez-le mois par mois.`,
    ({ entries, most }) =>
      `The period has ${entries} entries and a bundle holds ${most}. Take it month by month.`,
  ),
  "evidence-too-many-advances": said(
    ({ advances, most }) =>
      `L'échantillon touche ${advances} avances et un dossier porte les pièces de ${most}. Tirez moins d'écritures.`,
    ({ advances, most }) =>
      `The sample touches ${advances} advances and a bundle carries the papers of ${most}. Draw fewer entries.`,
  ),
  "evidence-too-heavy": said(
    ({ megabytes, most }) =>
      `Les pièces déposées pèsent ${megabytes} Mo et un dossier en tient ${most}. Tirez moins d'écritures.`,
    ({ megabytes, most }) =>
      `The papers handed in weigh ${megabytes} MB and a bundle holds ${most}. Draw fewer entries.`,
  ),
  "evidence-unknown": said(
    () => "Ce dossier de preuve n'est pas de ce territoire. Constituez-en un depuis le contrôle des comptes.",
    () => "This evidence bundle is not of this territory. Take one from the control of the books.",
  ),
  "evidence-of-another": said(
    ({ by }) =>
      `Ce dossier a été constitué par ${by}, avec ses droits. Constituez le vôtre : même période, même graine, mêmes écritures.`,
    ({ by }) =>
      `This bundle was taken by ${by}, with their rights. Take your own: same period, same seed, same entries.`,
  ),
  "evidence-names-a-recused-file": said(
    () =>
      "Ce dossier parle d'une entreprise dont vous êtes déporté depuis. Constituez-en un autre : elle n'y sera pas.",
    () =>
      "This bundle tells of a firm from which you are recused since. Take another one: it will not be in it.",
  ),
} satisfies Record<string, Sentence>;
