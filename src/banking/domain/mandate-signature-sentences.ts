import { said } from "#kernel/said.ts";

/** Why a mandate is not sent to be signed, or not recorded by hand meanwhile. */
export const mandateSignatureSentences = {
  "mandate-under-signature": said(
    () =>
      "Le mandat de cette avance est parti à la signature : déposez le papier du signataire dans la demande en cours, ou annulez-la d'abord.",
    () =>
      "The mandate of this advance was sent to be signed: hand in the signatory's paper in the request under way, or cancel it first.",
  ),
  "signatory-not-known": said(
    ({ role }) => `Personne n'a ce compte ici (${role}). Donnez un nom et une adresse électronique.`,
    ({ role }) => `Nobody has this account here (${role}). Give a name and an e-mail address.`,
  ),
};
