import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import longwy from "./cases/longwy.json" with { type: "json" };

/** A file of the story, from what the case says of its firm. */
export interface ToldFile {
  name: string;
  activity: string;
  headcount: number;
  advanceCents: number;
  halfDays: number;
  jobsPlanned: number;
  jobsKept: number;
  project: string;
  needs: readonly string[];
  committeeOn: PlainDate;
  /** For a sitting to come: the file was ready long before. */
  preparedFor?: PlainDate;
  outcome: "approved" | "refused" | "adjourned" | "oriented" | "ready" | "incomplete";
  why?: string;
  disbursedOn?: PlainDate;
  /** Who banks it, where the story needs to know. */
  bank?: string;
}

const accepted: ToldFile[] = longwy.story.firms.map((firm) => ({
  ...firm,
  committeeOn: plainDate(firm.committeeOn),
  disbursedOn: plainDate(firm.disbursedOn),
  outcome: "approved",
}));

/** The three files that were examined and not financed; what the case does not say of them is invented. */
const others: ToldFile[] = [
  {
    name: "Scierie des Quatre Vents",
    activity: "scierie",
    headcount: 8,
    advanceCents: longwy.story.refusedOverCommitment.file.advanceCents,
    halfDays: 10,
    jobsPlanned: 6,
    jobsKept: 0,
    project: "séchoir à bois",
    needs: ["production"],
    committeeOn: plainDate(longwy.story.refusedOverCommitment.on),
    outcome: "adjourned",
    why: "Le fonds ne dispose pas de la somme demandée ; la demande revient à la séance suivante.",
  },
  {
    name: "Carrosserie du Lac",
    activity: "carrosserie",
    headcount: 5,
    advanceCents: 1_200_000,
    halfDays: 6,
    jobsPlanned: 3,
    jobsKept: 0,
    project: "cabine de peinture",
    needs: ["finance"],
    committeeOn: plainDate("2009-10-15"),
    outcome: "refused",
    why: "Aucun emploi au-delà d'un remplacement.",
  },
  {
    name: "Traiteur des Deux Ponts",
    activity: "traiteur",
    headcount: 2,
    advanceCents: 800_000,
    halfDays: 6,
    jobsPlanned: 3,
    jobsKept: 0,
    project: "laboratoire",
    needs: ["commercial"],
    committeeOn: plainDate("2010-03-18"),
    outcome: "oriented",
    why: "prêt d'honneur d'un réseau de création",
  },
];

/** Granted after the first convention had ended; its contract awaits the owner's signature. */
const toSign: ToldFile = {
  name: "Maraîchage des Deux Rives",
  activity: "maraîchage",
  headcount: 4,
  advanceCents: 1_000_000,
  halfDays: 8,
  jobsPlanned: 3,
  jobsKept: 0,
  project: "serre et point de vente",
  needs: ["commercial"],
  committeeOn: plainDate("2011-01-20"),
  outcome: "approved",
};

/** Submitted, and not ready: its quotation is missing. */
const incomplete: ToldFile = {
  name: "Ferronnerie du Val",
  activity: "ferronnerie",
  headcount: 3,
  advanceCents: 900_000,
  halfDays: 6,
  jobsPlanned: 3,
  jobsKept: 0,
  project: "plieuse",
  needs: ["production"],
  committeeOn: plainDate("2011-03-17"),
  preparedFor: plainDate("2011-03-05"),
  outcome: "incomplete",
};

/** Two files ready for the sitting of 17 March 2011; on the second the bank's member must leave. */
const awaiting: ToldFile[] = [
  {
    name: "Menuiserie des Récollets",
    activity: "menuiserie",
    headcount: 6,
    advanceCents: 1_500_000,
    halfDays: 10,
    jobsPlanned: 5,
    jobsKept: 0,
    project: "raboteuse quatre faces",
    needs: ["production"],
    committeeOn: plainDate("2011-03-17"),
    preparedFor: plainDate("2011-02-22"),
    outcome: "ready",
  },
  {
    name: "Brasserie de la Crusnes",
    activity: "brasserie",
    headcount: 4,
    advanceCents: 1_200_000,
    halfDays: 8,
    jobsPlanned: 4,
    jobsKept: 0,
    project: "ligne d'embouteillage",
    needs: ["commercial", "qualité"],
    committeeOn: plainDate("2011-03-17"),
    preparedFor: plainDate("2011-02-22"),
    outcome: "ready",
    bank: "Banque du Pays-Haut",
  },
];

export const toldFiles: readonly ToldFile[] = [...accepted, ...others, toSign, ...awaiting, incomplete];
