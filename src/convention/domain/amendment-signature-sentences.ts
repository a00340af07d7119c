import { said } from "#kernel/said.ts";

/** Why an amendment is not sent to be signed, or not signed by hand meanwhile. */
export const amendmentSignatureSentences = {
  "signature-under-way": said(
    ({ number }) =>
      `L'avenant n° ${number} est parti à la signature : déposez le papier de chaque signataire dans la demande en cours, ou annulez-la d'abord.`,
    ({ number }) =>
      `Amendment no. ${number} was sent to be signed: hand in each signatory's paper in the request under way, or cancel it first.`,
  ),
  "signatory-of-a-party-missing": said(
    ({ party }) => `Qui signe pour ${party} ? Donnez un nom et une adresse : chaque partie signe.`,
    ({ party }) => `Who signs for ${party}? Give a name and an address: each party signs.`,
  ),
  "signatory-of-no-party": said(
    () =>
      "Cette organisation ne signe pas cet avenant. Rechargez la page, puis donnez un signataire par partie.",
    () => "This organisation does not sign this amendment. Reload the page, then give one signatory a party.",
  ),
};
