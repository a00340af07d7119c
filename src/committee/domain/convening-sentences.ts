import { said } from "#kernel/said.ts";

/** Why an act of convening, reading or asking was refused, and what to try. */
export const conveningSentences = {
  "sitting-begun": said(
    () =>
      "La séance est commencée ou close : cet acte se fait avant elle. Reportez-le à une prochaine séance.",
    () => "The sitting has begun or is closed: this is done before it. Leave it for another sitting.",
  ),
  "sitting-cancelled": said(
    () => "Cette séance est annulée : ses dossiers attendent une autre séance.",
    () => "This sitting is cancelled: its files wait for another one.",
  ),
  "nothing-changed": said(
    () => "Rien n'a changé. Changez le jour, l'heure ou le lieu, ou attendez que le dossier change.",
    () => "Nothing has changed. Change the day, the hour or the place, or wait until the file changes.",
  ),
  "sitting-in-the-past": said(
    ({ heldOn, today }, { day }) =>
      `Le ${day(heldOn)} est passé : nous sommes le ${day(today)}. Choisissez un jour à venir, ou déplacez la séance.`,
    ({ heldOn, today }, { day }) =>
      `${day(heldOn)} has passed: today is ${day(today)}. Choose a day to come, or move the sitting.`,
  ),
  "members-differ": said(
    ({ heldOn, members }, { day }) =>
      `Le ${day(heldOn)}, le comité n'a plus les mêmes membres (${String(members)} de différence) : le quorum et les déports changeraient. Annulez cette séance, et convoquez-en une autre.`,
    ({ heldOn, members }, { day }) =>
      `On ${day(heldOn)} the committee has other members (${String(members)} differ): quorum and recusals would change. Cancel this sitting and convene another.`,
  ),
  "all-answered": said(
    () => "Tous les membres ont répondu : il n'y a personne à relancer.",
    () => "Every member has answered: there is nobody to remind.",
  ),
  "reminded-today": said(
    ({ members }) =>
      `Les membres qui n'ont pas répondu (${String(members)}) sont déjà relancés aujourd'hui. Attendez demain, ou appelez-les.`,
    ({ members }) =>
      `The members who have not answered (${String(members)}) were already reminded today. Wait until tomorrow, or call them.`,
  ),
  "pack-not-opened": said(
    ({ firm }) =>
      `Ouvrez d'abord le dossier de « ${String(firm)} » depuis votre page : la version que vous lisez est conservée.`,
    ({ firm }) => `First open the pack of “${String(firm)}” from your page: the version you read is kept.`,
  ),
  "no-pack-opened": said(
    () => "Aucun dossier ne vous est encore ouvert. Dites vos liens, ouvrez les dossiers, puis imprimez-les.",
    () => "No pack is open to you yet. Say your links, open the packs, then print them.",
  ),
  "question-unknown": said(
    () => "Cette question n'est pas de ce dossier. Rechargez la page.",
    () => "This question is not of this file. Reload the page.",
  ),
  "question-already-answered": said(
    () => "Cette question a déjà sa réponse. Rechargez la page pour la lire.",
    () => "This question is already answered. Reload the page to read it.",
  ),
  "no-calendar": said(
    () => "Cette adresse d'agenda n'existe pas, ou plus. Créez-en une autre depuis la page du comité.",
    () => "This calendar address does not exist, or no longer. Make another from the committee's page.",
  ),
  "too-many-tries": said(
    ({ minutes }) => `Trop d'essais depuis cette adresse. Attendez ${String(minutes)} min, puis recommencez.`,
    ({ minutes }) => `Too many tries from this address. Wait ${String(minutes)} min, then try again.`,
  ),
};
