import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { MailErrorKind, MailState } from "../contract/outbox-routes.ts";

const mailStateNames: Record<MailState, MessageDescriptor> = {
  queued: msg`à envoyer`,
  sending: msg`envoi en cours`,
  sent: msg`parti`,
  failed: msg`non parti`,
  bounced: msg`refusé par le destinataire`,
  "set-aside": msg`attend le récapitulatif`,
  gathered: msg`parti dans un récapitulatif`,
  withdrawn: msg`retiré : plus à lire par la personne`,
};

const inOutbox = msg`remis à la boîte d'envoi`;

type Way = "server" | "no-server" | "demonstration";

/** Where mails do not leave, one that waits is where it should be; a text that waits does so for its gateway or for the day. */
export function mailStateName({ state, channel }: { state: MailState; channel: "mail" | "text" }, way: Way) {
  const leaves = channel === "text" ? way !== "demonstration" : way === "server";
  return state === "queued" && !leaves ? inOutbox : mailStateNames[state];
}

export const mailStateTones = {
  queued: "ochre",
  sending: "ochre",
  sent: "sea",
  failed: "brick",
  bounced: "brick",
  "set-aside": "ochre",
  gathered: "sea",
  withdrawn: "ochre",
} as const satisfies Record<MailState, "sea" | "ochre" | "brick">;

/** Why a try was lost, and what to try. */
const mailErrorSentences: Record<MailErrorKind, MessageDescriptor> = {
  unreachable: msg`Le serveur de courriel ne répond pas. Vérifiez qu'il est ouvert et que son adresse est la bonne.`,
  "sender-refused": msg`Le serveur de courriel nous refuse. Faites vérifier l'expéditeur, le compte et son mot de passe.`,
  "recipient-refused": msg`Le destinataire, ou son serveur, a refusé le courriel. Vérifiez l'adresse auprès de la personne.`,
  "address-refused": msg`Un courriel précédent est revenu de cette adresse : celui-ci n'est pas parti. Corrigez ou confirmez l'adresse, puis renvoyez-le.`,
  "outcome-unknown": msg`La passerelle de SMS n'a pas dit si elle l'a pris : il ne repart pas, pour n'être pas lu deux fois.`,
  "too-old": msg`Ce SMS n'avait plus lieu d'être : il n'est pas parti.`,
  other: msg`Le serveur de courriel n'a pas pris le courriel, pour la raison qu'il donne.`,
};

/** The same of a text. */
const textErrorSentences: Partial<Record<MailErrorKind, MessageDescriptor>> = {
  unreachable: msg`La passerelle de SMS ne répond pas, ou demande d'attendre : un autre essai suivra.`,
  "sender-refused": msg`La passerelle de SMS nous refuse. Faites vérifier son adresse, sa clé et son crédit.`,
  "recipient-refused": msg`La passerelle a refusé ce SMS. Vérifiez le numéro auprès de la personne.`,
  other: msg`La passerelle de SMS n'a pas pris ce SMS, pour la raison qu'elle donne.`,
};

export function mailErrorSentence(kind: MailErrorKind, channel: "mail" | "text"): MessageDescriptor {
  return (channel === "text" ? textErrorSentences[kind] : undefined) ?? mailErrorSentences[kind];
}
