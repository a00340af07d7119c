import type { CommandOutline } from "#platform/command/command.ts";

export const fecExportOutline: CommandOutline = {
  name: "fec export",
  summary: "Écrit le fichier des écritures comptables (FEC) d'un exercice clos, ou son brouillard.",
  argument: { name: "fichier", description: "le dossier ou le fichier à écrire ; - pour la sortie standard" },
  options: [
    { flags: "--year <année>", description: "l'exercice, du 1er janvier au 31 décembre" },
    {
      flags: "--territory <nom court>",
      description: "le territoire ; sans lui, le seul qui soit tenu",
    },
    {
      flags: "--fund <nom>",
      description: "le fonds, où le territoire en a plusieurs : chacun a ses livres",
    },
    {
      flags: "--siren <siren>",
      description: "les neuf chiffres de la structure qui tient le fonds ; sans eux, ceux que l'on connaît",
    },
    { flags: "--draft", description: "écrit aussi un exercice dont des mois ne sont pas clos" },
  ],
  manual: `
Le fichier suit le texte (LPF, art. A47 A-1) : dix-huit colonnes, tabulations, virgule décimale, dates AAAAMMJJ, UTF-8. Dans un
dossier, il prend son nom, SIRENFECAAAAMMJJ.txt. Un fichier qui existe n'est jamais remplacé.

Sortie : { file, lines, name, year, territory }. Vers -, le fichier seul.

Code de retour : 0 ; 2 si l'exercice n'est pas clos (les mois sont nommés), si le territoire, le fonds ou le SIREN manque.

Exemple :
  alize fec export --territory longwy --year 2025 --siren 123456782 . && alize fec check 123456782FEC20251231.txt
`,
};
