import { said } from "#kernel/said.ts";

/** Why a convention in preparation is not changed, sent or signed. */
export const draftSentences = {
  "draft-unknown": said(
    () => "Ce projet de convention n'existe pas ici. Revenez à la liste des conventions.",
    () => "There is no such convention draft here. Go back to the list of conventions.",
  ),
  "draft-ended": said(
    ({ number, state, on }, { day }) =>
      state === "signed"
        ? `Le projet n° ${number} est signé depuis le ${day(on)} : la convention se change désormais par avenant.`
        : `Le projet n° ${number} est abandonné depuis le ${day(on)}. Préparez-en un autre.`,
    ({ number, state, on }, { day }) =>
      state === "signed"
        ? `Draft no. ${number} has been signed since ${day(on)}: the convention is now changed by an amendment.`
        : `Draft no. ${number} was given up on ${day(on)}. Prepare another one.`,
  ),
  "draft-changed-meanwhile": said(
    ({ by }) =>
      `${by} a modifié ce projet pendant que vous le remplissiez. Rouvrez-le dans un autre onglet, puis reportez vos changements.`,
    ({ by }) =>
      `${by} changed this draft while you were filling it in. Open it again in another tab, then bring your changes over.`,
  ),
  "draft-under-way": said(
    ({ number }) =>
      `Le projet n° ${number} est parti à la signature par liens personnels. Déposez là le papier signé de chaque partie, ou annulez d'abord la demande.`,
    ({ number }) =>
      `Draft no. ${number} has been sent to be signed by personal links. Hand each party's signed paper in there, or cancel the request first.`,
  ),
};
