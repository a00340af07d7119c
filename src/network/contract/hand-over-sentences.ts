import { type Sentence, said } from "#kernel/said.ts";

export const handOverSentences = {
  "hand-over-to-oneself": said(
    () => "On ne passe pas la main à soi-même. Choisissez une autre personne.",
    () => "Nobody hands over to themselves. Choose someone else.",
  ),
  "hand-over-in-the-past": said(
    ({ fromOn, today }, { day }) =>
      `Le ${day(fromOn)} est passé : nous sommes le ${day(today)} dans ce territoire. Choisissez ce jour ou un jour à venir.`,
    ({ fromOn, today }, { day }) =>
      `${day(fromOn)} is past: it is ${day(today)} in this territory. Choose that day or a later one.`,
  ),
  "return-before-hand-over": said(
    ({ fromOn, untilOn }, { day }) =>
      `Le retour, le ${day(untilOn)}, doit suivre le départ, le ${day(fromOn)}. Corrigez l'une des deux dates.`,
    ({ fromOn, untilOn }, { day }) =>
      `The return, on ${day(untilOn)}, must follow the departure, on ${day(fromOn)}. Correct one of the two dates.`,
  ),
  "absence-keeps-the-seat": said(
    ({ untilOn }, { day }) =>
      `Qui revient le ${day(untilOn)} garde son siège. Ôtez la date de retour, ou gardez le siège.`,
    ({ untilOn }, { day }) =>
      `Whoever is back on ${day(untilOn)} keeps their seat. Remove the return, or keep the seat.`,
  ),
  "hand-over-not-yours": said(
    () =>
      "Vous passez votre propre travail, à un animateur en siège. Pour celui d'un autre, ou pour donner et clore un siège, adressez-vous à l'administrateur.",
    () =>
      "You hand over your own work, to a coordinator who already sits. For someone else's, or to give and end a seat, ask the administrator.",
  ),
  "giver-without-seat": said(
    ({ fromOn }, { day }) =>
      `Cette personne ne tient pas de siège d'animateur dans ce territoire le ${day(fromOn)}. Choisissez une autre date, ou une autre personne.`,
    ({ fromOn }, { day }) =>
      `This person holds no seat of coordinator in this territory on ${day(fromOn)}. Choose another day, or someone else.`,
  ),
  "taker-unknown": said(
    () =>
      "Cette personne n'a pas de siège qui convienne dans ce territoire. Donnez-lui d'abord un siège, sur la page des personnes.",
    () => "This person has no fitting seat in this territory. Give them one first, on the page of people.",
  ),
  "taker-seat-too-short": said(
    ({ fromOn, untilOn }, { day }) =>
      untilOn === ""
        ? `Le siège d'animateur de cette personne ne couvre pas toute la suite du ${day(fromOn)}. Prolongez-le d'abord, ou choisissez quelqu'un d'autre.`
        : `Le siège d'animateur de cette personne ne couvre pas du ${day(fromOn)} au ${day(untilOn)}. Prolongez-le d'abord, ou choisissez quelqu'un d'autre.`,
    ({ fromOn, untilOn }, { day }) =>
      untilOn === ""
        ? `This person's seat of coordinator does not cover all that follows ${day(fromOn)}. Extend it first, or choose someone else.`
        : `This person's seat of coordinator does not cover ${day(fromOn)} to ${day(untilOn)}. Extend it first, or choose someone else.`,
  ),
  "file-needs-another": said(
    ({ files, labels }) =>
      `${files === 1 ? "Un suivi ne peut pas passer" : `${String(files)} suivis ne peuvent pas passer`} à cette personne : ${String(labels)}. Dites qui d'autre ${files === 1 ? "le" : "les"} prend.`,
    ({ files, labels }) =>
      `${files === 1 ? "One follow-up cannot pass" : `${String(files)} follow-ups cannot pass`} to this person: ${String(labels)}. Say who else takes ${files === 1 ? "it" : "them"}.`,
  ),
  "other-without-seat": said(
    () => "Cette personne ne tient pas de siège d'animateur tout ce temps. Choisissez-en une autre.",
    () => "This person holds no seat of coordinator all that time. Choose someone else.",
  ),
  "other-may-not-take": said(
    () => "Ce suivi est fermé à cette personne aussi. Choisissez-en une autre.",
    () => "This follow-up is closed to this person too. Choose someone else.",
  ),
  "hand-over-already-planned": said(
    ({ fromOn }, { day }) =>
      `Une autre passation de cette personne court ou commence déjà autour du ${day(fromOn)}. Terminez-la d'abord, ou changez la date.`,
    ({ fromOn }, { day }) =>
      `Another hand-over of this person runs or begins around ${day(fromOn)} already. End it first, or change the day.`,
  ),
  "hand-over-unknown": said(
    () => "Cette passation n'est pas de ce territoire. Rechargez la page.",
    () => "This hand-over is not of this territory. Reload the page.",
  ),
  "hand-over-over": said(
    () => "Cette passation est déjà finie. Pour revenir dessus, enregistrez-en une autre dans l'autre sens.",
    () => "This hand-over is over already. To undo it, enter another one the other way.",
  ),
} satisfies Record<string, Sentence>;
