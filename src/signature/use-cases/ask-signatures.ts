import type { Locale } from "#kernel/format.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { askedSignatories, isExpired } from "../domain/course.ts";
import type { RequestFile, ShieldedObject, Signatory, SignatureRequest, Subject } from "../domain/request.ts";
import { cancelRequest } from "./cancel-request.ts";
import { keepDocument, type NewDocument } from "./documents.ts";
import type { SignatureOffice } from "./office.ts";
import { sendLinks } from "./send-links.ts";

export interface NewSignatory {
  readonly role: string;
  /** When they have an account here: they may sign from it too. */
  readonly person: string | null;
  readonly name: string;
  readonly email: string;
  readonly language: Locale;
  readonly mayDelegate: boolean;
}

export interface Asking {
  readonly territory: string;
  readonly subject: Subject;
  /** Whoever is recused from it sees nothing of the request. */
  readonly object: ShieldedObject | null;
  readonly title: string;
  /** In whose name the signature is asked. */
  readonly asker: string;
  readonly inTurn: boolean;
  readonly asksCode: boolean;
  readonly dueOn: PlainDate;
  readonly document: NewDocument;
  /** In the order in which they sign. */
  readonly signatories: readonly NewSignatory[];
  readonly person: string;
  readonly now: string;
}

type AskingRefusal = Refusal<"due-date-past" | "same-address" | "request-already-open">;

/** Sends a document to be signed: everyone at once, or the first alone. One request at a time for a subject. */
export async function askSignatures(
  office: SignatureOffice,
  transaction: Transaction,
  asking: Asking,
): Promise<Outcome<{ request: string }, AskingRefusal>> {
  const { territory, subject, title, dueOn, person, now } = asking;
  const today = await businessDateOf(transaction, territory);
  if (dueOn < today) return refuse("due-date-past", { dueOn, today }, "dueOn");
  const shared = sharedAddress(asking.signatories);
  if (shared !== null) return refuse("same-address", { email: shared });
  const open = (await office.book.listOfSubject(transaction, { territory, subject })).find(
    ({ request }) => request.state === "open",
  );
  if (open !== undefined) {
    if (!isExpired(open.request, today)) return refuse("request-already-open", { title });
    await cancelRequest(office, transaction, open, { why: expiredWhy, by: person, now });
  }

  const request: SignatureRequest = {
    id: newId(now),
    territory,
    subject,
    object: asking.object,
    title,
    asker: asking.asker,
    inTurn: asking.inTurn,
    asksCode: asking.asksCode,
    dueOn,
    version: 1,
    state: "open",
    askedBy: person,
    askedAt: now,
    endedOn: null,
    endedAt: null,
    endedWhy: null,
    certificate: null,
  };
  await office.book.add(transaction, request);
  await keepDocument(office, transaction, {
    request,
    document: asking.document,
    version: 1,
    why: null,
    person,
    on: today,
    now,
  });
  const signatories = asking.signatories.map((one, index) => signatoryOf(request, one, index + 1));
  for (const signatory of signatories) await office.book.addSignatory(transaction, territory, signatory, now);
  const file: RequestFile = {
    request,
    documents: [],
    signatories,
    signatures: [],
    refusals: [],
    reminders: [],
  };
  await sendLinks(office, transaction, { request, signatories: askedSignatories(file), now });
  return accept({ request: request.id });
}

const expiredWhy = "Le délai pour signer est passé.";

function signatoryOf({ id: request, askedAt }: SignatureRequest, one: NewSignatory, rank: number): Signatory {
  return { id: newId(askedAt), request, rank, standsFor: null, replaced: null, ...one };
}

/** Two signatories behind one address would be one person twice. */
function sharedAddress(signatories: readonly { readonly email: string }[]): string | null {
  const emails = signatories.map(({ email }) => email.trim().toLowerCase());
  return emails.find((email, index) => emails.indexOf(email) !== index) ?? null;
}
