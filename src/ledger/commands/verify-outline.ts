import type { CommandOutline } from "#platform/command/command.ts";

export const verifyOutline: CommandOutline = {
  name: "verify",
  summary: "Refait toutes les additions du journal, parcourt ses chaînes et nomme l'écriture fautive.",
  options: [],
  manual: `
Rien n'est modifié, et l'on peut travailler pendant ce temps.

Sortie : une ligne JSON par défaut, puis une ligne de bilan.
  { fault, territory, number, entryId, facts }      number : le rang de l'écriture dans son territoire, ou null
  { faults, chains: [{ territory, entries, hash }] }  faults : leur nombre ; hash : l'empreinte de la dernière écriture

Chaque clôture est relue aussi : ses totaux, la position des fonds qu'elle a figée, et qu'aucune écriture n'y est entrée depuis.

Gardez l'empreinte ailleurs : tant qu'une vérification la retrouve au même rang, rien avant elle n'a été réécrit.

Code de retour : 0 sans défaut, 1 sinon.

Exemple :
  alize verify
`,
};
