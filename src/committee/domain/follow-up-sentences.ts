import { type Sentence, said } from "#kernel/said.ts";

/** Why a proposal about what was granted is not decided so. */
export const followUpSentences = {
  "file-is-not-agreed-to": said(
    () =>
      "Un dossier s'accorde avec son montant et ses conditions. Choisissez un accord, un ajournement ou un refus.",
    () => "A file is granted with its amount and terms. Choose an approval, an adjournment or a refusal.",
  ),
  "proposal-grants-nothing": said(
    () => "Cette proposition n'accorde pas d'avance. Adoptez-la, ajournez-la ou refusez-la.",
    () => "This proposal grants no advance. Agree to it, adjourn it or refuse it.",
  ),
  "proposal-waits-for-a-sitting": said(
    () =>
      "Une proposition sur une avance ou des emplois se décide en séance. Ôtez-la de la consultation, puis convoquez une séance.",
    () =>
      "A proposal about an advance or jobs is decided at a sitting. Take it out of the consultation, then convene a sitting.",
  ),
  "letter-of-a-file-alone": said(
    ({ firm }) =>
      `Cette décision sur « ${firm} » n'est pas celle d'un dossier : la page de l'avance ou des emplois l'annonce. Remettez-en l'extrait si besoin.`,
    ({ firm }) =>
      `This decision about “${firm}” is not a file's: the page of the advance or of the jobs tells it. Give its extract if needed.`,
  ),
  "follow-up-not-carried": said(
    ({ firm, fr }) =>
      `La proposition sur « ${firm} » ne peut plus s'appliquer telle quelle. ${fr} Ajournez-la, ou corrigez d'abord.`,
    ({ firm, en }) =>
      `The proposal about “${firm}” can no longer be carried out as it stands. ${en} Adjourn it, or correct first.`,
  ),
} satisfies Record<string, Sentence>;
