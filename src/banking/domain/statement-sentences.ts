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
  "share-not-positive": said(
    ({ rank, amount }, { euros }) =>
      `La part n° ${rank} est de ${euros(amount)}. Donnez-lui un montant au-dessus de zéro, ou retirez-la.`,
    ({ rank, amount }, { euros }) =>
      `Share no. ${rank} is ${euros(amount)}. Give it an amount above zero, or take it out.`,
  ),
  "share-repeated": said(
    ({ rank }) =>
      `La part n° ${rank} nomme une avance qui en a déjà une. Donnez à chaque avance une seule part.`,
    ({ rank }) => `Share no. ${rank} names an advance that already has one. Give each advance one share.`,
  ),
  "shares-do-not-add-up": said(
    ({ amount, shared, left }, { euros }) =>
      `Les parts font ${euros(shared)} pour un mouvement de ${euros(amount)} : l'écart est de ${euros(left)}. Répartissez le tout, ou laissez-le attendre en entier.`,
    ({ amount, shared, left }, { euros }) =>
      `The shares make ${euros(shared)} for a movement of ${euros(amount)}: they differ by ${euros(left)}. Share all of it, or let all of it wait.`,
  ),
  "line-is-no-returned-transfer": said(
    ({ amount }, { euros }) =>
      `Cette ligne de ${euros(amount)} ne ramène aucun virement de ce fonds. Dites à quelle avance elle revient, ou écartez-la.`,
    ({ amount }, { euros }) =>
      `This line of ${euros(amount)} brings back no transfer of this fund. Say which advance it repays, or set it aside.`,
  ),
  "transfer-stands": said(
    ({ why, on }, { day }) =>
      why === "in-another-run"
        ? "Ce versement est déjà reparti dans un autre lot : ce retour et ce nouveau virement se compensent. Écartez la ligne avec ce motif."
        : why === "repaid-since"
          ? `L'avance a été remboursée depuis, le ${day(on)} : son versement ne se défait pas. Annulez d'abord ce remboursement, ou versez de nouveau : l'ordre est revenu parmi les virements à préparer.`
          : "Le versement de cette avance ne se défait pas tout seul. Ouvrez la page de l'avance, corrigez-la, puis recommencez.",
    ({ why, on }, { day }) =>
      why === "in-another-run"
        ? "This payment has already left again in another run: this return and the new transfer make up for each other. Set the line aside with this reason."
        : why === "repaid-since"
          ? `The advance was repaid since, on ${day(on)}: its disbursement cannot be undone. Cancel that repayment first, or pay out again: the order is back among the transfers to draw.`
          : "The disbursement of this advance cannot be undone by itself. Open the advance's page, correct it, then try again.",
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
