import { day, type Said } from "./sentence-words.ts";

/** Why what the committee writes on paper is refused. */
export const paperSentences = {
  "minutes-not-sealed": [
    () => "La séance n'est pas close : son procès-verbal peut encore changer. Faites-la clore d'abord.",
    () => "The sitting is not closed: its minutes may still change. Have it closed first.",
  ],
  "minutes-already-signed": [
    () =>
      "Ce procès-verbal est déjà signé tel qu'il est. Lisez-en le certificat ; s'il s'y trouve une erreur, rectifiez-le d'abord.",
    () =>
      "These minutes are already signed as they stand. Read their certificate; correct them first if something is wrong.",
  ],
  "letter-already-written": [
    ({ firm, writtenOn }) =>
      `La décision a été notifiée à « ${firm} » le ${day(writtenOn, "fr")}. Relisez la lettre.`,
    ({ firm, writtenOn }) =>
      `“${firm}” was told of the decision on ${day(writtenOn, "en")}. Read the letter.`,
  ],
  "letter-not-written": [
    ({ firm }) => `La décision n'est pas encore notifiée à « ${firm} ». Notifiez-la d'abord.`,
    ({ firm }) => `“${firm}” has not been told of the decision yet. Tell them first.`,
  ],
  "rule-already-said": [
    ({ fromOn }) => `Une règle commence déjà le ${day(fromOn, "fr")}. Choisissez un autre jour.`,
    ({ fromOn }) => `A rule already begins on ${day(fromOn, "en")}. Choose another day.`,
  ],
  "rule-in-the-past": [
    ({ fromOn, today }) =>
      `La règle commencerait le ${day(fromOn, "fr")} ; nous sommes le ${day(today, "fr")}. Choisissez ce jour ou un autre à venir.`,
    ({ fromOn, today }) =>
      `The rule would begin on ${day(fromOn, "en")}; today is ${day(today, "en")}. Choose today or a later day.`,
  ],
} satisfies Record<string, readonly [inFrench: Said, inEnglish: Said]>;
