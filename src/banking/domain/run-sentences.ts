import type { Locale } from "#kernel/format.ts";
import type { Facts } from "#kernel/outcome.ts";
import { type Sentence, said } from "#kernel/said.ts";
import { orderSentences } from "./messages/order-sentences.ts";

/** Why a run does not go further. */
export const runSentences = {
  "no-bank-account": said(
    () =>
      "Le fonds n'a pas de compte bancaire confirmé. Proposez-le, puis faites-le confirmer par une seconde personne.",
    () => "The fund has no confirmed bank account. Propose it, then have a second person confirm it.",
  ),
  "no-creditor-id": said(
    () =>
      "Le compte du fonds n'a pas d'identifiant créancier (ICS) : rien ne peut être prélevé. Demandez-le à la banque, puis proposez le compte avec lui.",
    () =>
      "The fund's account has no creditor identifier: nothing can be debited. Ask the bank for it, then propose the account with it.",
  ),
  "window-backwards": said(
    ({ from, until }, { day }) =>
      `La période irait du ${day(from)} au ${day(until)}. Inversez les deux dates.`,
    ({ from, until }, { day }) =>
      `The window would go from ${day(from)} to ${day(until)}. Swap the two dates.`,
  ),
  "nothing-to-collect": said(
    ({ from, until, apart }, { day }) =>
      `Du ${day(from)} au ${day(until)}, rien n'est à prélever ainsi ; ${apart} échéances sont mises à part. Lisez pourquoi, ou élargissez la période.`,
    ({ from, until, apart }, { day }) =>
      `From ${day(from)} to ${day(until)} there is nothing to debit this way; ${apart} instalments stand apart. Read why, or widen the window.`,
  ),
  "nothing-to-pay": said(
    ({ apart }) => `Aucun versement libéré n'attend son virement ; ${apart} sont mis à part. Lisez pourquoi.`,
    ({ apart }) => `No released payment waits for its transfer; ${apart} stand apart. Read why.`,
  ),
  "run-unknown": said(
    () => "Ce lot n'existe pas dans ce territoire. Choisissez-en un dans le travail de banque.",
    () => "This run does not exist in this territory. Choose one from the bank work.",
  ),
  "run-already-sent": said(
    ({ on, total }, { day, euros }) =>
      `Ce lot de ${euros(total)} a été remis à la banque le ${day(on)}. Un lot ne part qu'une fois.`,
    ({ on, total }, { day, euros }) =>
      `This run of ${euros(total)} was given to the bank on ${day(on)}. A run leaves once only.`,
  ),
  "run-cancelled": said(
    ({ why }) => `Ce lot est annulé (« ${why} »). Préparez-en un autre.`,
    ({ why }) => `This run is cancelled (“${why}”). Draw another.`,
  ),
  "run-already-approved": said(
    ({ total }, { euros }) =>
      `Ce lot de ${euros(total)} est déjà approuvé. Remettez son fichier à la banque.`,
    ({ total }, { euros }) => `This run of ${euros(total)} is already approved. Give its file to the bank.`,
  ),
  "run-not-approved": said(
    ({ total }, { euros }) =>
      `Ce lot de ${euros(total)} attend l'accord d'une seconde personne. Faites-le approuver.`,
    ({ total }, { euros }) => `This run of ${euros(total)} waits for a second person. Have it approved.`,
  ),
  "same-person-run": said(
    ({ total }, { euros }) =>
      `Vous avez préparé ce lot de ${euros(total)} : une autre personne doit l'approuver.`,
    ({ total }, { euros }) => `You drew this run of ${euros(total)}: another person must approve it.`,
  ),
  "run-too-late": said(
    ({ on, first }, { day }) =>
      `Ce lot est pour le ${day(on)} ; remis maintenant, il ne peut passer avant le ${day(first)}. Annulez-le et préparez-en un autre.`,
    ({ on, first }, { day }) =>
      `This run is for ${day(on)}; given now, it cannot go through before ${day(first)}. Cancel it and draw another.`,
  ),
  "run-outdated": said(
    ({ firm }) =>
      `Depuis que ce lot est préparé, quelque chose a changé pour « ${firm} » : mandat, compte ou montant. Annulez-le et préparez-en un autre.`,
    ({ firm }) =>
      `Since this run was drawn, something changed for “${firm}”: mandate, account or amount. Cancel it and draw another.`,
  ),
  "other-file": said(
    ({ sha256 }) =>
      `Le fichier de ce lot a une autre empreinte (${String(sha256).slice(0, 12)}…). Rechargez la page, puis téléchargez-le.`,
    ({ sha256 }) =>
      `The file of this run has another hash (${String(sha256).slice(0, 12)}…). Reload the page, then download it.`,
  ),
  "taking-unknown": said(
    ({ minutes }) =>
      `Chaque téléchargement se note, et vaut ${minutes} minutes pour qui l'a demandé. Demandez de nouveau le fichier depuis la page du lot.`,
    ({ minutes }) =>
      `Each download is noted, and holds ${minutes} minutes for whoever asked. Ask for the file again from the run's page.`,
  ),
  "file-refused": said(
    (facts) => `La banque refuserait ce fichier. ${whyOf(facts, "fr")} Préparez ensuite un autre lot.`,
    (facts) => `The bank would refuse this file. ${whyOf(facts, "en")} Then draw another run.`,
  ),
} satisfies Record<string, Sentence>;

function whyOf(facts: Facts, locale: Locale): string {
  const sentence = Object.entries(orderSentences).find(([reason]) => reason === facts["why"])?.[1];
  return sentence === undefined ? "" : sentence(facts, locale);
}
