import { invariant } from "#kernel/invariant.ts";
import { accept } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { NewDocument, Signatures, SignedKind } from "#signature/index.ts";
import {
  amendmentEssentials,
  amendmentFingerprint,
  amendmentKind,
  amendmentSigners,
} from "../domain/amendment-to-sign.ts";
import type { AmendmentPaper } from "../domain/convention-paper.ts";
import type { Reader } from "../domain/reader.ts";
import { findBase } from "./amendment-known.ts";
import { readAgain, type WhichAmendment } from "./amendments.ts";
import type { Conventions } from "./conventions.ts";
import { type PartySignatory, signatoriesOf } from "./party-signatories.ts";
import { readAmendmentPaper } from "./read-papers.ts";
import { checkReadyToSign, signAmendment } from "./sign-amendment.ts";

export interface AmendmentDesk {
  readonly conventions: Conventions;
  readonly signatures: Signatures;
}

/** Prints the amendment: the pages are the http room's. */
export type PrintAmendment = (paper: AmendmentPaper) => Promise<{ name: string; content: Uint8Array }>;

type Sending = WhichAmendment & {
  readonly print: PrintAmendment;
  readonly reader: Reader;
  readonly person: string;
  readonly now: string;
};

/** Sends an amendment to be signed, each party by a personal link: it is signed when the last one has. */
export async function askAmendmentSignature(
  desk: AmendmentDesk,
  transaction: Transaction,
  asking: Sending & {
    readonly signatories: readonly PartySignatory[];
    readonly inTurn: boolean;
    readonly asksCode: boolean;
    readonly dueOn: PlainDate;
  },
) {
  const prepared = await prepare(desk, transaction, asking);
  if (!prepared.ok) return prepared;
  const { paper, document } = prepared.value;
  const signatories = signatoriesOf(partiesOf(paper), asking.signatories);
  if (!signatories.ok) return signatories;
  const { territory, amendment: id, inTurn, asksCode, dueOn, person, now } = asking;
  const { amendment, before } = paper.course;
  const asked = await desk.signatures.ask(transaction, {
    territory,
    subject: { kind: amendmentKind, id },
    object: null,
    title: typesetFrench(`Avenant n° ${amendment.number} à la convention n° ${before.convention.number}`),
    asker: paper.operator.name,
    inTurn,
    asksCode,
    dueOn,
    document,
    signatories: signatories.value,
    person,
    now,
  });
  return asked.ok ? readAgain(desk.conventions, transaction, asking) : asked;
}

/** The amendment says something else than what was sent: signatures and links given are void, new links leave. */
export async function renewAmendmentSignature(
  desk: AmendmentDesk,
  transaction: Transaction,
  renewing: Sending & { readonly why: string },
) {
  const prepared = await prepare(desk, transaction, renewing);
  if (!prepared.ok) return prepared;
  const { territory, amendment: id, why, person, now } = renewing;
  const subject = { kind: amendmentKind, id };
  const { document } = prepared.value;
  const renewed = await desk.signatures.renew(transaction, {
    territory,
    subject,
    document,
    why,
    person,
    now,
  });
  return renewed.ok ? readAgain(desk.conventions, transaction, renewing) : renewed;
}

/** What signatures ask of an amendment, and what they tell once every party signed: it is signed, and the journal follows. */
export function signedAmendmentsOf(conventions: Conventions): SignedKind {
  return {
    async hold(transaction, { territory, id }) {
      const which = await findWhich(conventions, transaction, { territory, id });
      if (which === null) return null;
      await conventions.lockPledges(transaction, which);
      const signedOn = await businessDateOf(transaction, territory);
      const ready = await checkReadyToSign(conventions, transaction, { ...which, signedOn });
      if (!ready.ok) return null;
      const paper = await readAmendmentPaper(conventions, transaction, which);
      return paper.ok ? amendmentFingerprint(paper.value) : null;
    },
    async onSigned(transaction, { territory, id, signedOn, now }) {
      const which = await findWhich(conventions, transaction, { territory, id });
      invariant(which !== null, "what was signed is an amendment");
      const signed = await signAmendment(conventions, transaction, {
        ...which,
        signedOn,
        reader: { detail: "all", organisations: new Set() },
        now,
      });
      invariant(signed.ok, "an amendment that was held ready is signed");
      return accept(null);
    },
  };
}

async function findWhich(
  conventions: Conventions,
  transaction: Transaction,
  { territory, id: amendment }: { readonly territory: string; readonly id: string },
): Promise<WhichAmendment | null> {
  const all = await conventions.list(transaction, { territory, knownAt: null });
  const found = all.find(({ amendments }) => amendments.some(({ id }) => id === amendment));
  return found === undefined ? null : { territory, convention: found.convention.id, amendment };
}

/** Only what could be signed today is sent: whoever receives a link can use it. */
async function prepare({ conventions }: AmendmentDesk, transaction: Transaction, sending: Sending) {
  const { territory, convention, amendment } = sending;
  const which = { territory, convention, amendment };
  await conventions.lockPledges(transaction, which);
  const known = await findBase(conventions, transaction, which);
  if (!known.ok) return known;
  const signedOn = await businessDateOf(transaction, territory);
  const ready = await checkReadyToSign(conventions, transaction, { ...which, signedOn });
  if (!ready.ok) return ready;
  const paper = await readAmendmentPaper(conventions, transaction, which);
  invariant(paper.ok, "an amendment that may be signed can be printed");
  const document: NewDocument = {
    ...(await sending.print(paper.value)),
    essentials: amendmentEssentials(paper.value),
    fingerprint: amendmentFingerprint(paper.value),
  };
  return accept({ paper: paper.value, document });
}

/** In the order of the parties. */
function partiesOf({ course, nameOf }: AmendmentPaper) {
  return amendmentSigners(course).map((id) => ({ id, name: nameOf(id) }));
}
