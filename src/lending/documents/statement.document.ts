import { formatDay, formatEuros } from "#kernel/format.ts";
import { type Cents, cents, sum } from "#kernel/money.ts";
import { saidIn } from "#kernel/said-in.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import type { ToldAdvance } from "../domain/advance-page.ts";
import { eventTold, instalmentStatusWords } from "./event-words.ts";
import { letterHead, type ToldOnPaper } from "./letter-head.ts";

export const statementTemplate: DocumentTemplate = {
  name: "lending/statement",
  source: new URL("./statement.typ", import.meta.url),
};

/** What the firm was lent, has paid and has left to pay on a day: the same amounts as its page says on that day. */
export function statementDocument(told: ToldAdvance, paper: Omit<ToldOnPaper, "number" | "on">) {
  const { lang } = paper;
  const head = letterHead(
    { ...paper, number: told.number, on: told.on },
    { fr: "Relevé de l'avance", en: "Statement of the advance" },
  );
  return {
    ...head,
    position: positionOf(told, paper),
    movements: movementsOf(told, paper),
    instalments: instalmentsOf(told, paper),
    lang,
  } satisfies DocumentHead & Record<string, unknown>;
}

type Paper = Pick<ToldOnPaper, "lang">;

function positionOf(told: ToldAdvance, { lang }: Paper) {
  const said = saidIn(lang);
  const line = (fr: string, en: string, value: string) => ({ label: said({ fr, en }), value });
  const amount = (fr: string, en: string, value: Cents) => line(fr, en, formatEuros(value, lang));
  const { nextDebit } = told;
  return {
    title: said({ fr: `Où en est l'avance`, en: "Where the advance stands" }),
    lines: [
      told.events.some(({ change }) => "formerReference" in change)
        ? amount("Repris des anciens livres", "Taken over from former books", told.disbursed)
        : amount("Versé à l'entreprise", "Paid to the firm", told.disbursed),
      amount("Remboursé", "Repaid", told.paid),
      amount("Reste à rembourser", "Left to repay", told.outstanding),
      ...(told.late > 0n ? [amount("Dont en retard", "Of which late", told.late)] : []),
      ...(told.lost > 0n ? [amount("Passé en perte", "Written off", told.lost)] : []),
      ...(told.overpaid > 0n ? [amount("Reçu en trop", "Received beyond the debt", told.overpaid)] : []),
      line(
        "Prochain prélèvement",
        "Next debit",
        nextDebit === null
          ? said({ fr: "aucun n'est prévu", en: "none is planned" })
          : said({
              fr: `${formatEuros(nextDebit.amount, "fr")} le ${formatDay(nextDebit.on, "fr")}`,
              en: `${formatEuros(nextDebit.amount, "en")} on ${formatDay(nextDebit.on, "en")}`,
            }),
      ),
    ],
  };
}

function movementsOf({ events }: ToldAdvance, { lang }: Paper) {
  const said = saidIn(lang);
  return {
    title: said({ fr: "Ce qui s'est passé", en: "What happened" }),
    header: [
      said({ fr: "Date", en: "Date" }),
      said({ fr: "Événement", en: "Event" }),
      said({ fr: "Référence", en: "Reference" }),
      said({ fr: "Montant", en: "Amount" }),
    ],
    rows: events.map((event) => [
      formatDay(event.on, lang),
      eventTold(event, lang),
      event.ref ?? "",
      event.amount === null ? "" : formatEuros(cents(event.amount), lang),
    ]),
  };
}

function instalmentsOf({ instalments }: ToldAdvance, { lang }: Paper) {
  const said = saidIn(lang);
  const total = (part: (row: (typeof instalments)[number]) => Cents) =>
    formatEuros(sum(instalments.map(part)), lang);
  return {
    title: said({ fr: "Les échéances", en: "The instalments" }),
    header: [
      said({ fr: "N°", en: "No." }),
      said({ fr: "Échéance", en: "Due on" }),
      said({ fr: "Montant", en: "Amount" }),
      said({ fr: "Payé", en: "Paid" }),
      said({ fr: "Reste", en: "Left" }),
      said({ fr: "État", en: "State" }),
    ],
    rows: instalments.map(({ number, dueOn, principal, paid, left, status }) => [
      String(number),
      formatDay(dueOn, lang),
      formatEuros(principal, lang),
      formatEuros(paid, lang),
      formatEuros(left, lang),
      said(instalmentStatusWords[status]),
    ]),
    foot: [
      "",
      said({ fr: "Total", en: "Total" }),
      total(({ principal }) => principal),
      total(({ paid }) => paid),
      total(({ left }) => left),
      "",
    ],
  };
}
