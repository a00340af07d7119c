import type { CommandOutline } from "#platform/command/command.ts";

export const backupOutline: CommandOutline = {
  name: "backup",
  summary: "Écrit dans un fichier tout ce que la base garde, pendant que d'autres travaillent.",
  argument: { name: "fichier", description: "le fichier à écrire ; il ne doit pas exister encore" },
  options: [
    {
      flags: "--verify",
      description: "restaure aussitôt la copie dans une base à part, la compare et vérifie son journal",
    },
  ],
  manual: `
Le fichier est du texte compressé (gzip), d'un seul instant : un en-tête, puis chaque table et ses lignes, puis leurs empreintes.
Les mêmes données donnent les mêmes lignes. Le fichier n'est lisible que de vous (0600).

N'y sont pas : les connexions ouvertes (chacun se reconnectera), les tâches en attente, les liens personnels des courriels qui ne sont
pas partis (envoyez-en d'autres), ni la clé ALIZE_SECRET_KEY, sans laquelle les IBAN ne se lisent plus : gardez-la ailleurs.

Sortie : { file, bytes, writtenAt, tables: [{ table, rows, sha256 }], verified }    verified : true après --verify, sinon false

Code de retour : 0 ; 1 si la copie vérifiée diffère ; 2 si le fichier existe ou ne peut être écrit.

Exemple :
  alize backup --verify alize-2026-11-23.gz
`,
};

export const restoreOutline: CommandOutline = {
  name: "restore",
  summary: "Remet une sauvegarde dans une base vide, en entier ou pas du tout, puis vérifie le journal.",
  argument: { name: "fichier", description: "la sauvegarde à lire" },
  options: [],
  manual: `
La base visée (DATABASE_URL, ou le dossier ALIZE_DATA_DIR) ne doit contenir ni personne ni territoire. Une sauvegarde d'une version
plus ancienne est reprise, puis mise à jour ; d'une version plus récente, elle est refusée.

Sortie : { writtenAt, tables: [{ table, rows, sha256 }], chains: [{ territory, entries, hash }], faults }

Code de retour : 0 sans défaut, 1 si le journal est fautif, 2 si la sauvegarde ou la base est refusée.

Exemple :
  ALIZE_DATA_DIR=/srv/alize/nouveau alize restore alize-2026-11-23.gz
`,
};
