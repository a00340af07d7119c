import { formatDay, formatEuros } from "#kernel/format.ts";
import { sum } from "#kernel/money.ts";
import { saidIn } from "#kernel/said-in.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import type { ToldAdvance } from "../domain/advance-page.ts";
import { restAfter } from "../domain/rest-after.ts";
import { letterHead, type ToldOnPaper } from "./letter-head.ts";

export const scheduleTemplate: DocumentTemplate = {
  name: "lending/schedule",
  source: new URL("./schedule.typ", import.meta.url),
};

/** The schedule as it stands on a day, to be printed and kept: what is debited when, and what is left after. */
export function scheduleDocument(told: ToldAdvance, paper: Omit<ToldOnPaper, "number" | "on">) {
  const { lang } = paper;
  const said = saidIn(lang);
  const { instalments } = told;
  return {
    ...letterHead(
      { ...paper, number: told.number, on: told.on },
      { fr: "Échéancier de l'avance", en: "Schedule of the advance" },
    ),
    told: scheduleTold(told, lang),
    table: {
      title: said({ fr: "Les échéances", en: "The instalments" }),
      header: [
        said({ fr: "N°", en: "No." }),
        said({ fr: "Échéance", en: "Due on" }),
        said({ fr: "Prélèvement", en: "Debited on" }),
        said({ fr: "Montant", en: "Amount" }),
        said({ fr: "Reste après", en: "Left after" }),
      ],
      rows: instalments.map((instalment) => [
        String(instalment.number),
        formatDay(instalment.dueOn, lang),
        formatDay(instalment.payOn, lang),
        formatEuros(instalment.principal, lang),
        formatEuros(restAfter(instalment, instalments), lang),
      ]),
      foot: [
        "",
        said({ fr: "Total", en: "Total" }),
        "",
        formatEuros(sum(instalments.map(({ principal }) => principal)), lang),
        "",
      ],
    },
  } satisfies DocumentHead & Record<string, unknown>;
}

function scheduleTold(told: ToldAdvance, lang: ToldOnPaper["lang"]): readonly string[] {
  const said = saidIn(lang);
  const { version, nextDebit, outstanding } = told;
  const drawn =
    version > 1
      ? said({
          fr: `Il remplace les précédents : c'est la version ${version}.`,
          en: `It replaces those before: it is version ${version}.`,
        })
      : "";
  const notified = said({
    fr: "Cet échéancier vaut prénotification de chacun de ses prélèvements.",
    en: "This schedule is the notice of each of its debits.",
  });
  const without = said({
    fr: "Aucun prélèvement n'est prévu d'après cet échéancier.",
    en: "No debit is planned under this schedule.",
  });
  const isWithout = nextDebit === null && outstanding > 0n;
  return [[isWithout ? without : notified, drawn].filter((sentence) => sentence !== "").join(" ")];
}
