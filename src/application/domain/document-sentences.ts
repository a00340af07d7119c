import { said } from "#kernel/said.ts";

/** Why an act of the documents of a file is refused, and what to try. */
export const documentSentences = {
  "document-list-date-taken": said(
    ({ fromOn }, { day }) =>
      `Une liste de pièces commence déjà le ${day(fromOn)}, et une liste ne se réécrit pas. Choisissez un autre jour.`,
    ({ fromOn }, { day }) =>
      `A list of documents already begins on ${day(fromOn)}, and a list is not rewritten. Choose another day.`,
  ),
  "document-asked-twice": said(
    ({ place }) =>
      `La pièce n° ${place} est déjà demandée plus haut aux mêmes entreprises. Retirez l'une des deux, ou donnez-lui un autre nom.`,
    ({ place }) =>
      `Document no. ${place} is already asked of the same firms above. Remove one of them, or give it another name.`,
  ),
  "document-out-of-date": said(
    ({ datedOn, expiresOn }, { day }) =>
      `Cette pièce, datée du ${day(datedOn)}, était valable jusqu'au ${day(expiresOn)}. Remettez-en une plus récente.`,
    ({ datedOn, expiresOn }, { day }) =>
      `This document, dated ${day(datedOn)}, was good until ${day(expiresOn)}. Hand in a later one.`,
  ),
  "document-not-reusable": said(
    () =>
      "Cette pièce d'un autre dossier ne peut plus être reprise ici. Rechargez la page, ou remettez-en une autre.",
    () =>
      "This document of another file can no longer be taken up here. Reload the page, or hand in another one.",
  ),
  "version-unknown": said(
    () => "Cette version n'est pas de cette pièce. Rechargez la page.",
    () => "This version is not of this document. Reload the page.",
  ),
  "version-replaced": said(
    ({ number }) =>
      `Une version plus récente, la n° ${number}, a remplacé celle-ci. Rechargez la page et lisez-la.`,
    ({ number }) => `A later version, no. ${number}, has replaced this one. Reload the page and read it.`,
  ),
  "verdict-already-given": said(
    ({ by }) => `${by} l'a déjà dit de cette version. Rechargez la page.`,
    ({ by }) => `${by} already said so of this version. Reload the page.`,
  ),
  "refusal-without-reason": said(
    () => "Dites pourquoi la pièce est refusée : le dirigeant le lira.",
    () => "Say why the document is refused: the owner will read it.",
  ),
};
