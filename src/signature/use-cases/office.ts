import type { Outcome, Refusal } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { DoorTries } from "#platform/requests/door-tries.ts";
import type { CertificateFacts } from "../domain/certificate-facts.ts";
import type {
  DocumentVersion,
  Reminder,
  RequestFile,
  Signatory,
  Signature,
  SignatureLink,
  SignatureRequest,
  SigningRefusal,
  Subject,
} from "../domain/request.ts";

export interface WhichRequest {
  readonly territory: string;
  readonly request: string;
}

export interface WhichLink {
  readonly territory: string;
  readonly link: string;
}

export interface WhichSubject {
  readonly territory: string;
  readonly subject: Subject;
}

/** A request as it ends: everyone signed, or nobody is to sign any more. */
type RequestEnd =
  | { readonly state: "completed"; readonly certificate: string; readonly on: PlainDate; readonly at: string }
  | {
      readonly state: "cancelled";
      readonly why: string;
      readonly by: string | null;
      readonly on: PlainDate;
      readonly at: string;
    };

/** Each method works inside the transaction it is given. */
export interface SignatureBook {
  find(transaction: Transaction, which: WhichRequest): Promise<RequestFile | null>;
  /** The same, and whoever else wants to write about it waits. */
  lock(transaction: Transaction, which: WhichRequest): Promise<RequestFile | null>;
  /** The open one, then the latest asked first. */
  listOfSubject(transaction: Transaction, which: WhichSubject): Promise<RequestFile[]>;
  /** First asked first. */
  listOpen(transaction: Transaction, territory: string): Promise<RequestFile[]>;
  /** The request of a signatory, or null. */
  findOfSignatory(
    transaction: Transaction,
    which: { readonly territory: string; readonly signatory: string },
  ): Promise<string | null>;
  add(transaction: Transaction, request: SignatureRequest): Promise<void>;
  end(transaction: Transaction, which: WhichRequest, end: RequestEnd): Promise<void>;
  /** The first document, or one that takes the place of the one before. */
  addDocument(
    transaction: Transaction,
    territory: string,
    document: DocumentVersion & { readonly sealed: Uint8Array | null; readonly madeBy: string },
  ): Promise<void>;
  /** What is sealed of a document that is no plain file; null when it is one. */
  readSealed(
    transaction: Transaction,
    which: WhichRequest & { readonly version: number },
  ): Promise<Uint8Array | null>;
  setVersion(transaction: Transaction, which: WhichRequest, version: number): Promise<void>;
  voidSignatures(
    transaction: Transaction,
    which: WhichRequest,
    voided: { readonly at: string; readonly why: string },
  ): Promise<void>;
  addSignatory(
    transaction: Transaction,
    territory: string,
    signatory: Signatory,
    addedAt: string,
  ): Promise<void>;
  replaceSignatory(
    transaction: Transaction,
    which: { readonly territory: string; readonly signatory: string },
    replaced: NonNullable<Signatory["replaced"]>,
  ): Promise<void>;
  addSignature(transaction: Transaction, territory: string, signature: Signature): Promise<void>;
  addRefusal(
    transaction: Transaction,
    territory: string,
    refusal: SigningRefusal & { id: string },
  ): Promise<void>;
  addReminder(transaction: Transaction, territory: string, reminder: Reminder, at: string): Promise<void>;
}

export interface LinkBook {
  find(transaction: Transaction, which: WhichLink): Promise<SignatureLink | null>;
  add(transaction: Transaction, territory: string, link: SignatureLink): Promise<void>;
  /** Whether a signatory was ever sent a link to that version. */
  wasSent(
    transaction: Transaction,
    which: { readonly territory: string; readonly signatory: string; readonly version: number },
  ): Promise<boolean>;
  /** Ends those of these signatories that still open something. */
  end(
    transaction: Transaction,
    which: { readonly territory: string; readonly signatories: readonly string[] },
    ended: NonNullable<SignatureLink["ended"]>,
  ): Promise<void>;
  keepCode(
    transaction: Transaction,
    which: WhichLink,
    code: { readonly hash: string; readonly sentAt: string; readonly sent: number },
  ): Promise<void>;
  countCodeTry(transaction: Transaction, which: WhichLink): Promise<void>;
}

/** Keeps a document whose words nobody may read in the database, such as one with an account number. */
export interface DocumentVault {
  seal(content: Uint8Array, row: string): Uint8Array;
  open(sealed: Uint8Array, row: string): Uint8Array;
}

/** What a capability says of what it has signed: the slice knows neither contracts nor mandates. */
export interface SignedKind {
  /** Holds the subject until the transaction ends, and says what its document would be made from now; null when it is not to be signed. */
  hold(
    transaction: Transaction,
    which: { readonly territory: string; readonly id: string },
  ): Promise<string | null>;
  /** Everyone signed, in the same transaction as the last signature: where what follows is refused (`inFrench`, `inEnglish`: why, as the end of a sentence), that signature is not given. */
  onSigned(
    transaction: Transaction,
    signed: {
      readonly territory: string;
      readonly id: string;
      readonly request: string;
      readonly signedOn: PlainDate;
      /** Every signature was given by hand. */
      readonly isOnPaper: boolean;
      /** In the order in which they were asked. */
      readonly signatures: readonly { readonly by: string; readonly on: PlainDate }[];
      readonly now: string;
    },
  ): Promise<Outcome<null, Refusal<"signature-cannot-count">>>;
}

/** What every act needs, whoever calls. */
export interface SignatureOffice {
  readonly book: SignatureBook;
  readonly links: LinkBook;
  readonly vault: DocumentVault | null;
  /** Where people reach the server: « https://alize.exemple.fr ». */
  readonly address: string;
  readonly makeCertificate: (transaction: Transaction, facts: CertificateFacts) => Promise<Uint8Array>;
}

/** What the doors need besides: what others have signed, and a connection of its own to count tries. */
export interface SignatureDesk extends SignatureOffice {
  /** Whether a signatory may be reminded by text. */
  readonly takesTexts: boolean;
  readonly kinds: Readonly<Record<string, SignedKind>>;
  readonly tries: DoorTries;
  readonly database: Database;
}
