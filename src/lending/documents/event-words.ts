import { formatDay, type Locale } from "#kernel/format.ts";
import { saidIn } from "#kernel/said-in.ts";
import type { AdvanceEvent } from "../domain/advance-event.ts";
import type { ToldAdvance } from "../domain/advance-page.ts";
import type { InstalmentStatus } from "../domain/advance-state.ts";

type Words = Readonly<Record<Locale, string>>;

/** What happened, as the statement names it. */
const eventWords: Readonly<Record<AdvanceEvent["kind"], Words>> = {
  disbursement: { fr: "Avance versée à l'entreprise", en: "Advance paid to the firm" },
  repayment: { fr: "Remboursement reçu", en: "Repayment received" },
  return: { fr: "Prélèvement rejeté par la banque", en: "Debit returned by the bank" },
  reversal: {
    fr: "Annulation d'une écriture saisie par erreur",
    en: "Cancellation of an entry made by mistake",
  },
  refund: { fr: "Trop-perçu rendu à l'entreprise", en: "Overpayment given back to the firm" },
  reallocation: { fr: "Trop-perçu porté sur une autre avance", en: "Overpayment moved to another advance" },
  "write-off": { fr: "Somme passée en perte par décision", en: "Amount written off by decision" },
  recovery: { fr: "Somme recouvrée après la perte", en: "Amount recovered after the loss" },
  deferral: { fr: "Échéances reportées", en: "Instalments deferred" },
  extension: { fr: "Durée prolongée", en: "Term extended" },
  replan: { fr: "Retard étalé sur de nouvelles échéances", en: "Arrears spread over new instalments" },
  "due-date-change": { fr: "Date d'échéance changée", en: "Due date changed" },
  acceleration: { fr: "Déchéance du terme : tout est exigible", en: "Term forfeited: all is due" },
  proceedings: {
    fr: "Procédure collective : prélèvements suspendus",
    en: "Insolvency proceedings: debits suspended",
  },
  "adopted-plan": { fr: "Plan adopté par le tribunal", en: "Plan adopted by the court" },
  "end-of-proceedings": {
    fr: "Fin de la procédure : l'échéancier reprend",
    en: "End of the proceedings: the schedule resumes",
  },
  liquidation: { fr: "Liquidation judiciaire : tout est exigible", en: "Liquidation: all is due" },
  publication: { fr: "Publication du jugement", en: "Judgment published" },
  claim: { fr: "Créance déclarée au liquidateur", en: "Debt declared to the liquidator" },
};

export const instalmentStatusWords: Readonly<Record<InstalmentStatus, Words>> = {
  paid: { fr: "payée", en: "paid" },
  part: { fr: "payée en partie", en: "partly paid" },
  late: { fr: "en retard", en: "late" },
  "to-come": { fr: "à venir", en: "to come" },
  deferred: { fr: "reportée", en: "deferred" },
  "written-off": { fr: "passée en perte", en: "written off" },
};

type ToldEvent = ToldAdvance["events"][number];

/** What happened, with what it changed and what became of it since. */
export function eventTold(event: ToldEvent, lang: Locale): string {
  const said = saidIn(lang);
  const parts = [wordsOf(event), ...changed(event)].map(said).join(lang === "fr" ? "\u00a0: " : ": ");
  const since = sinceThen(event).map((words) => ` (${said(words)})`);
  return parts + since.join("");
}

/** What the bank names is no mistake of ours: the transfer never left, or came back. */
function wordsOf({ kind, ref }: ToldEvent): Words {
  if (kind !== "reversal" || ref === null) return eventWords[kind];
  return { fr: "Versement revenu de la banque", en: "Payment that came back from the bank" };
}

function changed({ deferral, change, returnReason }: ToldEvent): readonly Words[] {
  if (returnReason !== null) return [returnReason.words];
  if ("formerReference" in change)
    return [
      {
        fr: `reprise des anciens livres, ${change.formerReference}`,
        en: `taken over from former books, ${change.formerReference}`,
      },
    ];
  if (deferral !== null) {
    const { from, count, keepTerm } = deferral;
    return [
      keepTerm
        ? { fr: `${count}, dès la n° ${from}, durée gardée`, en: `${count}, from no. ${from}, same term` }
        : {
            fr: `${count}, dès la n° ${from}, durée prolongée`,
            en: `${count}, from no. ${from}, longer term`,
          },
    ];
  }
  if ("from" in change)
    return [
      {
        fr: `${change.terms} de plus, dès la n° ${change.from}`,
        en: `${change.terms} more, from no. ${change.from}`,
      },
    ];
  if ("terms" in change) return [{ fr: `${change.terms} échéances`, en: `${change.terms} instalments` }];
  if (change.dueOn !== undefined)
    return [
      {
        fr: `n° ${change.number}, au ${formatDay(change.dueOn, "fr")}`,
        en: `no. ${change.number}, to ${formatDay(change.dueOn, "en")}`,
      },
    ];
  return [];
}

function sinceThen({ returned, cancelledOn, isWithoutEffect }: ToldEvent): readonly Words[] {
  return [
    ...(returned ? [{ fr: "rejeté depuis", en: "returned since" }] : []),
    ...(cancelledOn === null
      ? []
      : [
          {
            fr: `annulé le ${formatDay(cancelledOn, "fr")}`,
            en: `cancelled on ${formatDay(cancelledOn, "en")}`,
          },
        ]),
    ...(isWithoutEffect ? [{ fr: "sans effet", en: "without effect" }] : []),
  ];
}
