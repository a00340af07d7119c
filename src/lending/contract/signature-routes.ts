import { z } from "zod";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { act, known } from "./route-parts.ts";

const Signatory = z.union([z.object({ person: Id }), z.object({ name: Name, email: z.email() })]);

const sending = {
  ...known,
  "already-signed": 409,
  "decision-lapsed": 409,
  "contract-of-before": 409,
} as const;

/** The contract signed on screen, by personal links; on paper, each part is closed from the request itself. */
export const signatureRoutes = {
  askContractSignature: {
    ...act,
    path: "/territories/:territory/advances/:advance/contract-signature",
    summary: "Sends the contract to be signed by the firm and the operator, each by a personal link",
    act: { fr: "Contrat d'avance envoyé à signer", en: "Advance contract sent to be signed" },
    body: z.object({
      firm: Signatory,
      operator: Signatory,
      /** The firm first, then the operator; or both at once. */
      inTurn: z.boolean(),
      asksCode: z.boolean(),
      dueOn: PlainDate$,
    }),
    status: 201,
    refusals: {
      ...sending,
      "due-date-past": 422,
      "same-address": 422,
      "request-already-open": 409,
      "signatory-not-known": 422,
    },
  },
  renewContractSignature: {
    ...act,
    path: "/territories/:territory/advances/:advance/contract-signature/versions",
    summary:
      "Sends the contract as it is now: what was signed of the former version is void, and each is told why",
    act: {
      fr: "Nouvelle version du contrat envoyée à signer",
      en: "New version of the contract sent to be signed",
    },
    body: z.object({ why: z.string().trim().min(1).max(1000) }),
    status: 201,
    refusals: {
      ...sending,
      "request-unknown": 404,
      "request-cancelled": 409,
      "request-completed": 409,
      "request-expired": 409,
      "document-unchanged": 409,
    },
  },
} as const satisfies Record<string, Route>;
