import { type Sentence, said } from "#kernel/said.ts";

/** Why money does not pass from one fund to another, and what to try. */
export const transferSentences = {
  "amount-not-positive": said(
    ({ amount }, { euros }) => `Un virement de ${euros(amount)} ne déplace rien. Donnez un montant positif.`,
    ({ amount }, { euros }) => `A transfer of ${euros(amount)} moves nothing. Give an amount above zero.`,
  ),
  "transfer-to-same-fund": said(
    ({ name }) => `L'argent est déjà dans le fonds « ${name} ». Choisissez-en un autre à créditer.`,
    ({ name }) => `The money is in the fund “${name}” already. Choose another one to credit.`,
  ),
  "transfer-in-the-future": said(
    ({ on, today }, { day }) =>
      `Le virement compterait le ${day(on)} et la date de gestion est le ${day(today)}. Donnez un jour déjà venu.`,
    ({ on, today }, { day }) =>
      `The transfer would count on ${day(on)} and the business date is ${day(today)}. Give a day that has come.`,
  ),
  "transfer-in-closed-month": said(
    ({ on, closedUntil }, { day }) =>
      `Le ${day(on)} est dans un mois clos : les comptes le sont jusqu'au ${day(closedUntil)}. Proposez le virement à une date ouverte.`,
    ({ on, closedUntil }, { day }) =>
      `${day(on)} is in a closed month: the books are closed until ${day(closedUntil)}. Propose the transfer on an open day.`,
  ),
  "transfer-before-fund": said(
    ({ on, name, openedOn }, { day }) =>
      `Le fonds « ${name} » est ouvert depuis le ${day(openedOn)}, après le ${day(on)}. Donnez une date où les deux fonds existent.`,
    ({ on, name, openedOn }, { day }) =>
      `The fund “${name}” opened on ${day(openedOn)}, after ${day(on)}. Give a day on which both funds exist.`,
  ),
  "transfer-beyond-free": said(
    ({ amount, free }, { euros }) =>
      `Vous demandez ${euros(amount)} et ${euros(free)} peuvent quitter ce fonds : le reste est prêté, réservé, affecté par un financeur ou n'est à aucun d'eux. Baissez le montant, ou attendez des remboursements.`,
    ({ amount, free }, { euros }) =>
      `You ask for ${euros(amount)} and ${euros(free)} may leave this fund: the rest is lent, held, earmarked by a funder or no funder's. Lower the amount, or wait for repayments.`,
  ),
  "transfer-unknown": said(
    () => "Ce virement n'est pas de ce territoire. Ouvrez-le depuis la page du fonds.",
    () => "This transfer is not of this territory. Open it from the page of the fund.",
  ),
  "same-person-transfer": said(
    ({ amount }, { euros }) =>
      `Vous avez proposé ce virement de ${euros(amount)} : une autre personne doit en décider.`,
    ({ amount }, { euros }) =>
      `You proposed this transfer of ${euros(amount)}: another person must decide on it.`,
  ),
  "transfer-already-decided": said(
    ({ amount }, { euros }) =>
      `Quelqu'un a déjà décidé de ce virement de ${euros(amount)}. Rechargez la page pour voir ce qu'il est devenu.`,
    ({ amount }, { euros }) =>
      `Someone already decided on this transfer of ${euros(amount)}. Reload the page to see what became of it.`,
  ),
  "transfer-not-made": said(
    ({ amount }, { euros }) => `Ce virement de ${euros(amount)} n'a pas eu lieu : il n'y a rien à reprendre.`,
    ({ amount }, { euros }) =>
      `This transfer of ${euros(amount)} did not take place: there is nothing to reverse.`,
  ),
  "transfer-already-reversed": said(
    ({ amount }, { euros }) =>
      `Ce virement de ${euros(amount)} est déjà repris. Pour le refaire, proposez-en un autre.`,
    ({ amount }, { euros }) =>
      `This transfer of ${euros(amount)} is reversed already. To make it again, propose another one.`,
  ),
  "reversal-beyond-free": said(
    ({ amount, free, name }, { euros }) =>
      `Reprendre ce virement demande ${euros(amount)} et ${euros(free)} sont disponibles dans « ${name} ». Attendez des remboursements, ou virez ce qui reste.`,
    ({ amount, free, name }, { euros }) =>
      `Reversing this transfer takes ${euros(amount)} and ${euros(free)} are available in “${name}”. Wait for repayments, or transfer what is left.`,
  ),
} satisfies Record<string, Sentence>;
