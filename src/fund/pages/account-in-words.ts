import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

const parts: readonly { of: RegExp; words: MessageDescriptor }[] = [
  { of: /^fund:[^:]+:free$/, words: msg`Caisse, disponible` },
  { of: /^fund:[^:]+:earmark:/, words: msg`Caisse, affectée par un financeur` },
  { of: /^fund:[^:]+:held:/, words: msg`Caisse, réservée à une décision` },
  { of: /^fund:[^:]+:in-transit$/, words: msg`En cours d'encaissement` },
  { of: /^earmark:.*:taken$/, words: msg`Euros affectés, pris par une décision` },
  { of: /^earmark:.*:out$/, words: msg`Euros affectés, engagés` },
  { of: /^earmark:.*:back$/, words: msg`Euros affectés, revenus` },
  { of: /^loan:/, words: msg`Avance, reste dû` },
  { of: /^borrower:/, words: msg`Trop-perçu à rendre` },
  { of: /^capital:/, words: msg`Capital apporté` },
  { of: /^loss:/, words: msg`Pertes` },
  { of: /^recovery:/, words: msg`Récupérations` },
  { of: /^fees:/, words: msg`Frais de banque` },
  { of: /^operation:/, words: msg`Animation` },
  { of: /^pledge:.*:promised$/, words: msg`Apport promis` },
  { of: /^pledge:.*:called$/, words: msg`Apport appelé` },
  { of: /^pledge:.*:honoured$/, words: msg`Apport honoré` },
  { of: /^pledge:.*:released$/, words: msg`Apport libéré` },
  { of: /^pledge:.*:signed$/, words: msg`Apport signé` },
];

/** What an account of the journal is, for a reader; its path stays beside it for whoever checks. */
export function accountInWords(account: string): MessageDescriptor | undefined {
  return parts.find(({ of }) => of.test(account))?.words;
}

/** The organisation whose money it is, where the path names one. */
export function partnerIn(account: string): string | undefined {
  return /^(?:capital|pledge):[^:]+:([^:]+)/.exec(account)?.[1];
}
