import { said } from "#kernel/said.ts";

/** Why an act around the owner's confirmation is refused, and what to try. */
export const confirmationSentences = {
  "confirmation-by-the-desk": said(
    ({ email }) =>
      `${email} est l'adresse d'un animateur : la parole du dirigeant n'est pas la sienne. Donnez l'adresse du dirigeant.`,
    ({ email }) =>
      `${email} is a coordinator's address: the owner's word is not theirs to give. Give the owner's address.`,
  ),
  "confirmation-unknown": said(
    () => "Ce lien n'ouvre aucun dossier à confirmer : il est incomplet. Ouvrez-le depuis le courriel reçu.",
    () => "This link opens no file to confirm: it is incomplete. Open it from your mail.",
  ),
  "confirmation-expired": said(
    () => "Ce lien a plus de trente jours : il n'ouvre plus rien. Demandez-en un autre à votre animateur.",
    () => "This link is more than thirty days old and opens nothing. Ask your coordinator for another one.",
  ),
  "confirmation-not-open": said(
    () => "Ouvrez de nouveau le lien reçu par courriel : cette page ne sait plus qui vous êtes.",
    () => "Open the link of your mail again: this page no longer knows who you are.",
  ),
  "confirmation-ended": said(
    () => "Vous avez déjà répondu, ou un lien plus récent vous a été envoyé. Rechargez la page.",
    () => "You have answered already, or a newer link was sent to you. Reload the page.",
  ),
  "file-changed-meanwhile": said(
    () => "Le dossier a changé depuis que vous l'avez lu. Rechargez la page, relisez, puis confirmez.",
    () => "The file changed since you read it. Reload the page, read it again, then confirm.",
  ),
  "file-out-of-your-hands": said(
    () =>
      "Le comité tient ce dossier, ou s'est prononcé : il ne se confirme plus. Écrivez à votre animateur.",
    () =>
      "The committee holds this file, or has decided: it is no longer confirmed. Write to your coordinator.",
  ),
  "nobody-to-invite": said(
    () =>
      "Personne n'a déposé ni confirmé ce dossier, ou cette personne a déjà son compte. Demandez d'abord une confirmation.",
    () =>
      "Nobody submitted nor confirmed this file, or they have their account. Ask for a confirmation first.",
  ),
  "rule-date-taken": said(
    ({ fromOn }, { day }) =>
      `Une règle commence déjà le ${day(fromOn)}, et une règle ne se réécrit pas. Choisissez un autre jour.`,
    ({ fromOn }, { day }) =>
      `A rule already begins on ${day(fromOn)}, and a rule is not rewritten. Choose another day.`,
  ),
};
