import { said } from "#kernel/said.ts";

/** Why the books refuse, with the figures and what to try. */
export const accountingSentences = {
  "role-without-account": said(
    ({ purpose, on }, { day }) =>
      `Aucun compte ne tient le rôle « ${purpose} » au ${day(on)}. Donnez-lui un numéro dans le plan comptable.`,
    ({ purpose, on }, { day }) =>
      `No account holds the role “${purpose}” on ${day(on)}. Give it a number in the chart of accounts.`,
  ),
  "account-number-unreadable": said(
    ({ number }) =>
      `« ${number} » n'est pas un numéro de compte : trois chiffres d'abord, puis des chiffres ou des capitales, vingt au plus. Exemple : 274800.`,
    ({ number }) =>
      `“${number}” is no account number: three digits first, then digits or capitals, twenty at most. Example: 274800.`,
  ),
  "account-taken": said(
    ({ number, label }) =>
      `Le compte ${number} tient déjà un autre rôle, « ${label} ». Choisissez un autre numéro, ou changez d'abord celui-là.`,
    ({ number, label }) =>
      `Account ${number} already holds another role, “${label}”. Choose another number, or change that one first.`,
  ),
  "chart-changes-with-a-year": said(
    ({ from, year }, { day }) =>
      `Un compte change avec l'exercice : le ${day(from)} est en cours d'année. Choisissez le 1er janvier ${year} ou un autre 1er janvier.`,
    ({ from, year }, { day }) =>
      `An account changes with the year: ${day(from)} is within one. Choose 1 January ${year}, or another 1 January.`,
  ),
  "chart-year-closed": said(
    ({ from, closedUntil }, { day }) =>
      `Les livres sont clos jusqu'au ${day(closedUntil)} : rien n'y change à partir du ${day(from)}. Choisissez le 1er janvier suivant.`,
    ({ from, closedUntil }, { day }) =>
      `The books are closed until ${day(closedUntil)}: nothing changes in them from ${day(from)} on. Choose the next 1 January.`,
  ),
  "adjustment-of-nothing": said(
    () => "Une écriture d'inventaire porte un montant. Donnez-le ; pour en annuler une, donnez son opposé.",
    () => "An adjustment has an amount. Give it; to undo one, give its opposite.",
  ),
  "adjustment-in-the-future": said(
    ({ on, today }, { day }) =>
      `Le ${day(on)} n'est pas encore venu : nous sommes le ${day(today)}. Choisissez une date passée.`,
    ({ on, today }, { day }) => `${day(on)} has not come yet: today is ${day(today)}. Choose a past date.`,
  ),
  "adjustment-in-closed-month": said(
    ({ on, closedUntil }, { day }) =>
      `Les livres sont clos jusqu'au ${day(closedUntil)} : rien ne s'ajoute au ${day(on)}. Datez l'écriture d'un mois ouvert.`,
    ({ on, closedUntil }, { day }) =>
      `The books are closed until ${day(closedUntil)}: nothing is added on ${day(on)}. Date it within an open month.`,
  ),
  "adjustment-without-funder": said(
    () => "Des fonds dédiés sont ceux d'un financeur. Choisissez lequel.",
    () => "Dedicated funds are those of a funder. Choose which one.",
  ),
  "funder-unknown": said(
    () => "Ce financeur n'a rien promis ni versé ici. Choisissez-le dans la balance auxiliaire.",
    () => "This funder has promised and paid nothing here. Choose one of the auxiliary balance.",
  ),
  "fund-unknown": said(
    () => "Ce territoire n'a pas ce fonds. Choisissez l'un des siens.",
    () => "This territory has no such fund. Choose one of its own.",
  ),
  "year-not-closed": said(
    ({ year, months }) =>
      `L'exercice ${year} n'est pas clos : il reste ${months}. Clôturez ces mois, ou demandez un brouillard.`,
    ({ year, months }) =>
      `The year ${year} is not closed: ${months} are left. Close these months, or ask for a draft.`,
  ),
  "year-without-entries": said(
    ({ year }) => `Les livres ne tiennent rien en ${year}. Choisissez un autre exercice.`,
    ({ year }) => `The books hold nothing in ${year}. Choose another year.`,
  ),
  "siren-missing": said(
    () =>
      "Le fichier porte le SIREN de la structure qui tient le fonds, et nous ne le connaissons pas. Donnez ses neuf chiffres.",
    () =>
      "The file bears the SIREN of the body that holds the fund, and we do not know it. Give its nine digits.",
  ),
  "siren-refused": said(
    ({ siren }) =>
      `« ${siren} » n'est pas un SIREN : neuf chiffres, dont le dernier contrôle les autres. Vérifiez-le.`,
    ({ siren }) => `“${siren}” is no SIREN: nine digits, the last of which checks the others. Check it.`,
  ),
  "books-name-a-recused-file": said(
    () =>
      "Ce fichier nomme une entreprise dont vous vous êtes déporté. Demandez-le à une autre personne du territoire.",
    () => "This file names a firm from whose file you are recused. Ask someone else of the territory for it.",
  ),
  "threshold-negative": said(
    ({ amount }, { euros }) => `Un seuil ne peut être de ${euros(amount)}. Donnez un montant positif ou nul.`,
    ({ amount }, { euros }) => `A threshold cannot be ${euros(amount)}. Give zero or more.`,
  ),
};
