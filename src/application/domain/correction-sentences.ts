import { said } from "#kernel/said.ts";

/** Why an act of the correction loop is refused, and what to try. */
export const correctionSentences = {
  "corrections-already-asked": said(
    ({ round, since }, { day }) =>
      `Une demande de corrections, la n° ${round}, est chez l'entreprise depuis le ${day(since)}. Attendez sa réponse, relancez-la, ou retirez cette demande avant d'en faire une autre.`,
    ({ round, since }, { day }) =>
      `A request for corrections, no. ${round}, has been with the firm since ${day(since)}. Wait for its answer, remind it, or withdraw that request before making another one.`,
  ),
  "nobody-runs-the-firm": said(
    ({ firm }) =>
      `Personne n'est désigné pour diriger « ${firm} » : personne ne recevrait la demande. Désignez d'abord son dirigeant.`,
    ({ firm }) =>
      `Nobody is named as running “${firm}”: the request would reach no one. Name its owner first.`,
  ),
  "correction-asked-twice": said(
    ({ nameFr }) =>
      `Vous demandez deux fois : ${nameFr}. Ne gardez qu'une demande, avec tout ce qu'il faut en dire.`,
    ({ nameEn }) => `You ask twice for: ${nameEn}. Keep one request, with all there is to say.`,
  ),
  "due-before-today": said(
    ({ dueOn, today }, { day }) =>
      `La réponse est attendue pour le ${day(dueOn)}, or nous sommes le ${day(today)}. Choisissez un jour à venir.`,
    ({ dueOn, today }, { day }) =>
      `The answer is expected for ${day(dueOn)}, and today is ${day(today)}. Choose a day to come.`,
  ),
  "correction-unknown": said(
    () => "Cette demande de corrections n'est pas dans ce dossier. Rechargez la page.",
    () => "This request for corrections is not in this file. Reload the page.",
  ),
  "correction-unanswered": said(
    ({ leftFr, count }) =>
      `Sans réponse encore (${count}) : ${leftFr}. Corrigez, ou dites que c'est exact, puis envoyez le tout.`,
    ({ leftEn, count }) =>
      `Not answered yet (${count}): ${leftEn}. Correct them, or say that they are right, then send the whole.`,
  ),
  "correction-not-with-firm": said(
    ({ round }) => `La demande de corrections n° ${round} est déjà renvoyée, ou close. Rechargez la page.`,
    ({ round }) =>
      `The request for corrections no. ${round} is sent back already, or closed. Reload the page.`,
  ),
  "correction-not-with-desk": said(
    ({ round }) =>
      `Il n'y a pas de réponse à accepter pour la demande n° ${round} : elle est encore chez l'entreprise, ou close. Rechargez la page.`,
    ({ round }) =>
      `There is no answer to accept for request no. ${round}: it is still with the firm, or closed. Reload the page.`,
  ),
  "reminded-already": said(
    ({ on }, { day }) =>
      `L'entreprise a déjà été relancée le ${day(on)}. Laissez-lui un jour, ou appelez-la.`,
    ({ on }, { day }) => `The firm was already reminded on ${day(on)}. Leave it a day, or call.`,
  ),
};
