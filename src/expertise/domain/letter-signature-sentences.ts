import { said } from "#kernel/said.ts";

/** Why the letter of a mission is not sent to be signed, or not signed by hand. */
export const letterSignatureSentences = {
  "signature-under-way": said(
    ({ number }) =>
      `La lettre n° ${number} est partie à la signature par liens personnels. Déposez là le papier signé, ou annulez d'abord la demande.`,
    ({ number }) =>
      `Letter no. ${number} has been sent to be signed by personal links. Hand the signed paper in there, or cancel the request first.`,
  ),
  "letter-signed": said(
    ({ number, on }, { day }) => `La lettre n° ${number} est signée par tous depuis le ${day(on)}.`,
    ({ number, on }, { day }) => `Letter no. ${number} has been signed by all since ${day(on)}.`,
  ),
  "letter-signed-by-hand": said(
    ({ by, on }, { day }) =>
      `${by} a signé cette lettre sur papier le ${day(on)}. Enregistrez les autres signatures de la même façon.`,
    ({ by, on }, { day }) =>
      `${by} signed this letter on paper on ${day(on)}. Record the other signatures the same way.`,
  ),
  "signer-not-known": said(
    () => "Cette personne n'a pas de compte ici. Donnez son nom et son adresse électronique.",
    () => "This person has no account here. Give their name and e-mail address.",
  ),
};
