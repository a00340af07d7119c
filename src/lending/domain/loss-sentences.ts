import { type Sentence, said } from "#kernel/said.ts";

/** Why nothing is given up, given back nor cancelled as asked. */
export const lossSentences = {
  "write-off-beyond-outstanding": said(
    ({ amount, outstanding }, { euros }) =>
      `Il reste ${euros(outstanding)} à rembourser : on ne peut en passer ${euros(amount)} en perte. Baissez le montant.`,
    ({ amount, outstanding }, { euros }) =>
      `${euros(outstanding)} are left to repay: ${euros(amount)} cannot be written off. Lower the amount.`,
  ),
  "refund-beyond-overpaid": said(
    ({ amount, overpaid }, { euros }) =>
      `Le trop-perçu est de ${euros(overpaid)} : on ne peut en rendre ${euros(amount)}. Baissez le montant.`,
    ({ amount, overpaid }, { euros }) =>
      `The overpayment is ${euros(overpaid)}: ${euros(amount)} cannot be given back. Lower the amount.`,
  ),
  "proposal-unknown": said(
    () => "Cette proposition n'attend plus de confirmation. Rechargez la page : elle a pu être remplacée.",
    () => "This proposal no longer awaits confirmation. Reload the page: it may have been replaced.",
  ),
  "same-proposer": said(
    ({ amount }, { euros }) =>
      `Vous avez proposé ces ${euros(amount)} : une autre personne doit les confirmer.`,
    ({ amount }, { euros }) => `You proposed these ${euros(amount)}: another person must confirm them.`,
  ),
  "not-yours-to-confirm": said(
    () => "Une perte se confirme par le président du comité ou le chargé de mission. Demandez-leur.",
    () => "A loss is confirmed by the committee's chair or the coordinator. Ask them.",
  ),
  "fund-cannot-pay": said(
    ({ wanted, available }, { euros }) =>
      `Le fonds a ${euros(available)} disponibles et il en faut ${euros(wanted)}. Attendez une rentrée d'argent.`,
    ({ wanted, available }, { euros }) =>
      `The fund has ${euros(available)} available and ${euros(wanted)} are needed. Wait until money comes in.`,
  ),
  "not-the-same-firm": said(
    () =>
      "L'autre avance doit être celle de la même entreprise. Choisissez-la dans la liste, ou rendez l'argent.",
    () => "The other advance must be the same firm's. Choose it in the list, or give the money back.",
  ),
  "not-the-closing-amount": said(
    ({ amount, outstanding, outstandingThen, receivedOn }, { euros, day }) =>
      `Le solde est de ${euros(outstanding)} (${euros(outstandingThen)} au ${day(receivedOn)}), et non de ${euros(amount)}. Saisissez le solde exact, ou enregistrez un remboursement.`,
    ({ amount, outstanding, outstandingThen, receivedOn }, { euros, day }) =>
      `The closing amount is ${euros(outstanding)} (${euros(outstandingThen)} on ${day(receivedOn)}), not ${euros(amount)}. Enter it exactly, or record a repayment.`,
  ),
  "nothing-lost": said(
    ({ firm }) =>
      `Rien n'est passé en perte pour « ${firm} ». Enregistrez cet argent comme un remboursement.`,
    ({ firm }) => `Nothing was written off for “${firm}”. Record this money as a repayment.`,
  ),
  "event-unknown": said(
    () => "Cet événement n'est pas de cette avance. Choisissez-en un dans son histoire.",
    () => "This event is not of this advance. Choose one from its history.",
  ),
  "cannot-be-reversed": said(
    ({ kind }) =>
      kind === "repayment"
        ? "Cet argent vient d'une autre avance de l'entreprise, et non de la banque : annulez la saisie, des deux côtés à la fois."
        : "Cet événement ne déplace pas d'argent saisi ici : enregistrez plutôt celui qui le corrige.",
    ({ kind }) =>
      kind === "repayment"
        ? "This money came from the firm's other advance, not from the bank: cancel the entry, on both sides at once."
        : "This event moves no money typed here: record the one that corrects it instead.",
  ),
  "already-taken-back": said(
    ({ on, kind }, { day }) =>
      kind === "return"
        ? `La banque a déjà repris cette somme, le ${day(on)}. Une fois suffit.`
        : `Cette saisie est déjà annulée, le ${day(on)}. Une fois suffit.`,
    ({ on, kind }, { day }) =>
      kind === "return"
        ? `The bank already took this money back, on ${day(on)}. Once is enough.`
        : `This entry is already cancelled, on ${day(on)}. Once is enough.`,
  ),
  "reversed-before": said(
    ({ on, of }, { day }) =>
      `L'annulation serait du ${day(on)}, avant la saisie, du ${day(of)}. Corrigez la date.`,
    ({ on, of }, { day }) =>
      `The cancellation would be of ${day(on)}, before the entry of ${day(of)}. Correct the date.`,
  ),
  "repaid-since": said(
    ({ on }, { day }) =>
      `L'entreprise a remboursé depuis, le ${day(on)} : ce versement a donc eu lieu. Annulez d'abord les remboursements s'ils sont faux aussi.`,
    ({ on }, { day }) =>
      `The firm has repaid since, on ${day(on)}: this transfer did take place. Cancel the repayments first if they are wrong too.`,
  ),
  "money-not-there": said(
    ({ amount, available }, { euros }) =>
      `Annuler ces ${euros(amount)} prendrait plus que les ${euros(available)} disponibles. Attendez une rentrée d'argent.`,
    ({ amount, available }, { euros }) =>
      `Cancelling these ${euros(amount)} would take more than the ${euros(available)} available. Wait until money comes in.`,
  ),
} satisfies Record<string, Sentence>;
