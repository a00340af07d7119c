import { demoAdviser, demoExperts, demoOwners } from "./field-cast.ts";

interface Introduction {
  readonly fr: string;
  readonly en: string;
}

const owners: Readonly<Record<(typeof demoOwners)[number]["name"], Introduction>> = {
  "Claire Fournier": {
    fr: "dirige l'Imprimerie de Réhon : une demi-journée à confirmer, une avance à suivre",
    en: "runs Imprimerie de Réhon: a half-day to confirm, an advance to follow",
  },
  "Julien Masson": {
    fr: "dirige la Boulangerie du Plateau : l'enquête emploi à 36 mois l'attend",
    en: "runs Boulangerie du Plateau: the 36-month job survey awaits him",
  },
  "Amélie Noirot": {
    fr: "dirige le Maraîchage des Deux Rives : son contrat d'avance est à signer",
    en: "runs Maraîchage des Deux Rives: her advance contract is to be signed",
  },
  "Mehdi Saïdi": {
    fr: "dirige Énergie Toit Lorraine : il a demandé un délai",
    en: "runs Énergie Toit Lorraine: he asked for a delay",
  },
};

/** What brings some of the invented people in: the others are told by their roles. */
export const introductions: readonly (readonly [name: string, told: Introduction])[] = [
  ...Object.entries(owners),
  ...demoExperts.map(
    ({ name, employer }) =>
      [
        name,
        name === "Nathalie Simon"
          ? {
              fr: `cadre chez ${employer} : une proposition de mission attend sa réponse`,
              en: `a manager at ${employer}: a proposed mission awaits her answer`,
            }
          : { fr: `cadre chez ${employer}`, en: `a manager at ${employer}` },
      ] as const,
  ),
  [
    "Théo Marchand",
    {
      fr: "anime un territoire qui commence : la mise en route l'attend",
      en: "coordinates a territory that begins: its first steps await him",
    },
  ],
  [
    "Fanny Delorme",
    {
      fr: "administre le même territoire : elle y donne les sièges et suit les invitations",
      en: "administers the same territory: she gives its seats and follows the invitations",
    },
  ],
  [
    demoAdviser.name,
    {
      fr: `expert-comptable : elle accompagne le dossier de la ${demoAdviser.firm}`,
      en: `an accountant: she helps with the file of ${demoAdviser.firm}`,
    },
  ],
  [
    "Karim Haddad",
    {
      fr: "siège pour la Banque du Pays-Haut, et doit se déporter d'un dossier",
      en: "sits for Banque du Pays-Haut, and must leave one file",
    },
  ],
];
