import { said } from "#kernel/said.ts";

/** Why an act about those who accompany a file is refused, and what to try. */
export const adviserSentences = {
  "adviser-already-there": said(
    ({ name }) => `${name} accompagne déjà ce dossier. Il n'y a rien à faire.`,
    ({ name }) => `${name} accompanies this file already. There is nothing to do.`,
  ),
  "too-many-advisers": said(
    ({ most }) =>
      `${most} personnes accompagnent déjà ce dossier : c'est le plus que l'on puisse. Terminez un accompagnement avant d'en ouvrir un autre.`,
    ({ most }) =>
      `${most} people accompany this file already, which is the most. End an accompaniment before you begin another.`,
  ),
  "adviser-judges-files": said(
    ({ name }) =>
      `${name} tient dans ce territoire un siège d'où l'on instruit, décide ou contrôle les dossiers : cette personne ne peut pas en accompagner un. Choisissez quelqu'un d'autre.`,
    ({ name }) =>
      `${name} holds a seat in this territory by which files are examined, decided on or checked: they cannot accompany one. Choose someone else.`,
  ),
  "adviser-recused": said(
    ({ name }) =>
      `${name} s'est déporté de ce dossier, et ne peut pas l'accompagner. Choisissez quelqu'un d'autre.`,
    ({ name }) => `${name} is recused from this file, and cannot accompany it. Choose someone else.`,
  ),
  "adviser-runs-the-firm": said(
    ({ name }) => `${name} dirige cette entreprise et suit déjà ce dossier. Il n'y a personne à inviter.`,
    ({ name }) => `${name} runs this firm and follows this file already. There is nobody to invite.`,
  ),
  "adviser-gave-an-opinion": said(
    ({ name }) =>
      `Un avis sur ce dossier est ou a été demandé à ${name} : cette personne ne peut pas aussi l'accompagner. Choisissez quelqu'un d'autre.`,
    ({ name }) =>
      `${name} is or was asked for an opinion on this file: they cannot accompany it too. Choose someone else.`,
  ),
  "quality-without-word": said(
    () => "Dites en quelle qualité cette personne vous aide : avocat, par exemple.",
    () => "Say in what quality this person helps you: lawyer, for instance.",
  ),
  "asked-by-no-owner": said(
    () =>
      "Dites quel dirigeant de cette entreprise vous l'a demandé : on n'invite personne sans lui. S'il n'a pas de compte ici, désignez-le d'abord.",
    () =>
      "Say which owner of this firm asked you for it: nobody is invited without them. If they have no account here, name them first.",
  ),
  "file-is-over": said(
    ({ number }) => `Le dossier n° ${number} est clos : personne n'a plus à l'accompagner.`,
    ({ number }) => `File no. ${number} is over: nobody needs to accompany it any more.`,
  ),
  "adviser-unknown": said(
    () => "Cette personne n'accompagne pas ce dossier. Rechargez la page.",
    () => "This person does not accompany this file. Reload the page.",
  ),
  "adviser-already-ended": said(
    ({ on }, { day }) => `Cet accompagnement est terminé depuis le ${day(on)}. Rechargez la page.`,
    ({ on }, { day }) => `This accompaniment ended on ${day(on)}. Reload the page.`,
  ),
  "document-reserved": said(
    () =>
      "Cette pièce porte un compte bancaire : seul le dirigeant la remet et la lit, avec l'animateur. Demandez-la-lui.",
    () =>
      "This document bears a bank account: the owner alone hands it in and reads it, with the coordinator. Ask the owner.",
  ),
  "prepared-meanwhile": said(
    ({ by }) =>
      `${by} a enregistré une préparation depuis que vous avez ouvert la page. Rechargez-la, puis reprenez.`,
    ({ by }) => `${by} kept a preparation since you opened the page. Reload it, then go on.`,
  ),
};
