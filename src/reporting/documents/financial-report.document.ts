import { eurosInWords } from "#kernel/euros-in-words.ts";
import { formatDay, formatDays, formatEuros, formatShare } from "#kernel/format.ts";
import type { Cents } from "#kernel/money.ts";
import { french } from "#kernel/said-in.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import type { BudgetRow } from "../domain/financial-report/budget.ts";
import type { CertifiedFinancialReport } from "../domain/financial-report/certified-report.ts";
import { narrativeFields } from "../domain/financial-report/narrative.ts";
import { narrativeTitles, rowNames } from "./financial-report-words.ts";

export const financialReportTemplate: DocumentTemplate = {
  name: "reporting/financial-report",
  source: new URL("./financial-report.typ", import.meta.url),
};

const dash = "–";
const euros = (amount: Cents) => formatEuros(amount, "fr");
const orDash = (amount: Cents | null) => (amount === null ? dash : euros(amount));

export function reportFileName({ about }: CertifiedFinancialReport): string {
  return `Compte rendu financier ${about.funder.name} ${about.year ?? `convention ${about.convention.number}`}`;
}

/** A certified financial report on paper: what was done, the money by classes of accounts, what became of this funder's. */
export function financialReportDocument(report: CertifiedFinancialReport) {
  const { about, budget, certification } = report;
  const head: DocumentHead = {
    lang: "fr",
    title: french`Compte rendu financier : ${about.funder.name}`,
    on: certification.on,
    operator: about.operator,
    actingFor: about.fund.name,
    reference: french`Convention n° ${about.convention.number} du ${formatDay(about.convention.signedOn, "fr")}, ${periodTold(about)}`,
    isDemonstration: about.isDemonstration,
    footer: french`Empreinte du texte certifié : ${report.hash.slice(0, 16)}`,
  };
  return {
    ...head,
    facts: [
      { label: "Financeur", value: about.funder.name },
      { label: "Bénéficiaire", value: about.operator },
      { label: "Action", value: french`${about.fund.name}, territoire de ${about.territory.name}` },
      {
        label: typesetFrench("Période"),
        value: french`du ${formatDay(about.startsOn, "fr")} au ${formatDay(about.endsOn, "fr")}`,
      },
    ],
    done: partsOf(report, ["implementation", "beneficiaries", "datesAndPlaces", "goals"]),
    money: {
      title: typesetFrench("L'argent du fonds, prévu et constaté"),
      lead: [
        french`Comptes du plan comptable associatif. Un tiret : personne ne l'avait prévu. Trésorerie au début ${euros(budget.opening)}, à la fin ${euros(budget.closing)}.`,
      ],
      tables: [
        tableOf(report, {
          title: "Ressources",
          rows: budget.resources,
          planned: budget.plannedResources,
          actual: budget.totalResources,
        }),
        tableOf(report, {
          title: "Emplois",
          rows: budget.uses,
          planned: budget.plannedUses,
          actual: budget.totalUses,
        }),
      ],
      check: french`Trésorerie au début ${euros(budget.opening)} + ressources ${euros(budget.totalResources)} − emplois ${euros(budget.totalUses)} = trésorerie à la fin ${euros(budget.closing)}.`,
    },
    inKind: inKindTold(report),
    own: ownTold(report),
    explained: partsOf(report, ["gaps", "inKind", "observations"]),
    certified: {
      title: "Certification",
      told: [
        french`${certification.by}, ${certification.as}, certifie exactes les informations de ce compte rendu.`,
        french`Fait le ${formatDay(certification.on, "fr")}.`,
      ],
      signers: [{ who: certification.by, role: certification.as }],
    },
  };
}

function periodTold({ year }: CertifiedFinancialReport["about"]): string {
  return year === null ? french`convention entière` : french`année ${year}`;
}

function partsOf(
  { narrative }: CertifiedFinancialReport,
  fields: readonly (typeof narrativeFields)[number][],
) {
  return fields
    .filter((field) => narrative[field] !== "")
    .map((field) => ({
      title: typesetFrench(narrativeTitles[field]),
      told: narrative[field].split(/\n{2,}/).map((paragraph) => paragraph.trim()),
    }));
}

function tableOf(
  report: CertifiedFinancialReport,
  part: {
    readonly title: string;
    readonly rows: readonly BudgetRow[];
    readonly planned: Cents;
    readonly actual: Cents;
  },
) {
  return {
    title: part.title,
    header: [
      "Compte",
      part.title,
      typesetFrench("Prévu"),
      typesetFrench("Constaté"),
      typesetFrench("Écart"),
      "%",
    ],
    rows: part.rows.map((row) => [
      row.account,
      rowTold(report, row),
      orDash(row.planned),
      euros(row.actual),
      orDash(row.gap),
      row.share === null ? dash : formatShare(row.share, "fr"),
    ]),
    foot: ["", "Total", euros(part.planned), euros(part.actual), "", ""],
  };
}

/** "Apport au fonds : Région". */
export function rowTold(
  { funders }: Pick<CertifiedFinancialReport, "funders">,
  { kind, funder }: Pick<BudgetRow, "kind" | "funder">,
): string {
  const name = funders.find(({ id }) => id === funder)?.name;
  return name === undefined
    ? typesetFrench(rowNames[kind])
    : french`${typesetFrench(rowNames[kind])} : ${name}`;
}

function inKindTold({ inKind }: CertifiedFinancialReport) {
  const rate = inKind.dayRate === null ? dash : euros(inKind.dayRate);
  return {
    title: "Contributions volontaires en nature",
    lead: [french`Journées d'experts données par les partenaires (comptes 86 et 87), à ${rate} la journée.`],
    header: ["Contribution", typesetFrench("Prévu"), typesetFrench("Donné et confirmé")],
    rows: [
      ["Journées", formatDays(inKind.plannedHalfDays, "fr"), formatDays(inKind.givenHalfDays, "fr")],
      [typesetFrench("86 Emplois = 87 Contributions"), euros(inKind.planned), euros(inKind.given)],
    ],
  };
}

function ownTold({ own, about }: CertifiedFinancialReport) {
  const end = formatDay(about.endsOn, "fr");
  return {
    title: french`L'argent de ce financeur : ${about.funder.name}`,
    told: [
      french`Par cette convention, au ${end} : ${euros(own.promised)} promis, ${euros(own.called)} appelés, ${euros(own.paid)} versés, ${euros(own.released)} abandonnés.`,
      french`Dans le fonds depuis son premier versement, au ${end}, euro par euro dans l'ordre du journal :`,
    ],
    header: ["Mouvement", "Montant"],
    rows: [
      [typesetFrench("Versé au fonds"), euros(own.paidIn)],
      [typesetFrench("Rendu"), euros(own.returned)],
      ...(own.moved === 0n ? [] : [[typesetFrench("Venu d'autres fonds"), euros(own.moved)]]),
      [typesetFrench("Part des pertes"), euros(own.lost)],
      [typesetFrench("Part recouvrée ensuite"), euros(own.recovered)],
      [typesetFrench("Part des frais"), euros(own.costs)],
      [typesetFrench("Prêté à des entreprises, à rembourser"), euros(own.lent)],
      [typesetFrench("Disponible pour d'autres avances"), euros(own.available)],
    ],
    foot: [typesetFrench("Il lui reste dans le fonds"), euros(own.capital)],
    inWords: french`Il lui reste dans le fonds : ${own.capital < 0n ? euros(own.capital) : eurosInWords(own.capital)}.`,
  };
}
