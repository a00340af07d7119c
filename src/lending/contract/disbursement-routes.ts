import type { Route } from "#platform/contract/route.ts";
import { Proposing, Releasing, Signing } from "./acts.ts";
import { act, dated, free, known } from "./route-parts.ts";

/** From the decision to the money: signed, proposed by one person, released by another. */
export const disbursementRoutes = {
  signContract: {
    ...act,
    path: "/territories/:territory/advances/:advance/signature",
    summary: "Records the signature of the contract",
    act: { fr: "Contrat d'avance signé", en: "Advance contract signed" },
    body: Signing,
    refusals: {
      ...dated,
      "already-signed": 409,
      "signature-under-way": 409,
      "decision-lapsed": 409,
      "signed-before-decision": 422,
    },
  },
  proposeDisbursement: {
    ...act,
    path: "/territories/:territory/advances/:advance/orders",
    summary: "Proposes the transfer, which another person releases",
    act: { fr: "Virement proposé", en: "Transfer proposed" },
    body: Proposing,
    status: 201,
    refusals: {
      ...known,
      ...free,
      "contract-not-signed": 409,
      "amount-not-positive": 422,
      "disbursed-beyond-principal": 422,
      "already-disbursed": 409,
      "decision-lapsed": 409,
      "paid-before-signature": 422,
      "money-to-give-back": 409,
      "conditions-not-met": 409,
    },
  },
  releaseDisbursement: {
    ...act,
    path: "/territories/:territory/advances/:advance/releases",
    summary: "Releases the transfer that another person proposed",
    act: { fr: "Virement libéré par une seconde personne", en: "Transfer released by a second person" },
    body: Releasing,
    status: 201,
    refusals: {
      ...dated,
      "already-disbursed": 409,
      "decision-lapsed": 409,
      "disbursed-beyond-principal": 422,
      "no-instalment-to-come": 409,
      "order-unknown": 404,
      "same-person": 409,
      "conditions-not-met": 409,
      "money-not-held": 409,
      "money-to-give-back": 409,
    },
  },
} as const satisfies Record<string, Route>;
