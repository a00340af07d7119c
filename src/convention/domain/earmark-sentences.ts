import type { Fact, Facts } from "#kernel/outcome.ts";
import { amountIn, dayIn } from "./facts-in-words.ts";

const french = (fact: Fact | undefined) => amountIn(fact, "EUR", "fr");
const english = (fact: Fact | undefined) => amountIn(fact, "EUR", "en");

/** Why euros are not kept for some files, or not freed, and what to try. */
export const earmarkSentencesInFrench = {
  "pledge-not-of-fund": () =>
    "Seuls les euros promis au fonds peuvent être affectés : ni les journées, ni la part d'animation. Choisissez un autre apport.",
  "earmark-after-payment": () =>
    "De l'argent de cet apport est déjà versé : son affectation est fixée. Un avenant peut promettre un autre apport, qui sera affecté.",
  "sector-unknown": ({ sector }: Facts) =>
    `« ${String(sector)} » n'est ni une section (A à U) ni une division (01 à 99) de la NAF. Corrigez le code.`,
  "nothing-restricted": () =>
    "Cette affectation ne restreint rien. Donnez au moins un secteur ou une commune.",
  "commune-not-of-territory": ({ commune, communes }: Facts) =>
    `La commune « ${String(commune)} » n'est pas des ${String(communes)} communes du territoire. Choisissez-en une autre.`,
  "already-earmarked": ({ name }: Facts) =>
    `Cet apport a déjà une affectation : « ${String(name)} » ne peut s'y ajouter. Choisissez un autre apport.`,
  "earmark-unknown": () => "Cet apport n'a pas d'affectation à lever. Choisissez-en un autre.",
  "already-lifted": ({ name, on }: Facts) =>
    `L'affectation « ${String(name)} » est levée depuis le ${dayIn(on, "fr")}. Il n'y a rien à faire.`,
  "earmark-below-zero": ({ name, missing }: Facts) =>
    `Il manque ${french(missing)} à « ${String(name)} » : un versement ou un remboursement a été repris. Attendez que l'argent revienne, puis levez l'affectation.`,
};

export const earmarkSentencesInEnglish = {
  "pledge-not-of-fund": () =>
    "Only euros pledged to the fund can be earmarked: neither days nor the operation's part. Choose another pledge.",
  "earmark-after-payment": () =>
    "Some of this pledge is paid already: what it is for is fixed. An amendment may promise another pledge, to be earmarked.",
  "sector-unknown": ({ sector }: Facts) =>
    `“${String(sector)}” is neither a section (A to U) nor a division (01 to 99) of the NAF. Correct the code.`,
  "nothing-restricted": () => "This earmark restricts nothing. Give at least one sector or one commune.",
  "commune-not-of-territory": ({ commune, communes }: Facts) =>
    `“${String(commune)}” is not one of the territory's ${String(communes)} communes. Choose another one.`,
  "already-earmarked": ({ name }: Facts) =>
    `This pledge is earmarked already: “${String(name)}” cannot be added. Choose another pledge.`,
  "earmark-unknown": () => "This pledge has no earmark to lift. Choose another one.",
  "already-lifted": ({ name, on }: Facts) =>
    `The earmark “${String(name)}” was lifted on ${dayIn(on, "en")}. There is nothing to do.`,
  "earmark-below-zero": ({ name, missing }: Facts) =>
    `“${String(name)}” lacks ${english(missing)}: a payment or a repayment was taken back. Wait for the money to come back, then lift the earmark.`,
};
