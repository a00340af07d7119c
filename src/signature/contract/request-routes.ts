import { z } from "zod";
import { roles } from "#kernel/role.ts";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { pdfFile, storedFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import { SignatureTask, ToldRequest } from "./shapes.ts";

export const writers = ["coordinator", "treasurer"] as const;
const followers = [...writers, "chair", "secretary", "auditor"] as const;

const territory = z.object({ territory: Id });
const oneRequest = territory.extend({ request: Id });
const oneSignatory = oneRequest.extend({ signatory: Id });
export const Why = z.string().trim().min(1).max(1000);
const Requests = z.object({ requests: z.array(ToldRequest) });
const known = { "request-unknown": 404, "file-denied": 403 } as const;
const ended = { "request-cancelled": 409, "request-completed": 409 } as const;

/** Who follows the signatures of a territory, and what they may do about them. */
export const requestRoutes = {
  listTasks: {
    method: "GET",
    path: "/territories/:territory/signature-tasks",
    summary:
      "What waits for the caller about signatures: their own, and for those who follow them the refusals and what is late",
    access: roles,
    params: territory,
    response: z.object({ tasks: z.array(SignatureTask) }),
    refusals: {},
  },
  listRequests: {
    method: "GET",
    path: "/territories/:territory/signature-requests",
    summary: "The signature requests of a subject, latest first; without one, those that are open",
    access: followers,
    params: territory,
    query: z.object({ kind: z.string().max(60).optional(), subject: Id.optional() }),
    response: Requests,
    refusals: {},
  },
  downloadDocument: {
    method: "GET",
    path: "/territories/:territory/signature-requests/:request/document.pdf",
    summary: "The document of a request as it is to be signed, or as it was signed (PDF)",
    access: followers,
    params: oneRequest,
    response: pdfFile,
    refusals: { ...known, "document-sealed": 403 },
  },
  downloadCertificate: {
    method: "GET",
    path: "/territories/:territory/signature-requests/:request/certificate.pdf",
    summary: "The certificate of evidence of a request that everyone signed (PDF, in French)",
    access: followers,
    params: oneRequest,
    response: pdfFile,
    refusals: { ...known, "certificate-not-made": 404 },
  },
  downloadSignedPaper: {
    method: "GET",
    path: "/territories/:territory/signature-requests/:request/signatories/:signatory/paper",
    summary: "The scan of what a signatory signed on paper, as it was handed in",
    access: followers,
    params: oneSignatory,
    response: storedFile,
    refusals: { ...known, "document-sealed": 403, "signatory-unknown": 404, "paper-unknown": 404 },
  },
  remindSignatory: {
    method: "POST",
    path: "/territories/:territory/signature-requests/:request/signatories/:signatory/reminders",
    summary:
      "Reminds a signatory by mail, with a new link, and by text where a number is given: once a day, five times at most",
    act: { fr: "Signataire relancé", en: "Signatory reminded" },
    access: writers,
    params: oneSignatory,
    body: z.object({
      /** Where a text says that the mail was sent; without it, the mail goes alone. */
      mobile: z.string().trim().max(40).optional(),
    }),
    response: Requests,
    status: 201,
    refusals: {
      ...known,
      ...ended,
      "texts-off": 409,
      "texts-asleep": 409,
      "mobile-malformed": 422,
      "signatory-unknown": 404,
      "signatory-replaced": 409,
      "already-signed": 409,
      "signing-refused": 409,
      "not-your-turn": 409,
      "request-expired": 409,
      "reminded-today": 409,
      "reminders-used-up": 409,
    },
  },
  replaceSignatory: {
    method: "POST",
    path: "/territories/:territory/signature-requests/:request/signatories/:signatory/replacement",
    summary: "Has another person sign in a signatory's place, with the reason: their links end",
    act: { fr: "Signataire remplacé", en: "Signatory replaced" },
    access: writers,
    params: oneSignatory,
    body: z.object({ name: Name, email: z.email(), why: Why }),
    response: Requests,
    refusals: {
      ...known,
      ...ended,
      "signatory-unknown": 404,
      "already-signed": 409,
      "request-expired": 409,
      "same-address": 422,
    },
  },
  recordPaper: {
    method: "POST",
    path: "/territories/:territory/signature-requests/:request/signatories/:signatory/paper",
    summary:
      "Keeps the scan of what a signatory signed on paper, with the date written on it: the octets are the body",
    act: { fr: "Signature sur papier enregistrée", en: "Signature on paper recorded" },
    access: writers,
    params: oneSignatory,
    query: z.object({ name: Name, signedOn: PlainDate$ }),
    file: true,
    response: Requests,
    status: 201,
    refusals: {
      ...known,
      ...ended,
      "signatory-unknown": 404,
      "already-signed": 409,
      "document-out-of-date": 409,
      "date-in-the-future": 422,
      "signed-before-document": 422,
      "signature-cannot-count": 409,
      "file-type-refused": 415,
      "file-already-there": 409,
    },
  },
  cancelRequest: {
    method: "POST",
    path: "/territories/:territory/signature-requests/:request/cancellation",
    summary: "Cancels a signature request, with the reason: those who were written to are told",
    act: { fr: "Demande de signature annulée", en: "Signature request cancelled" },
    access: writers,
    params: oneRequest,
    body: z.object({ why: Why }),
    response: Requests,
    refusals: { ...known, ...ended },
  },
  openOwnLink: {
    method: "POST",
    path: "/territories/:territory/signatories/:signatory/links",
    summary:
      "Opens what waits for the caller's own signature, from their account: answers the address to go to",
    act: { fr: "Document ouvert pour être signé", en: "Document opened to be signed" },
    access: "signed-in",
    params: territory.extend({ signatory: Id }),
    body: z.object({}),
    response: z.object({ link: Id }),
    status: 201,
    refusals: { "signatory-unknown": 404, "file-denied": 403 },
  },
} as const satisfies Record<string, Route>;
