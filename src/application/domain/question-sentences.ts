import { said } from "#kernel/said.ts";

/** Why an act of the territory's own questions is refused, and what to try. */
export const questionSentences = {
  "question-list-date-taken": said(
    ({ fromOn }, { day }) =>
      `Des questions commencent déjà le ${day(fromOn)}, et une version ne se réécrit pas. Choisissez un autre jour.`,
    ({ fromOn }, { day }) =>
      `Questions already begin on ${day(fromOn)}, and a version is not rewritten. Choose another day.`,
  ),
  "question-lists-changed": said(
    ({ known, current }) =>
      `Quelqu'un d'autre a fixé des questions entre-temps : il y a ${current} versions, vous en aviez lu ${known}. Rechargez la page et repartez de la leur.`,
    ({ known, current }) =>
      `Someone else has set questions meanwhile: there are ${current} versions, you had read ${known}. Reload the page and start from theirs.`,
  ),
  "question-asked-twice": said(
    ({ place, other, label }) =>
      `La question n° ${place}, « ${label} », est déjà posée au n° ${other} aux mêmes entreprises. Retirez l'une des deux, ou dites-la autrement.`,
    ({ place, other, label }) =>
      `Question no. ${place}, “${label}”, is already asked of the same firms at no. ${other}. Remove one of them, or word it otherwise.`,
  ),
  "question-has-too-few-choices": said(
    ({ place, label, count }) =>
      `La question n° ${place}, « ${label} », offre ${count} choix : il en faut au moins deux. Ajoutez-en.`,
    ({ place, label, count }) =>
      `Question no. ${place}, “${label}”, offers ${count} choices: it needs two at least. Add some.`,
  ),
  "question-has-a-choice-twice": said(
    ({ place, label }) =>
      `La question n° ${place}, « ${label} », offre deux fois le même choix. Retirez-en un.`,
    ({ place, label }) => `Question no. ${place}, “${label}”, offers the same choice twice. Remove one.`,
  ),
  "question-bounds-crossed": said(
    ({ place, label }) =>
      `À la question n° ${place}, « ${label} », le minimum dépasse le maximum : personne ne pourrait répondre. Corrigez l'un des deux.`,
    ({ place, label }) =>
      `At question no. ${place}, “${label}”, the least exceeds the most: nobody could answer. Correct one of them.`,
  ),
  "condition-on-later-question": said(
    ({ place, label, other }) =>
      `La question n° ${place}, « ${label} », dépend de la question n° ${other}, qui n'est pas posée avant elle. Remontez l'autre, ou changez la condition.`,
    ({ place, label, other }) =>
      `Question no. ${place}, “${label}”, depends on question no. ${other}, which is not asked before it. Move the other one up, or change the condition.`,
  ),
  "condition-on-unknown-question": said(
    ({ place, label }) =>
      `La question n° ${place}, « ${label} », dépend d'une question qui n'est plus dans la liste. Changez sa condition.`,
    ({ place, label }) =>
      `Question no. ${place}, “${label}”, depends on a question that is no longer in the list. Change its condition.`,
  ),
  "condition-does-not-compare": said(
    ({ place, label }) =>
      `La condition de la question n° ${place}, « ${label} », compare ce qui ne se compare pas ainsi, ou il lui manque une valeur. Complétez-la.`,
    ({ place, label }) =>
      `The condition of question no. ${place}, “${label}”, compares what is not compared so, or lacks its value. Complete it.`,
  ),
  "condition-on-unknown-choice": said(
    ({ place, label }) =>
      `La condition de la question n° ${place}, « ${label} », attend un choix qui n'existe pas. Choisissez-en un autre.`,
    ({ place, label }) =>
      `The condition of question no. ${place}, “${label}”, expects a choice that does not exist. Choose another one.`,
  ),
  "question-never-asked": said(
    ({ place, label }) =>
      `La question n° ${place}, « ${label} », ne serait jamais posée : sa condition ne vaut pour aucune des entreprises à qui elle s'adresse.`,
    ({ place, label }) =>
      `Question no. ${place}, “${label}”, would never be asked: its condition holds for none of the firms it is meant for.`,
  ),
  "answer-of-another-kind": said(
    ({ label }) => `La réponse à « ${label} » n'est pas de la nature attendue. Répondez-y de nouveau.`,
    ({ labelEn }) => `The answer to “${labelEn}” is not of the expected kind. Answer it again.`,
  ),
  "answer-too-long": said(
    ({ label, most }) => `La réponse à « ${label} » dépasse ${most} caractères. Raccourcissez-la.`,
    ({ labelEn, most }) => `The answer to “${labelEn}” is over ${most} characters. Shorten it.`,
  ),
  "answer-out-of-bounds": said(
    ({ label, lowFr, highFr }) =>
      highFr === ""
        ? `La réponse à « ${label} » doit être d'au moins ${lowFr}. Corrigez-la.`
        : `La réponse à « ${label} » doit être entre ${lowFr} et ${highFr}. Corrigez-la.`,
    ({ labelEn, lowEn, highEn }) =>
      highEn === ""
        ? `The answer to “${labelEn}” must be ${lowEn} at least. Correct it.`
        : `The answer to “${labelEn}” must be between ${lowEn} and ${highEn}. Correct it.`,
  ),
  "answer-not-a-choice": said(
    ({ label }) => `La réponse à « ${label} » n'est pas parmi les choix offerts. Choisissez de nouveau.`,
    ({ labelEn }) => `The answer to “${labelEn}” is not among the choices. Choose again.`,
  ),
  "answers-missing": said(
    ({ missingFr }) => `Il manque encore une réponse obligatoire : ${missingFr}. Répondez, puis déposez.`,
    ({ missingEn }) => `A compulsory answer is still missing: ${missingEn}. Answer, then submit.`,
  ),
  "answers-changed-meanwhile": said(
    ({ current }) =>
      `Quelqu'un d'autre a répondu entre-temps : les réponses en sont à leur version ${current}. Rechargez la page et relisez-les.`,
    ({ current }) =>
      `Someone else has answered meanwhile: the answers are now at version ${current}. Reload the page and read them again.`,
  ),
  "answers-under-appraisal": said(
    ({ label }) =>
      `Votre dossier est déjà instruit : la réponse donnée à « ${label} » ne se change plus d'ici. Écrivez à l'animateur ce qui a changé.`,
    ({ labelEn }) =>
      `Your file is already appraised: the answer given to “${labelEn}” no longer changes from here. Write to the coordinator what changed.`,
  ),
  "questions-changed": said(
    ({ fromOn }, { day }) =>
      `Les questions du territoire ont changé depuis le ${day(fromOn)}. Rechargez la page : vos réponses y sont, relisez ce qui est nouveau.`,
    ({ fromOn }, { day }) =>
      `The territory's questions changed on ${day(fromOn)}. Reload the page: your answers are there, read what is new.`,
  ),
  "questions-none": said(
    () => "Ce dossier n'a pas de questions propres au territoire. Rechargez la page.",
    () => "This file has no questions of the territory's own. Reload the page.",
  ),
  "questions-already-current": said(
    () => "Ce dossier suit déjà ces questions. Rechargez la page.",
    () => "This file already follows these questions. Reload the page.",
  ),
};
