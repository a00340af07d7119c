import { type Sentence, said } from "#kernel/said.ts";
import { whyUnreadable } from "./unreadable-sentences.ts";

/** Why a file of the bank, or a line of it, is refused. */
export const statementSentences = {
  "file-unreadable": said(
    (facts, words) =>
      `Rien n'est gardé de ce fichier. ${whyUnreadable(facts, words, "fr")} Demandez à la banque un relevé camt.053, camt.054 ou CFONB 120 complet.`,
    (facts, words) =>
      `Nothing of this file is kept. ${whyUnreadable(facts, words, "en")} Ask the bank for a whole camt.053, camt.054 or CFONB 120 statement.`,
  ),
  "statement-of-another-account": said(
    ({ shown }) =>
      `Ce relevé n'est pas celui du compte ${shown}. Choisissez le bon fichier, ou le bon fonds.`,
    ({ shown }) => `This statement is not of account ${shown}. Choose the right file, or the right fund.`,
  ),
  "statement-in-the-future": said(
    ({ on, today }, { day }) =>
      `Ce relevé a une ligne du ${day(on)} ; nous sommes le ${day(today)} dans ce territoire. Arrêtez d'abord les journées.`,
    ({ on, today }, { day }) =>
      `This statement has a line of ${day(on)}; it is ${day(today)} in this territory. Close the days first.`,
  ),
  "status-of-unknown-run": said(
    ({ message }) =>
      `Ce compte rendu parle du message « ${message} », qui n'est pas d'un lot de ce fonds. Choisissez un autre fichier.`,
    ({ message }) =>
      `This report is about message “${message}”, which is no run of this fund. Choose another file.`,
  ),
  "line-unknown": said(
    () => "Cette ligne n'existe pas dans ce territoire. Rechargez la page.",
    () => "This line does not exist in this territory. Reload the page.",
  ),
  "line-already-matched": said(
    ({ amount, on }, { euros, day }) =>
      `La ligne de ${euros(amount)} du ${day(on)} est déjà rapprochée. Annulez d'abord ce rapprochement.`,
    ({ amount, on }, { euros, day }) =>
      `The line of ${euros(amount)} on ${day(on)} is already matched. Undo that match first.`,
  ),
  "line-is-a-debit": said(
    ({ amount }, { euros }) =>
      `Cette ligne est un débit de ${euros(amount)} : elle ne rembourse rien. Écartez-la avec son motif.`,
    ({ amount }, { euros }) =>
      `This line is a debit of ${euros(amount)}: it repays nothing. Set it aside with its reason.`,
  ),
  "line-refused-by-advance": said(
    ({ firm, on }, { day }) =>
      `L'avance à « ${firm} » n'était pas versée le ${day(on)} : ce n'est pas son remboursement. Choisissez une autre avance.`,
    ({ firm, on }, { day }) =>
      `The advance to “${firm}” was not paid out on ${day(on)}: this is not its repayment. Choose another advance.`,
  ),
  "line-waits": said(
    ({ amount }, { euros }) => `La ligne de ${euros(amount)} n'est pas rapprochée : il n'y a rien à annuler.`,
    ({ amount }, { euros }) => `The line of ${euros(amount)} is not matched: there is nothing to undo.`,
  ),
  "matched-by-reference": said(
    ({ amount }, { euros }) =>
      `La banque a nommé elle-même ce mouvement de ${euros(amount)} : il ne se défait pas à la main. Corrigez plutôt depuis l'avance.`,
    ({ amount }, { euros }) =>
      `The bank itself named this movement of ${euros(amount)}: it is not undone by hand. Correct it from the advance instead.`,
  ),
  "match-cannot-be-undone": said(
    ({ why, on, amount, available }, { day, euros }) =>
      why === "money-not-there"
        ? `Annuler ces ${euros(amount)} prendrait plus que les ${euros(available)} disponibles. Attendez une rentrée d'argent.`
        : `La banque a déjà repris ce remboursement, le ${day(on)}. Corrigez depuis la page de l'avance.`,
    ({ why, on, amount, available }, { day, euros }) =>
      why === "money-not-there"
        ? `Cancelling these ${euros(amount)} would take more than the ${euros(available)} available. Wait until money comes in.`
        : `The bank already took this repayment back, on ${day(on)}. Correct it from the advance's page.`,
  ),
} satisfies Record<string, Sentence>;
