import { formatDay } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { AccountBalance, ThirdBalance } from "./balances.ts";
import type { Control } from "./controls.ts";
import { csvRow, csvText, inEuros } from "./csv-text.ts";

// What an evidence bundle says of the books, in French as books are: each a text, from facts alone.

/** A closed period as its closing froze it. */
export type ClosedTotals = {
  readonly kind: "month" | "year";
  readonly startsOn: PlainDate;
  readonly until: PlainDate;
  readonly closedBy: string;
  readonly closedAt: string;
  readonly entries: number;
  readonly debitsEuros: bigint;
  readonly debitsHalfDays: bigint;
  readonly headNumber: number;
  readonly headHash: string;
  readonly funds: readonly { readonly name: string; readonly figures: Readonly<Record<string, bigint>> }[];
};

export function totalsCsv(period: ClosedTotals): string {
  return csvText(
    ["fonds", "total", "valeur"],
    [
      ["", "du", period.startsOn],
      ["", "au", period.until],
      ["", "close par", period.closedBy],
      ["", "close le", period.closedAt],
      ["", "écritures", period.entries],
      ["", "débits en euros", inEuros(period.debitsEuros)],
      ["", "débits en demi-journées", period.debitsHalfDays],
      ["", "dernière écriture connue", period.headNumber],
      ["", "son empreinte", period.headHash],
      ...period.funds.flatMap(({ name, figures }) =>
        Object.entries(figures).map(([figure, amount]) => [name, figure, inEuros(amount)] as const),
      ),
    ],
  );
}

export type SampledLine = {
  readonly number: number;
  readonly id: string;
  readonly effectiveOn: PlainDate;
  readonly askedOn: PlainDate | null;
  readonly recordedAt: string;
  readonly kind: string;
  readonly act: string;
  readonly reason: string | null;
  readonly hash: string;
  readonly doneBy: readonly { readonly name: string; readonly act: string }[];
  /** The folders of the papers that stand behind it. */
  readonly folders: readonly string[];
};

export function sampleCsv(entries: readonly SampledLine[]): string {
  return csvText(
    [
      "n°",
      "identifiant",
      "date",
      "demandée pour le",
      "enregistrée",
      "nature",
      "acte",
      "motif",
      "par",
      "empreinte",
      "pièces",
    ],
    entries.map((entry) => [
      entry.number,
      entry.id,
      entry.effectiveOn,
      entry.askedOn,
      entry.recordedAt,
      entry.kind,
      entry.act,
      entry.reason,
      [...new Set(entry.doneBy.map(({ name }) => name))].join(", "),
      entry.hash,
      entry.folders.join(", "),
    ]),
  );
}

export const journalTitles = [
  "n°",
  "identifiant",
  "date",
  "demandée pour le",
  "enregistrée",
  "nature",
  "acte",
  "reprend",
  "empreinte du motif",
  "empreinte précédente",
  "empreinte",
  "rang",
  "compte",
  "unité",
  "montant",
] as const;

export type ChainedEntry = {
  readonly number: bigint;
  readonly id: string;
  readonly effectiveOn: PlainDate;
  readonly askedOn: PlainDate | null;
  readonly recordedAt: string;
  readonly kind: string;
  readonly act: string;
  readonly reverses: string | null;
  readonly reasonHash: string | null;
  readonly previousHash: string;
  readonly hash: string;
  readonly lines: readonly {
    readonly position: number;
    readonly account: string;
    readonly unit: "EUR" | "HALF-DAY";
    readonly amount: bigint;
  }[];
};

/** The rows of an entry of the journal; one that is not told keeps its place in the chain. */
export function journalRows(entry: ChainedEntry, isTold: boolean): string {
  const { number, id, effectiveOn, askedOn, recordedAt, kind, act, reverses, reasonHash } = entry;
  const { previousHash, hash } = entry;
  const head = isTold
    ? [number, id, effectiveOn, askedOn, recordedAt, kind, act, reverses, reasonHash, previousHash, hash]
    : [number, "", effectiveOn, "", "", "", "non communiquée", "", "", previousHash, hash];
  if (!isTold) return csvRow([...head, "", "", "", ""]);
  return entry.lines
    .map(({ position, account, unit, amount }) =>
      csvRow([...head, position, account, unit, unit === "EUR" ? inEuros(amount) : amount]),
    )
    .join("");
}

export function balanceCsv(accounts: readonly AccountBalance[], thirds: readonly ThirdBalance[]): string {
  return csvText(
    ["compte", "libellé", "tiers", "nom", "débit", "crédit", "solde"],
    [
      ...accounts.map((one) => [
        one.account,
        one.label,
        "",
        "",
        inEuros(one.debit),
        inEuros(one.credit),
        inEuros(one.balance),
      ]),
      ...thirds.map((one) => [
        one.account,
        one.label,
        one.third.code,
        one.third.name,
        inEuros(one.debit),
        inEuros(one.credit),
        inEuros(one.balance),
      ]),
    ],
  );
}

const controlNames: Readonly<Record<Control["key"], string>> = {
  "debits-credits": "débits = crédits",
  bank: "banque = caisse du journal",
  "in-transit": "en cours d'encaissement",
  owed: "avances = reste dû du journal",
  "owed-back": "trop-perçus",
  volunteering: "contributions volontaires",
};

export function controlsCsv(controls: readonly Control[]): string {
  return csvText(
    ["contrôle", "livres", "attendu", "tient"],
    controls.map(({ key, books, expected, holds }) => [
      controlNames[key],
      inEuros(books),
      inEuros(expected),
      holds ? "oui" : "NON",
    ]),
  );
}

export type IndexLine = {
  readonly path: string;
  readonly octets: number | null;
  readonly sha256: string | null;
  /** Why it is not there. */
  readonly why: string | null;
};

export function indexCsv(lines: readonly IndexLine[]): string {
  return csvText(
    ["fichier", "octets", "sha256", "absent parce que"],
    lines.map(({ path, octets, sha256, why }) => [path, octets, sha256, why]),
  );
}

export type Cover = {
  readonly territory: string;
  readonly takenBy: string;
  readonly takenAt: string;
  readonly period: ClosedTotals;
  readonly seed: string;
  readonly size: number;
  readonly population: number;
  readonly drawn: number;
  readonly withheld: number;
  readonly head: { readonly number: number; readonly hash: string };
};

/** The first page: what this is, how it was drawn, how to check it without us. */
export function coverText(cover: Cover): string {
  const { period, head } = cover;
  const named = period.kind === "month" ? "mois" : "année";
  return [
    `Dossier de preuve : ${cover.territory}`,
    "",
    `Période : ${named} du ${formatDay(period.startsOn, "fr")} au ${formatDay(period.until, "fr")}`,
    `Constitué par ${cover.takenBy}, le ${cover.takenAt} (UTC)`,
    `Échantillon : ${cover.drawn} écritures sur ${cover.population}, graine « ${cover.seed} », taille ${cover.size}`,
    ...(cover.withheld === 0
      ? []
      : [`${cover.withheld} écritures tirées touchent un dossier fermé à ce lecteur : elles n'y sont pas.`]),
    `Fin de la chaîne ce jour-là : écriture n° ${head.number}, empreinte ${head.hash}`,
    `Fin de la chaîne à la clôture : écriture n° ${period.headNumber}, empreinte ${period.headHash}`,
    "",
    "totaux-de-controle.csv : ce que la clôture a figé",
    "echantillon.csv : les écritures tirées, et le dossier de leurs pièces",
    "journal.csv : toutes les écritures de la période, chacune avec son empreinte et celle d'avant",
    "comptes/ : pour chaque fonds, la balance, les contrôles et les lignes au format du FEC",
    "avances/ : les pièces des avances touchées par l'échantillon",
    "INDEX.csv : chaque fichier avec son empreinte, et ce qui manque avec sa raison",
    "",
    "Vérifier les fichiers : sha256sum --check SHA256SUMS",
    "Tirer le même échantillon : la même période, la même graine et la même taille dans le contrôle des comptes.",
    "",
  ].join("\r\n");
}
