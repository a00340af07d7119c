import type { Fact } from "#kernel/outcome.ts";
import { type Sentence, said } from "#kernel/said.ts";

/** What a territory is at a stage. */
const stageWords: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  project: { fr: "en projet", en: "a project" },
  opened: { fr: "ouvert", en: "open" },
  dormant: { fr: "en sommeil", en: "dormant" },
  closed: { fr: "fermé", en: "closed" },
};

function stage(fact: Fact | undefined, locale: "fr" | "en"): string {
  return stageWords[String(fact)]?.[locale] ?? String(fact);
}

export const lifeSentences = {
  "stage-already": said(
    ({ stage: at, since }, { day }) =>
      `Le territoire est déjà ${stage(at, "fr")}${since === "" ? "" : ` depuis le ${day(since)}`}. Choisissez une autre étape.`,
    ({ stage: at, since }, { day }) =>
      `The territory already is ${stage(at, "en")}${since === "" ? "" : ` since ${day(since)}`}. Choose another stage.`,
  ),
  "stage-not-reachable": said(
    ({ stage: at, to }) =>
      `Un territoire ${stage(at, "fr")} ne devient pas ${stage(to, "fr")} sans passer par une autre étape. Rouvrez-le d'abord.`,
    ({ stage: at, to }) =>
      `A territory that is ${stage(at, "en")} does not become ${stage(to, "en")} without another stage between. Open it first.`,
  ),
  "files-before-committee": said(
    ({ files }) =>
      `${files === 1 ? "Un dossier est" : `${String(files)} dossiers sont`} devant le comité. Faites décider, ajourner ou annuler la séance d'abord.`,
    ({ files }) =>
      `${files === 1 ? "One file is" : `${String(files)} files are`} before the committee. Have it decided or adjourned, or cancel the sitting, first.`,
  ),
  "follower-missing": said(
    ({ advances, outstanding }, { euros }) =>
      `Il reste ${euros(outstanding)} à rembourser sur ${advances === 1 ? "une avance" : `${String(advances)} avances`}. Dites qui suit ces remboursements.`,
    ({ advances, outstanding }, { euros }) =>
      `${euros(outstanding)} is still owed on ${advances === 1 ? "one advance" : `${String(advances)} advances`}. Say who follows these repayments.`,
  ),
  "follower-without-seat": said(
    () =>
      "Cette personne ne tient pas ici de siège d'animateur, de trésorier, de pilote ou de tête de réseau. Choisissez-en une dans la liste.",
    () =>
      "This person holds no seat of coordinator, treasurer, pilot or network head here. Choose someone from the list.",
  ),
} satisfies Record<string, Sentence>;
