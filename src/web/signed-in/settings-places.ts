import { msg } from "@lingui/core/macro";
import { aidContract } from "#aid/contract.ts";
import { applicationContract } from "#application/contract.ts";
import { lendingContract } from "#lending/contract.ts";
import { networkContract } from "#network/contract.ts";
import type { Section } from "./place.ts";

/** What a territory sets for itself. */
export const settingsSection: Section = {
  label: msg`Réglages`,
  places: [
    {
      to: "/territoires/$territory/personnes",
      label: msg`Personnes`,
      reads: networkContract.routes.listSeats,
    },
    {
      to: "/territoires/$territory/mise-en-route",
      label: msg`Mise en route`,
      reads: networkContract.routes.readFirstSteps,
    },
    {
      to: "/territoires/$territory/perimetre",
      label: msg`Périmètre`,
      reads: networkContract.routes.readFirstSteps,
    },
    {
      to: "/territoires/$territory/vie",
      label: msg`Vie du territoire`,
      reads: networkContract.routes.readLife,
    },
    {
      to: "/territoires/$territory/passation",
      label: msg`Passation`,
      reads: networkContract.routes.listHandOvers,
    },
    {
      to: "/territoires/$territory/papier",
      label: msg`Papier à lettres`,
      reads: networkContract.routes.readLetterhead,
    },
    {
      to: "/territoires/$territory/lettres",
      label: msg`Mots des lettres`,
      reads: networkContract.routes.readLetterWords,
    },
    {
      to: "/territoires/$territory/regles",
      label: msg`Règles`,
      reads: applicationContract.routes.readPolicy,
    },
    {
      to: "/territoires/$territory/pieces",
      label: msg`Pièces demandées`,
      reads: applicationContract.routes.readDocumentLists,
    },
    {
      to: "/territoires/$territory/questions",
      label: msg`Questions de la demande`,
      reads: applicationContract.routes.readQuestionLists,
    },
    {
      to: "/territoires/$territory/aides/reglages",
      label: msg`Taux et plafonds des aides`,
      reads: aidContract.routes.readAidSettings,
    },
    {
      to: "/territoires/$territory/relances/plan",
      label: msg`Plan de relance`,
      reads: lendingContract.routes.readReminderPlans,
    },
    {
      to: "/territoires/$territory/courriels",
      label: msg`Courriels`,
      reads: networkContract.routes.listMails,
    },
    {
      to: "/territoires/$territory/textes-des-courriels",
      label: msg`Textes des courriels`,
      reads: networkContract.routes.listMailTemplates,
    },
    {
      to: "/territoires/$territory/raccordements",
      label: msg`Raccordements`,
      reads: networkContract.routes.readServices,
    },
    { to: "/territoires/$territory/journal", label: msg`Journal`, reads: networkContract.routes.readAudit },
  ],
};
