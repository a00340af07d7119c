import { eurosInWords } from "#kernel/euros-in-words.ts";
import { formatDay, formatEuros } from "#kernel/format.ts";
import { sum } from "#kernel/money.ts";
import { french } from "#kernel/said-in.ts";
import { sirenClause } from "#kernel/siren.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import { type ContractFacts, type ContractInstalment, contractSchedule } from "../domain/contract-facts.ts";
import { contractArticles } from "./contract-articles.ts";

export const contractTemplate: DocumentTemplate = {
  name: "lending/contract",
  source: new URL("./contract.typ", import.meta.url),
};

/** The contract of an advance and its schedule, in French: the language in which it binds. */
export function contractDocument(facts: ContractFacts) {
  const { advance, parties, on, disbursement } = facts;
  const { firm, operator, fund } = parties;
  const rows = contractSchedule(advance.terms, disbursement.on);
  return {
    lang: "fr",
    title: french`Contrat d'avance remboursable à taux zéro`,
    on,
    operator: operator.name,
    actingFor: parties.territory,
    isDemonstration: parties.isDemonstration,
    reference: french`Avance n° ${advance.number} · ${firm.name}`,
    keywords: [french`avance remboursable`, french`taux zéro`, french`échéancier`],
    footer: french`Taux zéro, sans frais ni pénalité, sans caution personnelle.`,
    between: french`Entre les soussignés`,
    parties: [
      {
        name: operator.name,
        told: french`${sirenClause(operator.siren)}qui porte le fonds « ${fund} », représenté par son représentant légal,`,
        called: french`ci-après « l'opérateur »,`,
      },
      {
        name: firm.name,
        told: french`${sirenClause(firm.siren)}représentée par ${firm.runBy.length === 0 ? french`son représentant légal` : firm.runBy.join(", ")},`,
        called: french`ci-après « l'entreprise »,`,
      },
    ],
    agreed: french`il est convenu ce qui suit.`,
    articles: contractArticles(facts).map(({ title, paragraphs, points = [] }, index) => ({
      title: french`Article ${index + 1}. ${title}`,
      // The points stand under the sentence that announces them.
      opening: paragraphs.slice(0, 1),
      points,
      rest: paragraphs.slice(1),
    })),
    signed:
      advance.signedOn === null
        ? french`Fait en deux exemplaires, un pour chaque partie.`
        : french`Signé le ${formatDay(advance.signedOn, "fr")}, en deux exemplaires, un pour chaque partie.`,
    signatures: [
      {
        who: french`Pour l'entreprise`,
        role: french`${firm.runBy.length === 1 ? (firm.runBy[0] ?? "") : french`son représentant légal`}, ${firm.name}`,
        mention: french`Date, signature, et « Lu et approuvé, bon pour ${eurosInWords(advance.terms.principal)} »`,
      },
      {
        who: french`Pour l'opérateur`,
        role: french`son représentant légal, ${operator.name}`,
        mention: french`Date, signature et cachet`,
      },
    ],
    annex: {
      title: french`Annexe : échéancier`,
      told: annexTold(facts, rows),
      header: [
        french`N°`,
        french`Échéance`,
        french`Prélèvement`,
        french`Capital remboursé`,
        french`Reste à rembourser`,
      ],
      rows: rows.map((row) => [
        String(row.number),
        formatDay(row.dueOn, "fr"),
        formatDay(row.payOn, "fr"),
        formatEuros(row.principal, "fr"),
        formatEuros(row.rest, "fr"),
      ]),
      foot: ["", french`Total`, "", formatEuros(sum(rows.map(({ principal }) => principal)), "fr"), ""],
    },
  } as const satisfies DocumentHead & Record<string, unknown>;
}

function annexTold({ disbursement }: ContractFacts, rows: readonly ContractInstalment[]): readonly string[] {
  const [first, last] = [rows[0], rows.at(-1)];
  const from = formatDay(disbursement.on, "fr");
  return [
    ...(first === undefined || last === undefined
      ? []
      : [
          french`Première échéance le ${formatDay(first.dueOn, "fr")}, dernière le ${formatDay(last.dueOn, "fr")}. Les échéances remboursent le capital seul : ni intérêt ni frais ne s'y ajoutent.`,
        ]),
    disbursement.isDone
      ? french`L'échéancier court du versement, le ${from}. Il vaut prénotification de chacun de ses prélèvements.`
      : french`L'échéancier est établi pour un versement le ${from}. Si le versement a lieu un autre jour, celui qui est remis au versement, aux mêmes montants, le remplace. Il vaut prénotification de chacun de ses prélèvements.`,
  ];
}
