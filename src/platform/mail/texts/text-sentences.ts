import { said } from "#kernel/said.ts";

/** Why a text may not be sent, or a number be kept: said by every capability that takes one. */
export const textSentences = {
  "mobile-malformed": said(
    ({ text }) =>
      `« ${text} » n'est pas un numéro de mobile : donnez-le comme 06 12 34 56 78, ou avec son indicatif, comme +352 621 123 456.`,
    ({ text }) =>
      `“${text}” is no mobile number: give it as 06 12 34 56 78, or with its country code, as +352 621 123 456.`,
  ),
  "texts-off": said(
    () => "Cette installation n'envoie pas de SMS : passez par le courriel, ou appelez.",
    () => "This installation sends no texts: use mail, or call.",
  ),
};
