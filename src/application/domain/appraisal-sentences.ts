import { said } from "#kernel/said.ts";
import { opinionSentences } from "./opinion-sentences.ts";

/** Why an act of the appraisal is refused, and what to try. */
export const appraisalSentences = {
  "file-of-own-firm": said(
    () =>
      "Vous dirigez l'entreprise de ce dossier, ou vous l'accompagnez ou l'avez accompagnée : vous ne l'instruisez pas, et ce que l'instruction en garde ne vous est pas montré. Demandez à un autre animateur.",
    () =>
      "You run the firm of this file, or help it or once did: you do not appraise it, and what the appraisal keeps of it is not shown to you. Ask another coordinator.",
  ),
  "note-already-written": said(
    () => "Cette note est déjà enregistrée. Rechargez la page, puis écrivez-en une autre.",
    () => "This note is already kept. Reload the page, then write another one.",
  ),
  "note-unknown": said(
    () => "Cette note n'est pas dans ce dossier. Rechargez la page.",
    () => "This note is not in this file. Reload the page.",
  ),
  "note-already-erased": said(
    ({ by, on }, { day }) => `Cette note a été effacée le ${day(on)} par ${by}. Il n'y a rien à faire.`,
    ({ by, on }, { day }) => `This note was erased on ${day(on)} by ${by}. There is nothing to do.`,
  ),
  "label-name-taken": said(
    ({ name }) => `L'étiquette « ${name} » existe déjà. Choisissez-la, ou donnez un autre nom.`,
    ({ name }) => `The label “${name}” exists already. Choose it, or give another name.`,
  ),
  "label-unknown": said(
    () => "Cette étiquette n'existe pas dans ce territoire. Rechargez la page.",
    () => "This label does not exist in this territory. Reload the page.",
  ),
  "label-retired": said(
    ({ name, on }, { day }) =>
      `« ${name} » a été retirée du choix le ${day(on)}. Choisissez une autre étiquette.`,
    ({ name, on }, { day }) => `“${name}” was retired on ${day(on)}. Choose another label.`,
  ),
  "view-unknown": said(
    () => "Cette liste n'est pas une des vôtres. Rechargez la page.",
    () => "This list is not one of yours. Reload the page.",
  ),
  "export-unknown": said(
    () => "Cet export n'est pas un des vôtres. Refaites-le depuis la liste des dossiers.",
    () => "This export is not one of yours. Make it again from the list of files.",
  ),
  "delays-date-taken": said(
    ({ fromOn }, { day }) => `Des délais commencent déjà le ${day(fromOn)}. Choisissez une autre date.`,
    ({ fromOn }, { day }) => `Delays already begin on ${day(fromOn)}. Choose another date.`,
  ),
  "criterion-named-twice": said(
    ({ name }) => `Deux critères se nomment « ${name} ». Donnez un autre nom à l'un d'eux.`,
    ({ name }) => `Two criteria are called “${name}”. Give one of them another name.`,
  ),
  "grid-date-taken": said(
    ({ fromOn }, { day }) => `Une grille commence déjà le ${day(fromOn)}. Choisissez une autre date.`,
    ({ fromOn }, { day }) => `A grid already begins on ${day(fromOn)}. Choose another date.`,
  ),
  "no-scoring-grid": said(
    () => "Ce territoire n'a pas de grille à la date de ce dossier. Fixez-en une dans les règles.",
    () => "This territory has no grid at the date of this file. Set one under the rules.",
  ),
  "grid-not-that-one": said(
    ({ name }) => `Ce dossier se note avec « ${name} ». Rechargez la page, puis notez de nouveau.`,
    ({ name }) => `This file is scored with “${name}”. Reload the page, then score again.`,
  ),
  "scores-already-given": said(
    ({ on }, { day }) => `Vous avez donné vos notes le ${day(on)}. Données, elles ne changent plus.`,
    ({ on }, { day }) => `You gave your scores on ${day(on)}. Once given, they no longer change.`,
  ),
  "criterion-not-scored": said(
    ({ given, asked }) => `${given} notes pour ${asked} critères : notez chaque critère.`,
    ({ given, asked }) => `${given} scores for ${asked} criteria: score each criterion.`,
  ),
  "score-off-scale": said(
    ({ name, most }) => `« ${name} » se note de 0 à ${most}. Corrigez la note.`,
    ({ name, most }) => `“${name}” is scored from 0 to ${most}. Correct the score.`,
  ),
  "accounts-empty": said(
    () => "Aucun chiffre n'est donné pour cet exercice. Donnez-en un au moins.",
    () => "No figure is given for that year. Give one at least.",
  ),
  ...opinionSentences,
};
