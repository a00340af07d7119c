import type { CommandOutline } from "#platform/command/command.ts";

export const exportOutline: CommandOutline = {
  name: "export",
  summary: "Écrit le journal d'un territoire pour hledger ou beancount, qui refont nos additions.",
  argument: { name: "fichier", description: "le fichier à écrire ; il ne doit pas exister encore" },
  options: [
    {
      flags: "--territory <territoire>",
      description: "l'adresse du territoire, comme dans les siennes : bassin-de-longwy",
    },
    { flags: "--format <format>", description: "hledger ou beancount" },
  ],
  manual: `
Chaque écriture y est, en euros (EUR) et en journées (DAY, deux demi-journées), avec son rang, son identifiant et l'instant où elle a
été enregistrée. Les motifs, qui peuvent nommer des personnes, n'y sont pas.

Sortie : { file, territory, format, balances: [{ account, unit, amount }] }    amount : en centimes ou en demi-journées

Code de retour : 0 ; 2 si le territoire est inconnu ou si le fichier existe.

Exemple :
  alize export --territory bassin-de-longwy --format hledger journal.ledger && hledger -f journal.ledger bal
`,
};
