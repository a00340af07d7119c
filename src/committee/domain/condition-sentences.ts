import { day, type Said } from "./sentence-words.ts";

/** Why an act on a condition of a decision is refused. */
export const conditionSentences = {
  "not-your-decision": [
    () => "Cette décision n'est pas celle de votre entreprise. Ouvrez « Mes conditions ».",
    () => "This decision is not your firm's. Open “My conditions”.",
  ],
  "evidence-waits": [
    ({ givenOn }) =>
      `Une pièce déposée le ${day(givenOn, "fr")} attend d'être jugée. Faites-la accepter ou refuser d'abord.`,
    ({ givenOn }) =>
      `A paper handed in on ${day(givenOn, "en")} waits to be judged. Have it accepted or refused first.`,
  ],
  "evidence-unknown": [
    () => "Cette pièce n'est pas de cette condition. Rechargez la page.",
    () => "This paper is not one of this condition's. Reload the page.",
  ],
  "evidence-already-judged": [
    ({ on }) => `Cette pièce est jugée depuis le ${day(on, "fr")}. Rechargez la page.`,
    ({ on }) => `This paper was judged on ${day(on, "en")}. Reload the page.`,
  ],
  "evidence-is-yours": [
    () => "Vous avez déposé cette pièce : une autre personne la juge.",
    () => "You handed this paper in: someone else judges it.",
  ],
  "waiver-without-sitting": [
    ({ decidedOn }) =>
      `Seul le comité renonce à une condition : choisissez la séance ou la consultation, tenue après le ${day(decidedOn, "fr")}, qui l'a décidé.`,
    ({ decidedOn }) =>
      `Only the committee gives up a condition: choose the sitting or the consultation, held after ${day(decidedOn, "en")}, that said so.`,
  ],
  "file-type-refused": [
    () =>
      "Ce fichier n'est ni un PDF, ni une image, ni un document, ni un tableau, ni un texte. Enregistrez-le en PDF, puis déposez-le.",
    () => "This file is no PDF, image, document, spreadsheet or text. Save it as a PDF, then hand it in.",
  ],
  "file-already-there": [
    ({ name }) => `Cette condition a déjà ce fichier, « ${String(name)} ». Choisissez-en un autre.`,
    ({ name }) => `This condition already has this file, “${String(name)}”. Choose another.`,
  ],
} satisfies Record<string, readonly [inFrench: Said, inEnglish: Said]>;
