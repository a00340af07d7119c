import { invariant } from "#kernel/invariant.ts";
import { accept } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { NewDocument, Signatures, SignedKind } from "#signature/index.ts";
import type { ConventionPaper } from "../domain/convention-paper.ts";
import { conventionEssentials, conventionFingerprint, conventionKind } from "../domain/convention-to-sign.ts";
import {
  type DraftDesk,
  drawDraft,
  enactDraft,
  lockOpenDraft,
  type WhichDraft,
} from "./convention-drafts.ts";
import { type PartySignatory, signatoriesOf } from "./party-signatories.ts";
import { paperOfDraft } from "./read-papers.ts";

export interface SendingDesk extends DraftDesk {
  readonly signatures: Signatures;
}

/** Prints the convention: the pages are the http room's. */
export type PrintConvention = (paper: ConventionPaper) => Promise<{ name: string; content: Uint8Array }>;

type Sending = WhichDraft & {
  readonly print: PrintConvention;
  readonly person: string;
  readonly now: string;
};

/** Sends the convention to its parties, each by a personal link: it is signed when the last one has. */
export async function askConventionSignature(
  desk: SendingDesk,
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
  const { territory, draft: id, inTurn, asksCode, dueOn, person, now } = asking;
  const asked = await desk.signatures.ask(transaction, {
    territory,
    subject: { kind: conventionKind, id },
    object: null,
    title: typesetFrench(`Convention ${paper.place.territory}, ${yearsOf(paper)}`),
    asker: paper.operator.name,
    inTurn,
    asksCode,
    dueOn,
    document,
    signatories: signatories.value,
    person,
    now,
  });
  return asked.ok ? accept({ draft: id }) : asked;
}

/** The draft says something else than what was sent: signatures and links given are void, new links leave. */
export async function renewConventionSignature(
  desk: SendingDesk,
  transaction: Transaction,
  renewing: Sending & { readonly why: string },
) {
  const prepared = await prepare(desk, transaction, renewing);
  if (!prepared.ok) return prepared;
  const { territory, draft: id, why, person, now } = renewing;
  const { document } = prepared.value;
  const subject = { kind: conventionKind, id };
  const renewed = await desk.signatures.renew(transaction, {
    territory,
    subject,
    document,
    why,
    person,
    now,
  });
  return renewed.ok ? accept({ draft: id }) : renewed;
}

/** What signatures ask of a convention that was prepared here, and what they tell once every party signed. */
export function signedConventionsOf(desk: DraftDesk): SignedKind {
  return {
    async hold(transaction, { territory, id }) {
      const opened = await lockOpenDraft(desk.drafts, transaction, { territory, draft: id });
      if (!opened.ok) return null;
      // No id nor instant of it is kept: only what it would say.
      const now = opened.value.changedAt;
      const drawn = await drawDraft(desk, transaction, { territory, draft: opened.value, now });
      if (!drawn.ok) return null;
      return conventionFingerprint(await paperOfDraft(desk.conventions, transaction, drawn.value));
    },
    async onSigned(transaction, { territory, id, signedOn, now }) {
      const opened = await lockOpenDraft(desk.drafts, transaction, { territory, draft: id });
      invariant(opened.ok, "what was signed is an open draft");
      const signed = await enactDraft(desk, transaction, { territory, draft: opened.value, signedOn, now });
      invariant(signed.ok, "a convention that was held ready is signed");
      return accept(null);
    },
  };
}

/** Only what could be signed today is sent: whoever receives a link can use it. */
async function prepare(desk: SendingDesk, transaction: Transaction, { print, now, ...which }: Sending) {
  const { territory, draft } = which;
  const opened = await lockOpenDraft(desk.drafts, transaction, { territory, draft });
  if (!opened.ok) return opened;
  const drawn = await drawDraft(desk, transaction, { territory, draft: opened.value, now });
  if (!drawn.ok) return drawn;
  const paper = await paperOfDraft(desk.conventions, transaction, drawn.value);
  const document: NewDocument = {
    ...(await print(paper)),
    essentials: conventionEssentials(paper),
    fingerprint: conventionFingerprint(paper),
  };
  return accept({ paper, document });
}

function partiesOf({ record, parties }: ConventionPaper) {
  return record.parties.map(({ organisation: id }, index) => ({ id, name: parties[index]?.name ?? "" }));
}

function yearsOf({ record: { convention } }: ConventionPaper): string {
  return `${convention.startsOn.slice(0, 4)}–${convention.endsOn.slice(0, 4)}`;
}
