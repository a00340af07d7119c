import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { z } from "zod";
import type { RefusedAddress } from "../contract/return-routes.ts";

type BounceKind = z.output<typeof RefusedAddress>["kind"];

/** Why a mail came back, and what to try. */
export const bounceSentences: Record<BounceKind, MessageDescriptor> = {
  "address-unknown": msg`Cette adresse n'existe pas. Demandez la bonne à la personne et faites-la corriger.`,
  "box-closed": msg`Cette boîte est fermée ou ne reçoit plus. Demandez une autre adresse à la personne.`,
  "box-full": msg`Sa boîte est pleine. Prévenez la personne autrement ; les prochains courriels partiront.`,
  "message-refused": msg`Son serveur a refusé ce courriel, pas l'adresse. Lisez sa réponse avant de renvoyer.`,
  "not-reached": msg`Son serveur n'a pas pu être joint. Renvoyez le courriel plus tard.`,
  other: msg`Son serveur a refusé sans dire pourquoi. Vérifiez l'adresse auprès de la personne.`,
};

const asideSentences: Readonly<Record<string, MessageDescriptor>> = {
  "reply-from-another": msg`Elle vient d'une autre adresse que celle de la personne à qui nous écrivions.`,
  "reply-expired": msg`Elle est arrivée plus de quatre-vingt-dix jours après le courriel.`,
  "reply-about-no-file": msg`Le courriel auquel elle répond ne parle d'aucun dossier.`,
  "reply-empty": msg`Elle ne dit rien et ne joint rien.`,
  "too-many-replies": msg`La personne a déjà écrit dix messages dans ce dossier en un jour.`,
  "file-denied": msg`La personne s'est déportée de ce dossier.`,
  "not-your-firm": msg`La personne ne suit plus ce dossier.`,
};

/** Why a reply is in no file. */
export function asideSentence(why: string): MessageDescriptor {
  return asideSentences[why] ?? msg`Elle n'a pas pu entrer dans le dossier.`;
}
