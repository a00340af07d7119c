import { type PlainDate, plainDate } from "#kernel/plain-date.ts";

/** A territory of the demonstration; its communes are real, its partners and firms are not. */
export interface DemoTerritory {
  slug: string;
  name: string;
  openedOn: PlainDate;
  /** The day it is before the story begins. */
  businessDate: PlainDate;
  /** SIREN of intercommunalities (EPCI), from a date on. */
  perimeters: readonly { fromOn: PlainDate; label: string; reason: string; groups: readonly string[] }[];
}

const grandLongwy = "245400262";
const orneLorraine = "200070845";
const coeurDuPaysHaut = "200070290";
const terresTouloises = "200070563";

export const demoTerritories: readonly DemoTerritory[] = [
  {
    slug: "longwy",
    name: "Longwy",
    openedOn: plainDate("2006-01-01"),
    businessDate: plainDate("2007-11-26"),
    perimeters: [
      {
        fromOn: plainDate("2006-01-01"),
        label: "Bassin de Longwy",
        reason: "Ouverture de l'antenne",
        groups: [grandLongwy],
      },
      {
        fromOn: plainDate("2010-12-01"),
        label: "Bassins de Longwy et de Briey",
        reason: "Extension au bassin de Briey, avec la convention de 2010",
        groups: [grandLongwy, orneLorraine, coeurDuPaysHaut],
      },
    ],
  },
  {
    slug: "toul",
    name: "Toulois",
    openedOn: plainDate("2010-11-25"),
    businessDate: plainDate("2010-11-25"),
    perimeters: [
      {
        fromOn: plainDate("2010-11-25"),
        label: "Toulois",
        reason: "Ouverture de l'antenne",
        groups: [terresTouloises],
      },
    ],
  },
  {
    slug: "trois-vallees",
    name: "Pays des Trois Vallées",
    openedOn: plainDate("2025-01-01"),
    businessDate: plainDate("2026-11-23"),
    perimeters: [],
  },
];
