import { type Indicator, views } from "../indicator.ts";
import { mean } from "../ratio.ts";

/** The money lent and what came back. */
export const advanceIndicators = {
  "amount-granted": {
    unit: "EUR",
    name: { fr: "Montant accordé", en: "Amount granted" },
    definition: {
      fr: "Avances accordées par le comité dans les dossiers acceptés ; une décision devenue caduque ne compte plus.",
      en: "Advances granted by the committee in the files accepted; a lapsed decision no longer counts.",
    },
    formula: { fr: "somme des montants accordés", en: "sum of the amounts granted" },
    source: [views.decisions, views.files],
    version: 1,
    measure: ({ grants }) => grants.amount,
  },
  "mean-advance": {
    unit: "EUR",
    name: { fr: "Avance moyenne", en: "Mean advance" },
    definition: {
      fr: "Montant accordé, rapporté au nombre d'avances accordées.",
      en: "Amount granted, over the number of advances granted.",
    },
    formula: { fr: "montant accordé / nombre d'avances", en: "amount granted / number of advances" },
    source: [views.decisions, views.files],
    version: 1,
    measure: ({ grants }) => mean(grants.amount, grants.number),
  },
  "advances-paid-out": {
    unit: "COUNT",
    name: { fr: "Avances versées", en: "Advances paid out" },
    definition: {
      fr: "Avances dont l'argent est parti : contrat signé et conditions levées.",
      en: "Advances whose money has left: contract signed and conditions lifted.",
    },
    formula: { fr: "nombre d'avances décaissées", en: "number of advances disbursed" },
    source: [views.advances],
    version: 1,
    measure: ({ advances }) => advances.paidOut,
  },
  "amount-disbursed": {
    unit: "EUR",
    name: { fr: "Montant versé aux entreprises", en: "Amount disbursed" },
    definition: {
      fr: "Ce que le fonds a versé aux entreprises des dossiers acceptés.",
      en: "What the fund paid out to the firms of the files accepted.",
    },
    formula: { fr: "somme des décaissements", en: "sum of the disbursements" },
    source: [views.advances],
    version: 1,
    measure: ({ advances }) => advances.disbursed,
  },
  "amount-repaid": {
    unit: "EUR",
    name: { fr: "Déjà remboursé", en: "Already repaid" },
    definition: {
      fr: "Ce que ces entreprises ont remboursé au fonds, rejets déduits. Cet argent se prête de nouveau.",
      en: "What these firms repaid to the fund, returned debits taken off. This money is lent again.",
    },
    formula: { fr: "somme des remboursements", en: "sum of the repayments" },
    source: [views.advances],
    version: 1,
    measure: ({ advances }) => advances.repaid,
  },
  "amount-outstanding": {
    unit: "EUR",
    name: { fr: "Encours de ces avances", en: "Outstanding on these advances" },
    definition: {
      fr: "Ce que ces entreprises doivent encore au fonds, échu ou non.",
      en: "What these firms still owe to the fund, due or not.",
    },
    formula: { fr: "versé − remboursé − passé en perte", en: "disbursed − repaid − written off" },
    source: [views.advances],
    version: 1,
    measure: ({ advances }) => advances.outstanding,
  },
  arrears: {
    unit: "EUR",
    name: { fr: "Impayés", en: "Arrears" },
    definition: {
      fr: "Ce qui reste à payer des échéances dont le jour de prélèvement est passé ; ce qui est passé en perte n'y est plus.",
      en: "What is left to pay of the instalments whose debit day went by; what was written off is no longer in it.",
    },
    formula: { fr: "somme des échéances en retard − pertes", en: "sum of the late instalments − losses" },
    source: [views.advances],
    version: 2,
    measure: ({ advances }) => advances.late,
  },
  "advances-late": {
    unit: "COUNT",
    name: { fr: "Avances en retard", en: "Advances late" },
    definition: {
      fr: "Avances dont une échéance au moins est en retard ; une échéance passée en perte n'est plus attendue.",
      en: "Advances with at least one late instalment; one that was written off is no longer expected.",
    },
    formula: { fr: "nombre d'avances en retard", en: "number of late advances" },
    source: [views.advances],
    version: 2,
    measure: ({ advances }) => advances.lateNumber,
  },
} as const satisfies Record<string, Indicator>;
