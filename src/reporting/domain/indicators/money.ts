import { sum } from "#kernel/money.ts";
import { type Indicator, views } from "../indicator.ts";
import { ratio } from "../ratio.ts";
import type { Stakes, Totals } from "../totals.ts";

const stake = { unit: "EUR", source: [views.movements, views.pledges], version: 1 } as const;
const share = { unit: "RATE", source: [views.movements, views.pledges, views.terms], version: 1 } as const;

/** The money mobilised, its public share, and the three leverages: each apart, never mixed (programme §2). */
export const moneyIndicators = {
  mobilised: {
    ...stake,
    name: { fr: "Argent mobilisé", en: "Money mobilised" },
    definition: {
      fr: "Ce que les partenaires ont promis par convention, moins ce qui a été abandonné ; payé ou non.",
      en: "What the partners promised by convention, less what was released; paid or not.",
    },
    formula: { fr: "privé + collectivités + État", en: "private + local + State" },
    measure: ({ money }) => whole(money.pledged),
  },
  "mobilised-private": {
    ...stake,
    name: { fr: "Promis par les entreprises", en: "Pledged by firms" },
    definition: {
      fr: "La mise privée, celle que l'argent public abonde.",
      en: "The private stake, which public money matches.",
    },
    formula: { fr: "somme des promesses privées", en: "sum of the private pledges" },
    measure: ({ money }) => money.pledged.private,
  },
  "mobilised-local": {
    ...stake,
    name: { fr: "Promis par les collectivités", en: "Pledged by local authorities" },
    definition: {
      fr: "L'abondement des communes, intercommunalités, départements et régions, et des autres financeurs publics hors État.",
      en: "The matching by towns, counties and regions, and by other public funders than the State.",
    },
    formula: { fr: "somme de l'abondement hors État", en: "sum of the matching, State excepted" },
    measure: ({ money }) => money.pledged.local,
  },
  "mobilised-state": {
    ...stake,
    name: { fr: "Promis par l'État", en: "Pledged by the State" },
    definition: { fr: "L'abondement de l'État.", en: "The matching by the State." },
    formula: { fr: "somme de l'abondement de l'État", en: "sum of the State's matching" },
    measure: ({ money }) => money.pledged.state,
  },
  called: {
    ...stake,
    name: { fr: "Appelé", en: "Called" },
    definition: {
      fr: "Ce qui a été demandé aux partenaires sur leurs promesses, payé ou non.",
      en: "What the partners were asked to pay on their pledges, paid or not.",
    },
    formula: { fr: "somme des appels de fonds", en: "sum of the calls for funds" },
    measure: ({ money }) => money.called,
  },
  "paid-in": {
    ...stake,
    name: { fr: "Versé par les partenaires", en: "Paid in" },
    definition: {
      fr: "Ce que la banque a reçu des partenaires.",
      en: "What the bank received from the partners.",
    },
    formula: { fr: "somme des versements", en: "sum of the payments" },
    measure: ({ money }) => whole(money.paid),
  },
  "public-share-planned": {
    ...share,
    name: { fr: "Part publique de l'argent promis", en: "Public share of the money pledged" },
    definition: {
      fr: "Ce que collectivités et État promettent, dans l'argent promis. Les journées n'y sont pas.",
      en: "What local authorities and the State pledge, in the money pledged. Days are not in it.",
    },
    formula: { fr: "public promis / argent promis", en: "public pledged / money pledged" },
    measure: ({ money }) => ratio(publicPart(money.pledged), whole(money.pledged)),
  },
  "public-share-with-days-planned": {
    ...share,
    name: {
      fr: "Part publique de l'argent et des journées promis",
      en: "Public share of the money and days pledged",
    },
    definition: {
      fr: "La même part, les journées promises comptées au taux de leur convention.",
      en: "The same share, with the days pledged counted at the rate of their convention.",
    },
    formula: {
      fr: "public promis / (argent promis + valeur des journées promises)",
      en: "public pledged / (money pledged + value of the days pledged)",
    },
    measure: ({ money }) => shareWithDays(money.pledged, money.promisedDaysTwice),
  },
  "public-share-actual": {
    ...share,
    name: { fr: "Part publique de l'argent versé", en: "Public share of the money paid in" },
    definition: {
      fr: "Ce que collectivités et État ont versé, dans l'argent versé.",
      en: "What local authorities and the State paid in, in the money paid in.",
    },
    formula: { fr: "public versé / argent versé", en: "public paid in / money paid in" },
    measure: ({ money }) => ratio(publicPart(money.paid), whole(money.paid)),
  },
  "public-share-with-days-actual": {
    ...share,
    name: {
      fr: "Part publique de l'argent versé et des journées données",
      en: "Public share of the money paid in and the days given",
    },
    definition: {
      fr: "La même part, les journées confirmées comptées au taux de leur convention.",
      en: "The same share, with the confirmed days counted at the rate of their convention.",
    },
    formula: {
      fr: "public versé / (argent versé + valeur des journées données)",
      en: "public paid in / (money paid in + value of the days given)",
    },
    measure: ({ money }) => shareWithDays(money.paid, money.confirmedDaysTwice),
  },
  "public-leverage": {
    unit: "RATIO",
    name: { fr: "Levier public : public pour 1 € privé", en: "Public leverage: public per private euro" },
    definition: {
      fr: "Combien d'argent public est promis pour chaque euro privé promis.",
      en: "How much public money is pledged for each private euro pledged.",
    },
    formula: { fr: "public promis / privé promis", en: "public pledged / private pledged" },
    source: [views.movements, views.pledges],
    version: 1,
    measure: ({ money }) => ratio(publicPart(money.pledged), money.pledged.private),
  },
  "bank-leverage": {
    unit: "RATIO",
    name: { fr: "Levier bancaire : prêts pour 1 € avancé", en: "Bank leverage: loans per euro lent" },
    definition: {
      fr: "Prêts bancaires inscrits aux plans de financement des dossiers acceptés, pour chaque euro versé par le fonds.",
      en: "Bank loans in the financing plans of the files accepted, for each euro disbursed by the fund.",
    },
    formula: { fr: "prêts bancaires / montant versé", en: "bank loans / amount disbursed" },
    source: [views.financing, views.files, views.advances],
    version: 1,
    measure: ({ bankLoans, advances }) => ratio(bankLoans.amount, advances.disbursed),
  },
  rotation: {
    unit: "RATIO",
    name: { fr: "Rotation : combien de fois l'argent a été prêté", en: "Rotation: times the money was lent" },
    definition: {
      fr: "Ce qui a été versé aux entreprises, pour chaque euro que les partenaires ont versé au fonds. Au-delà de 1, les remboursements travaillent.",
      en: "What was disbursed to firms, for each euro the partners paid into the fund. Beyond 1, repayments are at work.",
    },
    formula: { fr: "montant versé / apports au fonds", en: "amount disbursed / paid into the fund" },
    source: [views.advances, views.movements],
    version: 1,
    measure: ({ advances, money }) => ratio(advances.disbursed, money.paidToFund),
  },
  "private-donors": {
    unit: "COUNT",
    name: { fr: "Donateurs privés", en: "Private donors" },
    definition: {
      fr: "Organisations qui ont promis de l'argent privé.",
      en: "Organisations that pledged private money.",
    },
    formula: { fr: "nombre de donateurs distincts", en: "number of distinct donors" },
    source: [views.movements],
    version: 1,
    measure: ({ money }) => money.donors.number,
  },
  "donor-concentration": {
    unit: "RATE",
    name: { fr: "Concentration des donateurs", en: "Donor concentration" },
    definition: {
      fr: "Part du plus grand donateur dans l'argent privé promis : à quel point le programme tient à un seul.",
      en: "Share of the largest donor in the private money pledged: how much the programme hangs on one.",
    },
    formula: { fr: "plus grand donateur / privé promis", en: "largest donor / private pledged" },
    source: [views.movements],
    version: 1,
    measure: ({ money }) => ratio(money.donors.largest, money.pledged.private),
  },
} as const satisfies Record<string, Indicator>;

function publicPart({ local, state }: Stakes): bigint {
  return local + state;
}

function whole(stakes: Stakes): bigint {
  return sum([stakes.private, stakes.local, stakes.state]);
}

/** Both sides doubled: a half-day may be worth half a cent. */
function shareWithDays(stakes: Stakes, daysTwice: Totals["money"]["promisedDaysTwice"]): bigint | null {
  return ratio(2n * publicPart(stakes), 2n * whole(stakes) + daysTwice);
}
