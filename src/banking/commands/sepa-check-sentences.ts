import type { Fact, Facts } from "#kernel/outcome.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { Finding } from "../domain/messages/findings.ts";
import { knownMessages } from "../domain/messages/grammar/message-grammar.ts";

type Word = (fact: string) => string;
type Sentence = (word: Word) => string;

/** What is wrong, with the value and what was expected. */
export function sayFinding({ code, facts }: Pick<Finding, "code" | "facts">): string {
  const sentence = sentences[code];
  return typesetFrench(sentence === undefined ? `Refusé : ${code}.` : sentence((name) => said(facts, name)));
}

/** The words of libxml2, which speaks English. */
export function saySchemaFinding(message: string): string {
  return typesetFrench(`Le schéma refuse : ${message}`);
}

function said(facts: Facts, name: string): string {
  const fact: Fact | undefined = facts[name];
  return fact === undefined || fact === null ? "?" : String(fact);
}

const sentences: Readonly<Record<string, Sentence>> = {
  "xml-not-well-formed": (f) =>
    `Le fichier n'est pas du XML bien formé, ou il est tronqué (ligne ${f("line")}, colonne ${f("column")} : ${f("message")}).`,
  "xml-with-doctype": () =>
    "Le fichier porte un DOCTYPE : un fichier bancaire n'en a pas, et celui-ci n'est pas lu.",
  "xml-too-deep": (f) =>
    `Des éléments sont emboîtés au-delà de ${f("deepest")} niveaux : ce n'est pas un fichier bancaire.`,
  "xml-encoding": (f) => `Le fichier ne se lit pas en « ${f("encoding")} ». Enregistrez-le en UTF-8.`,
  "encoding-not-utf-8": (f) =>
    `Le fichier est déclaré en « ${f("encoding")} » ; les banques attendent UTF-8.`,
  "byte-order-mark": () =>
    "Le fichier commence par une marque d'ordre des octets (BOM) ; enregistrez-le en UTF-8 sans elle.",
  "message-unknown": (f) =>
    `« ${f("message")} » n'est pas un message que nous contrôlons : ${knownMessages.join(", ")}.`,
  "namespace-wrong": (f) => `Espace de noms « ${f("namespace")} » ; attendu « ${f("expected")} ».`,
  "element-unknown": (f) =>
    `« ${f("element")} » n'existe pas ici dans cette version${f("expected") === "" ? "" : ` ; attendu : ${f("expected")}`}.`,
  "element-out-of-order": (f) =>
    `« ${f("element")} » vient trop tard : sa place est avant « ${f("before")} ».`,
  "element-repeated": (f) =>
    `« ${f("element")} » ne peut figurer qu'une fois, ou exclut un autre élément déjà présent.`,
  "element-missing": (f) => `Il manque « ${f("element")} ».`,
  "attribute-unknown": (f) => `L'attribut « ${f("attribute")} » n'existe pas sur « ${f("element")} ».`,
  "text-unexpected": (f) => `Du texte (« ${f("text")} ») se trouve entre des éléments.`,
  "value-empty": () => "La valeur est vide.",
  "value-not-allowed": (f) => `« ${f("value")} » n'est pas admis ; attendu : ${f("expected")}.`,
  "text-too-long": (f) => `${f("length")} caractères ; au plus ${f("most")}.`,
  "text-characters": (f) => `Caractères hors du jeu SEPA : « ${f("characters")} » (dans « ${f("text")} »).`,
  "identifier-empty": () => "L'identifiant est vide.",
  "identifier-too-long": (f) => `Identifiant de ${f("length")} caractères ; au plus ${f("most")}.`,
  "identifier-characters": (f) => `L'identifiant « ${f("identifier")} » commence ou finit par une espace.`,
  "identifier-slashes": (f) =>
    `L'identifiant « ${f("identifier")} » commence ou finit par « / », ou contient « // ».`,
  "identifier-repeated": (f) => `L'identifiant « ${f("identifier")} » sert déjà dans ce fichier.`,
  "iban-malformed": (f) =>
    `Cet IBAN (« ${f("start")}… », ${f("length")} caractères) n'a pas la forme de son pays : capitales et chiffres, sans espace.`,
  "iban-country-unknown": (f) => `Le pays « ${f("country")} » n'a pas d'IBAN.`,
  "iban-key-wrong": (f) => `La clé de cet IBAN (« ${f("start")}… ») est fausse.`,
  "iban-rib-key-wrong": (f) =>
    `La clé de l'IBAN est juste, mais la clé RIB est ${f("given")} ; attendu ${f("expected")}.`,
  "iban-outside-sepa": (f) => `Le pays « ${f("country")} » est hors de l'espace SEPA.`,
  "bic-malformed": (f) => `« ${f("value")} » n'est pas un BIC (8 ou 11 caractères).`,
  "ics-malformed": (f) => `« ${f("ics")} » n'est pas un identifiant créancier SEPA (ICS).`,
  "ics-length-wrong": (f) =>
    `L'ICS « ${f("ics")} » a ${f("length")} caractères ; attendu ${f("expected")} en France.`,
  "ics-key-wrong": (f) => `La clé de l'ICS « ${f("ics")} » est ${f("given")} ; attendu ${f("expected")}.`,
  "country-malformed": (f) => `« ${f("value")} » n'est pas un pays (deux capitales).`,
  "code-malformed": (f) => `« ${f("value")} » n'a pas la forme de ce code.`,
  "count-malformed": (f) => `« ${f("value")} » n'est pas un nombre entier.`,
  "boolean-malformed": (f) => `« ${f("value")} » : attendu true ou false.`,
  "date-unreadable": (f) => `« ${f("value")} » n'est pas une date réelle (AAAA-MM-JJ).`,
  "instant-unreadable": (f) => `« ${f("value")} » n'est pas une date et une heure (AAAA-MM-JJThh:mm:ss).`,
  "amount-malformed": (f) =>
    `« ${f("value")} » : attendu un montant avec un point et deux décimales au plus.`,
  "amount-out-of-range": (f) => `Montant ${f("amount")} ; attendu de ${f("least")} à ${f("most")}.`,
  "currency-missing": () => "La devise (Ccy) manque.",
  "currency-not-euro": (f) => `Devise « ${f("currency")} » ; attendu EUR.`,
  "count-wrong": (f) => `Annoncé ${f("told")}, compté ${f("counted")}.`,
  "sum-wrong": (f) => `Somme annoncée ${f("told")}, somme des montants ${f("summed")}.`,
  "bank-missing": () => "Ni BIC, ni NOTPROVIDED.",
  "remittance-repeated": (f) => `${f("count")} motifs de paiement ; un seul est transmis.`,
  "schemes-mixed": (f) => `Un même fichier mêle ${f("schemes")} : faites un fichier par type de prélèvement.`,
  "amendment-empty": () => "Le mandat est dit modifié (AmdmntInd), sans rien dire de ce qui change.",
  "amendment-not-told": () => "Des modifications du mandat sont données sans AmdmntInd à true.",
  "mandate-signed-too-late": (f) =>
    `Mandat signé le ${f("signedOn")}, après le prélèvement du ${f("collectOn")}.`,
  "payment-day-closed": (f) => `Le ${f("day")} n'est pas un jour ouvré TARGET.`,
  "payment-day-too-early": (f) =>
    `Le ${f("day")} est trop tôt ; au plus tôt le ${f("earliest")}, d'après la date de création.`,
  "address-unstructured": (f) =>
    `Adresse en lignes libres seulement (il manque ${f("missing")}) : refusée depuis le 15 novembre 2026.`,
  "address-incomplete": (f) => `Adresse incomplète : il manque ${f("missing")}.`,
  "address-lines": (f) => `${f("lines")} lignes libres d'adresse ; au plus ${f("most")}.`,
  "address-missing": (f) =>
    `L'adresse du débiteur est obligatoire pour un compte hors de l'Espace économique européen (${f("country")}).`,
  "balance-missing": (f) => `Le solde ${f("balance")} manque.`,
  "balance-wrong": (f) =>
    `Solde initial ${f("opening")} et écritures ${f("entries")} font ${f("expected")} ; solde final annoncé ${f("closing")}.`,
  "reason-missing": () => "Un rejet (RJCT) sans motif.",
  "order-not-named": () => "Un statut qui ne nomme aucun ordre (OrgnlEndToEndId ou OrgnlInstrId).",
};
