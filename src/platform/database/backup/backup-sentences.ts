import type { Facts } from "#kernel/outcome.ts";
import type { ProblemSentences } from "#platform/calculator/problem.ts";
import type { BackupFileRefusal } from "./backup-file.ts";
import type { RestoreRefusal } from "./restore-backup.ts";

export const backupSentences: ProblemSentences<BackupFileRefusal["reason"]> = {
  "file-exists": ({ file }: Facts) => `${file} existe déjà : donnez un autre nom, rien n'est remplacé.`,
  "file-not-writable": ({ file, code }: Facts) =>
    `${file} ne peut être écrit (${code}) : voyez le dossier, ses droits et la place qui reste.`,
};

export const restoreSentences: ProblemSentences<RestoreRefusal["reason"] | "file-missing"> = {
  "file-missing": ({ file }: Facts) => `${file} est introuvable : voyez le nom et le dossier.`,
  "not-a-backup": () =>
    "Ce fichier n'est pas une sauvegarde d'Alizé, ou il est tronqué : prenez-en une autre.",
  "backup-from-a-newer-version": ({ migration }: Facts) =>
    `La sauvegarde vient d'une version qui a reçu la migration ${migration}, que cette version ne connaît pas : installez la version qui l'a écrite.`,
  "backup-cut-short": ({ after }: Facts) =>
    `La sauvegarde s'arrête après ${after ?? "l'en-tête"} : elle est tronquée, rien n'a été repris. Prenez-en une autre.`,
  "backup-altered": ({ table, expected, found }: Facts) =>
    expected === found
      ? `La table ${table} a changé depuis la sauvegarde : rien n'a été repris. Prenez-en une autre.`
      : `La table ${table} a changé depuis la sauvegarde (${expected} lignes annoncées, ${found} lues) : rien n'a été repris. Prenez-en une autre.`,
  "table-unknown": ({ table }: Facts) =>
    `La sauvegarde contient la table ${table}, que cette version ne connaît pas : rien n'a été repris.`,
  "database-not-empty": ({ people, units }: Facts) =>
    `La base visée contient déjà ${people} personnes et ${units} unités : visez une base vide, rien n'est remplacé.`,
  "database-too-new": ({ applied, expected }: Facts) =>
    `La base visée a reçu ${applied} migrations, la sauvegarde ${expected} : visez une base vide, que personne n'a ouverte.`,
};
