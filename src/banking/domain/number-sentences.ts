import { type Sentence, said } from "#kernel/said.ts";

/** Why a number typed by a person is refused. The number itself is never repeated. */
export const numberSentences = {
  "iban-malformed": said(
    ({ length, start }) =>
      `Cet IBAN (${start}…, ${length} caractères) n'a pas la forme de ceux de son pays : un IBAN français en a 27. Recopiez-le depuis le RIB.`,
    ({ length, start }) =>
      `This IBAN (${start}…, ${length} characters) is not shaped like those of its country: a French one has 27. Copy it from the bank details.`,
  ),
  "iban-country-unknown": said(
    ({ country }) => `« ${country} » n'est pas un pays qui émet des IBAN. Recopiez-le depuis le RIB.`,
    ({ country }) => `“${country}” is not a country that issues IBANs. Copy it from the bank details.`,
  ),
  "iban-key-wrong": said(
    ({ start }) =>
      `La clé de cet IBAN (${start}…) ne correspond pas à son numéro : un caractère est faux. Recopiez-le depuis le RIB.`,
    ({ start }) =>
      `The key of this IBAN (${start}…) does not match its number: a character is wrong. Copy it from the bank details.`,
  ),
  "iban-rib-key-wrong": said(
    ({ given }) =>
      `La clé RIB de cet IBAN est ${given}, et ne correspond pas au compte : un chiffre est faux. Recopiez-le depuis le RIB.`,
    ({ given }) =>
      `The RIB key of this IBAN is ${given} and does not match the account: a figure is wrong. Copy it from the bank details.`,
  ),
  "bic-malformed": said(
    ({ bic }) => `« ${bic} » n'est pas un BIC : il a 8 ou 11 caractères. Corrigez-le, ou laissez-le vide.`,
    ({ bic }) => `“${bic}” is not a BIC: it has 8 or 11 characters. Correct it, or leave it empty.`,
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
      `La clé de l'ICS « ${ics} » est ${given} au lieu de ${expected} : un caractère est faux. Recopiez-le.`,
    ({ ics, given, expected }) =>
      `The key of creditor identifier “${ics}” is ${given}, not ${expected}: a character is wrong. Copy it again.`,
  ),
  "identifier-empty": said(
    () => "La référence du mandat est vide. Saisissez-la, ou laissez Alizé la donner.",
    () => "The mandate's reference is empty. Enter it, or let Alizé give one.",
  ),
  "identifier-too-long": said(
    ({ length, most }) => `La référence du mandat a ${length} caractères, ${most} au plus. Raccourcissez-la.`,
    ({ length, most }) => `The mandate's reference has ${length} characters, ${most} at most. Shorten it.`,
  ),
  "identifier-characters": said(
    ({ identifier, characters }) =>
      `« ${identifier} » contient ce que les banques ne lisent pas : « ${characters} ». Gardez lettres sans accent, chiffres et tirets.`,
    ({ identifier, characters }) =>
      `“${identifier}” holds what banks cannot read: “${characters}”. Keep unaccented letters, figures and hyphens.`,
  ),
  "identifier-slashes": said(
    ({ identifier }) => `« ${identifier} » commence, finit ou se coupe par une barre « / ». Retirez-la.`,
    ({ identifier }) => `“${identifier}” begins, ends or is cut by a slash. Remove it.`,
  ),
} satisfies Record<string, Sentence>;
