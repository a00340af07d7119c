import { count, day, type Said } from "./sentence-words.ts";

/** Why a consultation in writing refuses. */
export const consultationSentences = {
  "consultation-too-short": [
    ({ earliest, days }) =>
      `Les membres ont au moins ${count(days, "jour", "jours")} pour répondre : choisissez le ${day(earliest, "fr")} ou un jour d'après.`,
    ({ earliest, days }) =>
      `Members have at least ${count(days, "day", "days")} to answer: choose ${day(earliest, "en")} or a later day.`,
  ],
  "consultation-unknown": [
    () => "Cette consultation n'existe pas dans ce territoire. Choisissez-en une parmi les séances.",
    () => "This consultation is not one of the territory's. Choose one among the sittings.",
  ],
  "consultation-over": [
    ({ closesOn }) =>
      `On pouvait répondre jusqu'au ${day(closesOn, "fr")} : la consultation est terminée. Lisez son procès-verbal.`,
    ({ closesOn }) =>
      `One could answer until ${day(closesOn, "en")}: the consultation has ended. Read its minutes.`,
  ],
  "consultation-running": [
    ({ closesOn, waiting }) =>
      `${count(waiting, "réponse est attendue", "réponses sont attendues")} jusqu'au ${day(closesOn, "fr")} inclus. Attendez-les, ou rappelez les membres.`,
    ({ closesOn, waiting }) =>
      `${count(waiting, "answer is expected", "answers are expected")} until ${day(closesOn, "en")}, that day included. Wait for them, or remind the members.`,
  ],
  "consultation-already-closed": [
    () =>
      "La consultation est déjà close, par une autre personne ou par la clôture du soir. Rechargez la page pour lire ce qui est décidé.",
    () =>
      "The consultation is already closed, by someone else or by the nightly close. Reload the page to read what was decided.",
  ],
  "sitting-already-asked": [
    () => "Vous avez déjà demandé une séance : votre demande compte.",
    () => "You have already asked for a sitting: your request counts.",
  ],
  "sitting-is-written": [
    () => "Ces dossiers sont décidés par écrit : il n'y a pas de séance à ouvrir. Ouvrez la consultation.",
    () => "These files are decided in writing: there is no sitting to open. Open the consultation.",
  ],
  "seat-without-vote": [
    () => "Votre siège est consultatif : vous lisez et déclarez vos liens, sans voter.",
    () => "Your seat is advisory: you read and declare your ties, without a vote.",
  ],
} satisfies Record<string, readonly [inFrench: Said, inEnglish: Said]>;
