import { type Sentence, said } from "#kernel/said.ts";
import type { OrderRefusal } from "./order-refusals.ts";

/** Why no file is written: which order, the figures, and what to try. The account number itself is never repeated. */
export const orderSentences: Readonly<Record<OrderRefusal["reason"], Sentence>> = {
  "message-empty": said(
    () => "Le fichier ne contiendrait aucun ordre. Choisissez au moins une échéance ou un versement.",
    () => "The file would hold no order. Choose at least one instalment or transfer.",
  ),
  "group-empty": said(
    ({ group }) => `Le groupe ${group} est vide. Retirez-le, ou donnez-lui un ordre.`,
    ({ group }) => `Group ${group} is empty. Take it out, or give it an order.`,
  ),
  "schemes-mixed": said(
    () => "Les banques refusent CORE et B2B dans un même fichier. Faites un lot pour chacun.",
    () => "Banks refuse CORE and B2B in one file. Draw a run for each.",
  ),
  "identifier-repeated": said(
    ({ identifier }) =>
      `La référence « ${identifier} » sert deux fois dans ce fichier. Donnez-en une à chaque ordre.`,
    ({ identifier }) => `Reference “${identifier}” is used twice in this file. Give each order its own.`,
  ),
  "identifier-empty": said(
    ({ order }) => `Une référence est vide${after(order, "fr")}. Donnez-la.`,
    ({ order }) => `A reference is empty${after(order, "en")}. Give it.`,
  ),
  "identifier-too-long": said(
    ({ identifier, length, most }) =>
      `La référence « ${identifier} » a ${length} caractères, ${most} au plus. Raccourcissez-la.`,
    ({ identifier, length, most }) =>
      `Reference “${identifier}” has ${length} characters, ${most} at most. Shorten it.`,
  ),
  "identifier-characters": said(
    ({ identifier }) =>
      `La référence « ${identifier} » a des caractères que les banques ne lisent pas. Gardez lettres sans accent, chiffres et tirets.`,
    ({ identifier }) =>
      `Reference “${identifier}” holds characters that banks cannot read. Keep unaccented letters, figures and hyphens.`,
  ),
  "identifier-slashes": said(
    ({ identifier }) =>
      `La référence « ${identifier} » commence, finit ou se coupe par « / ». Retirez cette barre.`,
    ({ identifier }) => `Reference “${identifier}” begins, ends or is cut by a slash. Remove it.`,
  ),
  "instant-unreadable": said(
    ({ text }) => `« ${text} » n'est pas une date et une heure. Reprenez la préparation du fichier.`,
    ({ text }) => `“${text}” is not a date and a time. Prepare the file again.`,
  ),
  "iban-malformed": said(
    ({ order, start }) =>
      `L'IBAN ${start}…${after(order, "fr")} n'a pas la forme de son pays. Recopiez-le depuis le RIB.`,
    ({ order, start }) =>
      `IBAN ${start}…${after(order, "en")} is not shaped like those of its country. Copy it from the bank details.`,
  ),
  "iban-country-unknown": said(
    ({ order, country }) =>
      `« ${country} »${after(order, "fr")} n'est pas un pays qui émet des IBAN. Recopiez l'IBAN depuis le RIB.`,
    ({ order, country }) =>
      `“${country}”${after(order, "en")} issues no IBAN. Copy it from the bank details.`,
  ),
  "iban-key-wrong": said(
    ({ order, start }) =>
      `La clé de l'IBAN ${start}…${after(order, "fr")} est fausse. Recopiez-le depuis le RIB.`,
    ({ order, start }) =>
      `The key of IBAN ${start}…${after(order, "en")} is wrong. Copy it from the bank details.`,
  ),
  "iban-rib-key-wrong": said(
    ({ order, given, expected }) =>
      `La clé RIB${after(order, "fr")} est ${given} au lieu de ${expected}. Recopiez l'IBAN depuis le RIB.`,
    ({ order, given, expected }) =>
      `The RIB key${after(order, "en")} is ${given}, not ${expected}. Copy the IBAN from the bank details.`,
  ),
  "iban-outside-sepa": said(
    ({ order, country }) =>
      `Le compte${after(order, "fr")} est tenu hors de l'espace SEPA (${country}). Convenez d'un autre moyen de paiement.`,
    ({ order, country }) =>
      `The account${after(order, "en")} is held outside the SEPA area (${country}). Agree on another means of payment.`,
  ),
  "bic-malformed": said(
    ({ order, bic }) => `« ${bic} »${after(order, "fr")} n'est pas un BIC. Corrigez-le, ou laissez-le vide.`,
    ({ order, bic }) => `“${bic}”${after(order, "en")} is not a BIC. Correct it, or leave it empty.`,
  ),
  "ics-malformed": said(
    ({ ics }) => `« ${ics} » n'est pas un identifiant créancier SEPA. Recopiez celui de la Banque de France.`,
    ({ ics }) => `“${ics}” is not a SEPA creditor identifier. Copy the one that the Banque de France gave.`,
  ),
  "ics-length-wrong": said(
    ({ ics, length, expected }) =>
      `L'ICS « ${ics} » a ${length} caractères au lieu de ${expected}. Recopiez-le.`,
    ({ ics, length, expected }) =>
      `Creditor identifier “${ics}” has ${length} characters, not ${expected}. Copy it again.`,
  ),
  "ics-key-wrong": said(
    ({ ics, given, expected }) =>
      `La clé de l'ICS « ${ics} » est ${given} au lieu de ${expected}. Recopiez-le.`,
    ({ ics, given, expected }) =>
      `The key of creditor identifier “${ics}” is ${given}, not ${expected}. Copy it again.`,
  ),
  "text-without-sepa-letter": said(
    ({ order, text }) =>
      `De « ${text} »${after(order, "fr")}, les banques ne liraient rien. Écrivez-le en lettres latines.`,
    ({ order, text }) =>
      `Of “${text}”${after(order, "en")} banks could read nothing. Write it in Latin letters.`,
  ),
  "address-incomplete": said(
    ({ order }) =>
      `L'adresse${after(order, "fr")} n'a pas sa ville et son pays. Complétez-la, ou retirez-la.`,
    ({ order }) => `The address${after(order, "en")} lacks its town or country. Complete it, or take it out.`,
  ),
  "address-missing": said(
    ({ order, country }) =>
      `Le compte${after(order, "fr")} est tenu hors de l'Espace économique européen (${country}) : donnez l'adresse de son titulaire.`,
    ({ order, country }) =>
      `The account${after(order, "en")} is held outside the European Economic Area (${country}): give its holder's address.`,
  ),
  "amount-out-of-range": said(
    ({ order, amount, least, most }, { euros }) =>
      `Le montant${after(order, "fr")} est de ${euros(amount)} ; les banques prennent de ${euros(least)} à ${euros(most)}. Corrigez-le.`,
    ({ order, amount, least, most }, { euros }) =>
      `The amount${after(order, "en")} is ${euros(amount)}; banks take from ${euros(least)} to ${euros(most)}. Correct it.`,
  ),
  "payment-day-closed": said(
    ({ day }, words) => `Les banques sont fermées le ${words.day(day)}. Choisissez le jour ouvré suivant.`,
    ({ day }, words) => `Banks are closed on ${words.day(day)}. Choose the next open day.`,
  ),
  "payment-day-too-early": said(
    ({ day, earliest }, words) =>
      `Le ${words.day(day)} est trop tôt : au plus tôt le ${words.day(earliest)}. Choisissez un jour plus tard.`,
    ({ day, earliest }, words) =>
      `${words.day(day)} is too early: ${words.day(earliest)} at the earliest. Choose a later day.`,
  ),
  "mandate-signed-too-late": said(
    ({ order, signedOn, collectOn }, { day }) =>
      `Le mandat${after(order, "fr")} est signé le ${day(signedOn)}, après le prélèvement du ${day(collectOn)}. Prélevez plus tard.`,
    ({ order, signedOn, collectOn }, { day }) =>
      `The mandate${after(order, "en")} was signed on ${day(signedOn)}, after the debit of ${day(collectOn)}. Collect later.`,
  ),
  "amendment-empty": said(
    ({ order }) =>
      `Le mandat${after(order, "fr")} est dit modifié sans dire ce qui change. Dites-le, ou retirez l'avenant.`,
    ({ order }) =>
      `The mandate${after(order, "en")} is said to be amended without saying how. Say it, or take the amendment out.`,
  ),
};

/** " (ordre EXP-2026-0042-07)", or nothing for the file itself. */
function after(order: unknown, locale: "fr" | "en"): string {
  if (typeof order !== "string" || order === "") return "";
  return locale === "fr" ? ` (ordre ${order})` : ` (order ${order})`;
}
