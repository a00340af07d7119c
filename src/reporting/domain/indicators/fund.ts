import { type Indicator, views } from "../indicator.ts";
import { ratio } from "../ratio.ts";

const euros = { unit: "EUR", source: [views.fund], version: 1 } as const;

/** The fund as it stands on the day of the report, whatever the period: programme §4.2. */
export const fundIndicators = {
  "capital-base": {
    ...euros,
    name: { fr: "Capital du fonds", en: "Capital base" },
    definition: {
      fr: "Versé, moins rendu aux financeurs, pertes et frais, plus récupérations.",
      en: "Paid in, less returned to funders, losses and fees, plus recoveries.",
    },
    formula: {
      fr: "versé − rendu − pertes − frais + récupérations",
      en: "paid in − returned − losses − fees + recoveries",
    },
    measure: ({ fund }) => fund.capitalBase,
  },
  "fund-available": {
    ...euros,
    name: { fr: "Disponible", en: "Available" },
    definition: {
      fr: "Trésorerie moins ce qui est réservé : aucune décision ne peut engager davantage.",
      en: "Cash less what is held: no decision may commit more.",
    },
    formula: { fr: "trésorerie − réservé", en: "cash − held" },
    measure: ({ fund }) => fund.available,
  },
  "fund-held": {
    ...euros,
    name: { fr: "Réservé", en: "Held" },
    definition: {
      fr: "Décidé par le comité et pas encore versé.",
      en: "Decided by the committee and not paid out yet.",
    },
    formula: { fr: "somme des décisions à verser", en: "sum of the decisions to pay out" },
    measure: ({ fund }) => fund.held,
  },
  "fund-outstanding": {
    ...euros,
    name: { fr: "Encours du fonds", en: "Outstanding of the fund" },
    definition: {
      fr: "Ce que toutes les entreprises doivent encore au fonds.",
      en: "What all the firms still owe to the fund.",
    },
    formula: { fr: "somme des avances restant dues", en: "sum of the advances still owed" },
    measure: ({ fund }) => fund.outstanding,
  },
  utilisation: {
    unit: "RATE",
    name: { fr: "Taux d'emploi du fonds", en: "Utilisation of the fund" },
    definition: {
      fr: "Encours et réservé, rapportés au capital du fonds : l'argent qui dort est un défaut.",
      en: "Outstanding and held, over the capital base: idle money is a fault.",
    },
    formula: { fr: "(encours + réservé) / capital", en: "(outstanding + held) / capital base" },
    source: [views.fund],
    version: 1,
    measure: ({ fund }) => ratio(fund.outstanding + fund.held, fund.capitalBase),
  },
  losses: {
    ...euros,
    name: { fr: "Pertes", en: "Losses" },
    definition: {
      fr: "Passé en perte par décision, moins ce qui a été récupéré ensuite.",
      en: "Written off by decision, less what was recovered since.",
    },
    formula: { fr: "passé en perte − récupéré", en: "written off − recovered" },
    measure: ({ fund }) => fund.writtenOff - fund.recovered,
  },
} as const satisfies Record<string, Indicator>;
