import { formatDay } from "#kernel/format.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { type Chart, chartOn } from "./chart.ts";
import { defaultChart } from "./default-chart.ts";
import { type FecColumn, fecColumns } from "./fec-columns.ts";
import { journals } from "./journals.ts";

const meanings: Readonly<Record<FecColumn, string>> = {
  JournalCode: "code du journal",
  JournalLib: "libellé du journal",
  EcritureNum: "numéro de l'écriture, continu dans l'exercice",
  EcritureDate: "date de l'écriture, AAAAMMJJ",
  CompteNum: "numéro du compte",
  CompteLib: "libellé du compte",
  CompAuxNum: "code du tiers : F pour un financeur, B pour une entreprise",
  CompAuxLib: "nom du tiers",
  PieceRef:
    "référence de la pièce : JAL suivi du rang au journal d'Alizé, ECH une échéance, AVE un report, DEP une dépréciation, INV une écriture d'inventaire",
  PieceDate: "date de la pièce, AAAAMMJJ",
  EcritureLib: "libellé de l'écriture",
  Debit: "débit, en euros, virgule décimale",
  Credit: "crédit, en euros, virgule décimale",
  EcritureLet: "lettre partagée par les lignes qui se soldent",
  DateLet: "date du lettrage, AAAAMMJJ",
  ValidDate: "date de la clôture du mois, AAAAMMJJ ; vide tant que le mois est ouvert",
  Montantdevise: "sans objet : tout est en euros",
  Idevise: "sans objet",
};

/** The description that goes with the file (LPF, art. A47 A-1). */
export function fecNotice(
  chart: Chart,
  { year, writtenOn }: { readonly year: number; readonly writtenOn: PlainDate },
): string {
  const rows = chartOn(chart, plainDate(`${year}-12-31`));
  return [
    `Description du fichier des écritures comptables, exercice ${year} (du 1er janvier au 31 décembre)`,
    `Établie le ${formatDay(writtenOn, "fr")}.`,
    "",
    "Format : texte en UTF-8, une ligne d'en-tête, zones séparées par une tabulation, lignes terminées par CR LF.",
    "Les écritures sont dans l'ordre des dates, numérotées sans trou ; chacune est équilibrée.",
    "La première de l'exercice reprend les soldes du précédent (journal AN) ; le résultat est porté en report à nouveau.",
    "Les engagements hors bilan (journal EN, comptes 80) n'y sont pas ; les contributions volontaires (classe 8) y sont.",
    "",
    "Colonnes",
    ...fecColumns.map((column) => `  ${column} : ${meanings[column]}`),
    "",
    "Journaux",
    ...Object.entries(journals)
      .filter(([code]) => code !== "EN")
      .map(([code, label]) => `  ${code} : ${label}`),
    "",
    "Comptes",
    ...rows.flatMap(({ role, account }) =>
      account === null ? [] : [`  ${account.number} ${account.label} : ${defaultChart[role].purpose}`],
    ),
    "",
  ].join("\r\n");
}
