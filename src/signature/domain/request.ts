import type { Locale } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";

/** What is signed, as the capability that asks names it: it alone knows what that is. */
export type Subject = { readonly kind: string; readonly id: string };

/** A thing of which one may be recused. */
export type ShieldedObject = { readonly kind: string; readonly id: string };

export type SignatureRequest = {
  readonly id: string;
  readonly territory: string;
  readonly subject: Subject;
  readonly object: ShieldedObject | null;
  readonly title: string;
  /** In whose name the signature is asked. */
  readonly asker: string;
  /** One after the other, or all at once. */
  readonly inTurn: boolean;
  /** Whether a code sent by mail confirms the signature. */
  readonly asksCode: boolean;
  readonly dueOn: PlainDate;
  /** Of the document that is to be signed now. */
  readonly version: number;
  readonly state: "open" | "completed" | "cancelled";
  readonly askedBy: string;
  readonly askedAt: string;
  readonly endedOn: PlainDate | null;
  readonly endedAt: string | null;
  readonly endedWhy: string | null;
  readonly certificate: string | null;
};

/** What a document comes down to, to be read before it is opened. */
export type Essential = { readonly label: string; readonly value: string };

export type DocumentVersion = {
  readonly request: string;
  readonly version: number;
  readonly name: string;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  readonly file: string | null;
  readonly essentials: readonly Essential[];
  /** What it was made from: another means that it would say something else now. */
  readonly fingerprint: string;
  readonly changedWhy: string | null;
  readonly madeOn: PlainDate;
  readonly madeAt: string;
};

export type Signatory = {
  readonly id: string;
  readonly request: string;
  /** Its place: whoever replaces it holds the same. */
  readonly rank: number;
  readonly role: string;
  /** When they have an account here. */
  readonly person: string | null;
  readonly name: string;
  readonly email: string;
  readonly language: Locale;
  readonly mayDelegate: boolean;
  readonly standsFor: string | null;
  readonly replaced: {
    readonly how: "replaced" | "delegated";
    readonly why: string;
    readonly by: string | null;
    readonly at: string;
  } | null;
};

export const signatureWays = ["link", "account", "paper"] as const;

export type Signature = {
  readonly id: string;
  readonly request: string;
  readonly signatory: string;
  readonly version: number;
  readonly sha256: string;
  readonly way: (typeof signatureWays)[number];
  readonly signedOn: PlainDate;
  readonly signedAt: string;
  readonly typedName: string | null;
  readonly consentVersion: number | null;
  readonly consent: string | null;
  readonly link: string | null;
  readonly linkHash: string | null;
  readonly person: string | null;
  readonly address: string | null;
  readonly agent: string | null;
  readonly codeConfirmedAt: string | null;
  readonly paper: string | null;
  readonly recordedBy: string | null;
  readonly voided: { readonly at: string; readonly why: string } | null;
};

export type SigningRefusal = {
  readonly signatory: string;
  readonly version: number;
  readonly why: string;
  readonly at: string;
};

export type Reminder = {
  readonly signatory: string;
  readonly on: PlainDate;
  readonly by: string;
  /** The number to which a text went besides; null: none. */
  readonly mobile: string | null;
};

export type SignatureLink = {
  readonly id: string;
  readonly signatory: string;
  readonly version: number;
  readonly tokenHash: string;
  readonly way: "mail" | "account";
  readonly person: string | null;
  readonly madeAt: string;
  readonly expiresOn: PlainDate;
  readonly ended: {
    readonly at: string;
    readonly why: "changed" | "replaced" | "signed" | "refused" | "cancelled";
  } | null;
  readonly code: {
    readonly hash: string | null;
    readonly sentAt: string | null;
    readonly sent: number;
    readonly tries: number;
  };
};

/** A request with everything that was done about it. */
export type RequestFile = {
  readonly request: SignatureRequest;
  /** First version first. */
  readonly documents: readonly DocumentVersion[];
  /** By place, then first added; those who were replaced too. */
  readonly signatories: readonly Signatory[];
  readonly signatures: readonly Signature[];
  readonly refusals: readonly SigningRefusal[];
  readonly reminders: readonly Reminder[];
};
