import { eurosInWords } from "#kernel/euros-in-words.ts";
import { formatCount, formatDay, formatDays, formatEuros, formatShare } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { plannedLeverage } from "./actual-leverage.ts";
import type { ConventionRecord } from "./record.ts";

/** What a text may name: said in French, as the paper is. */
export const textValueNames = [
  "territoire",
  "communes",
  "date du périmètre",
  "signature",
  "début",
  "fin",
  "fonds",
  "gestionnaire",
  "total",
  "total en lettres",
  "part privée",
  "part publique",
  "taux public",
  "journées",
  "tarif journée",
  "emplois visés",
] as const;

export type TextValueName = (typeof textValueNames)[number];

export type TextValues = Readonly<Record<TextValueName, string>>;

/** What only the territory knows of itself. */
export interface PlaceTold {
  readonly territory: string;
  readonly communes: readonly string[];
  readonly fund: string;
  readonly operator: string;
}

/** What a convention that holds these terms writes where a text names a value. */
export function textValues(record: ConventionRecord, place: PlaceTold): TextValues {
  const { convention } = record;
  const { input, leverage } = plannedLeverage(record);
  return {
    territoire: place.territory,
    communes: place.communes.length === 0 ? "à préciser" : place.communes.join(", "),
    "date du périmètre": day(convention.perimeterOn),
    signature: day(convention.signedOn),
    début: day(convention.startsOn),
    fin: day(convention.endsOn),
    fonds: place.fund,
    gestionnaire: place.operator,
    total: formatEuros(leverage.totalCash, "fr"),
    "total en lettres": eurosInWords(leverage.totalCash),
    "part privée": formatEuros(leverage.privateCash, "fr"),
    "part publique": formatEuros(leverage.publicCash, "fr"),
    "taux public":
      leverage.publicShareOfCash === null ? "sans objet" : formatShare(leverage.publicShareOfCash, "fr"),
    journées: formatDays(input.halfDays, "fr"),
    "tarif journée": formatEuros(convention.dayRate, "fr"),
    "emplois visés": convention.jobTarget === null ? "non fixés" : formatCount(convention.jobTarget, "fr"),
  };
}

function day(date: PlainDate): string {
  return formatDay(date, "fr");
}
