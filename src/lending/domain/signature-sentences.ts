import { said } from "#kernel/said.ts";

/** Why a contract is not sent to be signed, or not signed by hand meanwhile. */
export const signatureSentences = {
  "signatory-not-known": said(
    ({ role }) => `Personne n'a ce compte ici (${role}). Donnez un nom et une adresse électronique.`,
    ({ role }) => `Nobody has this account here (${role}). Give a name and an e-mail address.`,
  ),
  "signature-under-way": said(
    () =>
      "Ce contrat est parti à la signature : déposez le papier de chaque signataire dans la demande en cours, ou annulez-la d'abord.",
    () =>
      "This contract was sent to be signed: hand in each signatory's paper in the request under way, or cancel it first.",
  ),
};
