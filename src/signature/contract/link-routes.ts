import { z } from "zod";
import { Id, Name } from "#platform/contract/fields.ts";
import { pdfFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import { Why } from "./request-routes.ts";
import { ToldVisit } from "./shapes.ts";

const oneLink = z.object({ territory: Id, link: Id });

// Gone, and said so: whoever holds an old link reads why it is worth nothing.
const opening = {
  "link-unknown": 404,
  "link-not-open": 404,
  "document-changed": 410,
  "signatory-replaced": 410,
  "request-cancelled": 410,
  "request-expired": 410,
} as const;
const turn = {
  ...opening,
  "already-signed": 409,
  "signing-refused": 409,
  "not-your-turn": 409,
  "request-completed": 409,
} as const;
const code = { "code-needed": 422, "code-wrong": 422, "code-expired": 422 } as const;

const Code = z
  .string()
  .trim()
  .regex(/^\d{6}$/)
  .nullable();

const visiting = { params: oneLink, access: "public", response: ToldVisit } as const;

/** What a personal link opens, without an account: its token, given once, comes back as a cookie of that address alone. */
export const linkRoutes = {
  openLink: {
    ...visiting,
    method: "POST",
    path: "/territories/:territory/signature-links/:link/visits",
    summary: "Opens a personal link by its token",
    act: { fr: "Lien de signature ouvert", en: "Signing link opened" },
    secret: true,
    body: z.object({ token: z.string().min(20).max(100) }),
    refusals: { ...opening, "too-many-tries": 429 },
  },
  readLink: {
    ...visiting,
    method: "GET",
    path: "/territories/:territory/signature-links/:link",
    summary: "What a link that was opened asks to sign, and who else signs",
    refusals: opening,
  },
  readLinkDocument: {
    ...visiting,
    method: "GET",
    path: "/territories/:territory/signature-links/:link/document.pdf",
    summary: "The document to sign, byte for byte (PDF)",
    response: pdfFile,
    refusals: opening,
  },
  readLinkCertificate: {
    ...visiting,
    method: "GET",
    path: "/territories/:territory/signature-links/:link/certificate.pdf",
    summary: "The certificate of evidence, once everyone signed (PDF, in French)",
    response: pdfFile,
    refusals: { ...opening, "certificate-not-made": 404 },
  },
  sendCode: {
    ...visiting,
    method: "POST",
    path: "/territories/:territory/signature-links/:link/codes",
    summary: "Sends the code that confirms a signature, to the address to which the link went",
    act: { fr: "Code de signature envoyé", en: "Signing code sent" },
    body: z.object({}),
    refusals: { ...turn, "code-too-soon": 429, "codes-used-up": 429 },
  },
  signDocument: {
    ...visiting,
    method: "POST",
    path: "/territories/:territory/signature-links/:link/signature",
    summary: "Signs the document that was read, with the consent, the typed name and the code",
    act: { fr: "Document signé", en: "Document signed" },
    secret: true,
    body: z.object({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      typedName: z.string().trim().min(1).max(200),
      consents: z.boolean(),
      code: Code,
    }),
    refusals: {
      ...turn,
      ...code,
      "document-out-of-date": 409,
      "document-not-that-one": 409,
      "signature-cannot-count": 409,
      "consent-missing": 422,
      "name-does-not-match": 422,
    },
  },
  refuseToSign: {
    ...visiting,
    method: "POST",
    path: "/territories/:territory/signature-links/:link/refusal",
    summary: "Refuses to sign, with the reason: whoever asked is told",
    act: { fr: "Signature refusée", en: "Signature refused" },
    body: z.object({ why: Why }),
    refusals: turn,
  },
  delegateSignature: {
    ...visiting,
    method: "POST",
    path: "/territories/:territory/signature-links/:link/delegation",
    summary: "Has another person sign in one's place, with the reason, confirmed by the code",
    act: { fr: "Signature déléguée", en: "Signature delegated" },
    secret: true,
    body: z.object({ name: Name, email: z.email(), why: Why, code: Code }),
    response: z.object({ name: z.string() }),
    refusals: { ...turn, ...code, "delegation-not-allowed": 409, "same-address": 422 },
  },
} as const satisfies Record<string, Route>;
