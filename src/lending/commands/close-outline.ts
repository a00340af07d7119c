import type { CommandOutline } from "#platform/command/command.ts";

export const closeOutline: CommandOutline = {
  name: "close",
  summary:
    "Clôt les journées d'un territoire jusqu'à une date : prélèvements présentés, date de gestion avancée.",
  options: [
    { flags: "--territory <nom court>", description: "le territoire" },
    { flags: "--until <date>", description: "la date de gestion à atteindre, au plus demain" },
  ],
  manual: `
Chaque journée est close en entier, ou pas du tout : relancée, la commande reprend où elle en était, sans rien présenter deux fois.

Sortie : { businessDate, days, debits, amountCents }

Exemple :
  alize close --territory longwy --until 2011-03-17
`,
};
