import { type Sentence, said } from "#kernel/said.ts";

/** Why a debit is not recalled, nor taken out of its run's credit, nor kept for its firm. */
export const recallSentences = {
  "told-in-the-future": said(
    ({ on, today }, { day }) =>
      `La banque serait prévenue le ${day(on)} ; nous sommes le ${day(today)}. Corrigez la date.`,
    ({ on, today }, { day }) =>
      `The bank would be told on ${day(on)}; today is ${day(today)}. Correct the date.`,
  ),
  "told-before-return": said(
    ({ on, undoneOn }, { day }) =>
      `La banque serait prévenue le ${day(on)}, avant le retour du virement, le ${day(undoneOn)}. Corrigez la date.`,
    ({ on, undoneOn }, { day }) =>
      `The bank would be told on ${day(on)}, before the transfer came back on ${day(undoneOn)}. Correct the date.`,
  ),
  "debit-not-to-recall": said(
    () =>
      "Un de ces prélèvements n'est pas à rappeler : son avance est versée, ou il est revenu. Rechargez la page.",
    () =>
      "One of these debits is not to be recalled: its advance is paid out, or it came back. Reload the page.",
  ),
  "debit-already-recalled": said(
    ({ firm, reference }) =>
      `Le rappel du prélèvement ${reference} de « ${firm} » est déjà noté. Rechargez la page pour lire qui a prévenu la banque.`,
    ({ firm, reference }) =>
      `The recall of debit ${reference} of “${firm}” is already noted. Reload the page to read who told the bank.`,
  ),
  "line-is-no-run": said(
    ({ amount }, { euros }) =>
      `Ce mouvement de ${euros(amount)} n'est pas le crédit d'un lot de prélèvements. Rapprochez-le, ou annulez son rapprochement.`,
    ({ amount }, { euros }) =>
      `This movement of ${euros(amount)} is not the credit of a run of debits. Match it, or undo its match.`,
  ),
  "debit-not-of-the-run": said(
    () => "Un de ces prélèvements n'est pas dans ce crédit. Rechargez la page, puis choisissez de nouveau.",
    () => "One of these debits is not in this credit. Reload the page, then choose again.",
  ),
  "debit-already-taken-out": said(
    ({ firm, amount }, { euros }) =>
      `Les ${euros(amount)} de « ${firm} » sont déjà repris de ce crédit, par une autre personne peut-être. Rechargez la page.`,
    ({ firm, amount }, { euros }) =>
      `The ${euros(amount)} of “${firm}” are already taken out of this credit, perhaps by someone else. Reload the page.`,
  ),
  "line-is-no-part": said(
    ({ amount }, { euros }) =>
      `Ce mouvement de ${euros(amount)} ne vient pas du crédit d'un lot : il n'y a rien à y remettre.`,
    ({ amount }, { euros }) =>
      `This movement of ${euros(amount)} was not taken out of a run's credit: there is nothing to put back.`,
  ),
  "debit-without-loan": said(
    ({ firm, amount }, { euros }) =>
      `Le versement à « ${firm} » est revenu : ces ${euros(amount)} ne remboursent rien. Reprenez-les du crédit s'ils y sont, gardez-les pour l'entreprise, puis rendez-les.`,
    ({ firm, amount }, { euros }) =>
      `The transfer to “${firm}” came back: these ${euros(amount)} repay nothing. Take them out of the credit if they are in it, keep them for the firm, then give them back.`,
  ),
  "line-is-no-recalled-debit": said(
    ({ amount }, { euros }) =>
      `Ces ${euros(amount)} ne viennent pas d'un prélèvement à rappeler. Rapprochez-les d'une avance, ou écartez-les avec un motif.`,
    ({ amount }, { euros }) =>
      `These ${euros(amount)} do not come from a debit to recall. Match them to an advance, or set them aside with a reason.`,
  ),
} satisfies Record<string, Sentence>;
