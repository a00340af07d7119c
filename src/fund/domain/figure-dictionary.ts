import { entryFigures, writeFormula } from "./entry-figures.ts";
import { type EntryFigureKey, type FigureKey, figureKeys } from "./figure-keys.ts";

export type FigureDefinition = {
  readonly key: FigureKey;
  readonly unit: "EUR" | "BASIS-POINTS";
  readonly name: Bilingual;
  readonly definition: Bilingual;
  readonly formula: string;
  /** A change of meaning is a new version. */
  readonly version: number;
};

type Bilingual = { readonly fr: string; readonly en: string };

/** What each figure of the fund means: programme §4.2. */
export function figureDefinition(key: FigureKey): FigureDefinition {
  const [fr, en, definitionInFrench, definitionInEnglish] = words[key];
  return {
    key,
    unit: key === "utilisation" ? "BASIS-POINTS" : "EUR",
    name: { fr, en },
    definition: { fr: definitionInFrench, en: definitionInEnglish },
    formula: formulaOf(key),
    version: restated.has(key) ? 2 : 1,
  };
}

const restated: ReadonlySet<FigureKey> = new Set(["provisioned", "in-arrears", "paid-in", "capital-base"]);

export function figureDictionary(): FigureDefinition[] {
  return figureKeys.map(figureDefinition);
}

const otherFormulas: Record<Exclude<FigureKey, EntryFigureKey>, string> = {
  pledged: "pledge:*:*:signed − pledge:*:*:released (fund)",
  called: "pledge:*:*:called + pledge:*:*:honoured (fund)",
  "in-arrears": "advance_instalment: principal − paid − lost (fund, pay_on < business date)",
  provisioned: "fund_provision: outstanding × rate (fund, last closing)",
  utilisation: "(loan:*:owed + fund:{fund}:held:*) / capital-base",
};

function formulaOf(key: FigureKey): string {
  return key in entryFigures
    ? writeFormula(entryFigures[key as EntryFigureKey])
    : otherFormulas[key as Exclude<FigureKey, EntryFigureKey>];
}

const words: Record<
  FigureKey,
  readonly [fr: string, en: string, frDefinition: string, enDefinition: string]
> = {
  pledged: [
    "Promis",
    "Pledged",
    "Ce que les partenaires ont promis au fonds par convention, moins ce qui a été abandonné.",
    "What the partners promised to the fund by convention, less what was released.",
  ],
  called: [
    "Appelé",
    "Called",
    "Ce que le fonds a demandé aux partenaires de verser, payé ou non.",
    "What the fund asked the partners to pay, paid or not.",
  ],
  "paid-in": [
    "Versé",
    "Paid in",
    "Ce que les financeurs ont versé à ce fonds depuis l’origine. Ni la part d’animation ni ce qui vient d’un autre fonds n’y sont.",
    "What the funders paid into this fund since the beginning. Neither the operation’s part nor what came from another fund is in it.",
  ],
  "returned-to-funders": [
    "Rendu aux financeurs",
    "Returned to funders",
    "Ce que le fonds a rendu aux financeurs sur leurs versements.",
    "What the fund gave back to the funders out of their payments.",
  ],
  "from-other-funds": [
    "Venu d’autres fonds",
    "From other funds",
    "Ce que les autres fonds du territoire ont viré à celui-ci, moins ce qu’il leur a viré : le capital des financeurs suit.",
    "What the other funds of the territory transferred to this one, less what it transferred to them: the funders’ capital follows.",
  ],
  "capital-base": [
    "Capital du fonds",
    "Capital base",
    "Versé, moins ce qui a été rendu aux financeurs, plus ce qui vient d’autres fonds, moins les pertes et les frais, plus les récupérations.",
    "Paid in, less what was returned to funders, plus what came from other funds, less losses and fees, plus recoveries.",
  ],
  held: [
    "Réservé",
    "Held",
    "Ce que le comité a décidé et qui n’est pas encore décaissé.",
    "What the committee decided and that is not paid out yet.",
  ],
  disbursed: [
    "Décaissé",
    "Disbursed",
    "Ce qui a été prêté aux entreprises depuis l’origine.",
    "What was lent to firms since the beginning.",
  ],
  repaid: [
    "Remboursé",
    "Repaid",
    "Ce que les entreprises ont remboursé, les rejets de prélèvement déduits.",
    "What firms repaid, returned debits taken off.",
  ],
  outstanding: [
    "Encours",
    "Outstanding",
    "Ce que les entreprises doivent encore : décaissé, moins remboursé et passé en perte.",
    "What firms still owe: disbursed, less repaid and written off.",
  ],
  "written-off": [
    "Passé en perte",
    "Written off",
    "Ce que le fonds a renoncé à recouvrer, par décision.",
    "What the fund gave up recovering, by decision.",
  ],
  recovered: [
    "Récupéré",
    "Recovered",
    "Ce qui a été reçu sur des avances déjà passées en perte.",
    "What was received on advances already written off.",
  ],
  fees: ["Frais", "Fees", "Ce que la banque a prélevé sur le fonds.", "What the bank took from the fund."],
  cash: [
    "Trésorerie",
    "Cash",
    "Ce qui est sur le compte du fonds, réservé ou non.",
    "What is on the fund’s account, held or not.",
  ],
  "in-transit": [
    "En cours d’encaissement",
    "In transit",
    "Les prélèvements émis que la banque n’a pas encore crédités.",
    "Direct debits sent that the bank has not credited yet.",
  ],
  "owed-back": [
    "Dû aux entreprises",
    "Owed back to firms",
    "Ce que des entreprises ont payé en trop et que le fonds leur doit.",
    "What firms paid in excess and the fund owes them.",
  ],
  available: [
    "Disponible",
    "Available",
    "Trésorerie moins réservé : aucune décision ne peut engager davantage.",
    "Cash less held: no decision may commit more.",
  ],
  "in-arrears": [
    "En impayé",
    "In arrears",
    "Ce que les entreprises devaient et n’ont pas payé, le jour du prélèvement passé. Mesuré à la date de gestion et à chaque fin de mois close.",
    "What firms had to pay and did not, once the day of the debit is over. Measured on the business date and at each closed month end.",
  ],
  provisioned: [
    "Provisionné",
    "Provisioned",
    "Ce qui est mis de côté pour les avances douteuses, selon l’âge du retard, à la dernière clôture.",
    "What is set aside for doubtful advances, by the age of the delay, at the last closing.",
  ],
  utilisation: [
    "Taux d’emploi",
    "Utilisation",
    "Encours et réservé, rapportés au capital du fonds : l’argent qui dort est un défaut.",
    "Outstanding and held, over the capital base: idle money is a fault.",
  ],
};
