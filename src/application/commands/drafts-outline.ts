import type { CommandOutline } from "#platform/command/command.ts";

export const draftsOutline: CommandOutline = {
  name: "drafts",
  summary:
    "Soigne les demandes commencées en ligne : rappelle une fois celles qu'on a laissées, efface les anciennes.",
  options: [{ flags: "--territory <nom court>", description: "le territoire" }],
  manual: `
« alize close » le fait chaque soir : cette commande ne sert qu'entre deux clôtures. Une demande laissée quatorze jours reçoit un rappel, un seul ; trente jours après
son dernier enregistrement, elle est effacée. Relancée, la commande ne fait rien deux fois. Les liens des rappels commencent
par ALIZE_PUBLIC_URL.

Sortie : { reminded, erased }

Exemple :
  alize drafts --territory longwy
`,
};
