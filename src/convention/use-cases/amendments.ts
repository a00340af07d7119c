import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { newId } from "#platform/requests/id.ts";
import { cancelSignatures } from "#signature/index.ts";
import { amend } from "../domain/amend.ts";
import type { Amendment, AmendmentKind, AmendmentTerms } from "../domain/amendment.ts";
import { amendmentKind } from "../domain/amendment-to-sign.ts";
import { amendmentView } from "../domain/amendment-view.ts";
import type { Reader } from "../domain/reader.ts";
import { amendmentCourses } from "./amendment-courses.ts";
import { checkNamed, findBase, organisationsOf, refuseClosed } from "./amendment-known.ts";
import type { Conventions, WhichConvention } from "./conventions.ts";
import { namer } from "./tell.ts";

export async function listAmendments(
  conventions: Conventions,
  transaction: Transaction,
  { reader, ...which }: WhichConvention & { readonly reader: Reader },
) {
  const found = await findBase(conventions, transaction, which);
  if (!found.ok) return found;
  const { known } = found.value;
  const courses = await amendmentCourses(conventions, transaction, { which, base: found.value });
  return accept({
    on: await businessDateOf(transaction, which.territory),
    amendments: courses.map((course) => amendmentView(course, { reader, nameOf: known.nameOf })),
  });
}

export type WhichAmendment = WhichConvention & { readonly amendment: string };

/** One amendment as its list shows it. */
export async function readAmendment(
  conventions: Conventions,
  transaction: Transaction,
  { amendment, ...which }: WhichAmendment & { readonly reader: Reader },
) {
  const listed = await listAmendments(conventions, transaction, which);
  if (!listed.ok) return listed;
  const found = listed.value.amendments.find(({ id }) => id === amendment);
  return found === undefined ? refuse("amendment-unknown") : accept(found);
}

type Preparing = WhichConvention & {
  readonly kind: AmendmentKind;
  readonly terms: AmendmentTerms;
  readonly effectiveOn: PlainDate;
  readonly reason: string;
  readonly actor: Actor | null;
  readonly reader: Reader;
  readonly now: string;
};

/** Prepares an amendment: nothing changes before it is signed. */
export async function prepareAmendment(
  conventions: Conventions,
  transaction: Transaction,
  { kind, terms, effectiveOn, reason, actor, reader, now, ...which }: Preparing,
) {
  invariant(actor !== null, "only who holds a role prepares an amendment");
  await conventions.lockPledges(transaction, which);
  const found = await findBase(conventions, transaction, which);
  if (!found.ok) return found;
  const { record, written, known } = found.value;
  const closed = await refuseClosed(conventions, transaction, { which, base: found.value });
  if (closed !== null) return closed;
  const named = await checkNamed(transaction, which.territory, { terms, record });
  if (!named.ok) return named;
  const nameOf = await namer(transaction, [
    ...written.parties.map(({ organisation }) => organisation),
    ...organisationsOf(terms),
  ]);
  const amended = amend(record, { kind, terms, effectiveOn }, { ...known, nameOf });
  if (!amended.ok) return amended;

  const amendment: Omit<Amendment, "end"> = {
    id: newId(now),
    number: 1 + Math.max(0, ...written.amendments.map(({ number }) => number)),
    kind,
    terms,
    reason,
    effectiveOn,
    preparedOn: await businessDateOf(transaction, which.territory),
  };
  await conventions.addAmendment(transaction, { ...which, amendment, by: actor.person, now });
  return readAgain(conventions, transaction, { ...which, amendment: amendment.id, reader });
}

type Withdrawing = WhichAmendment & {
  readonly reason: string;
  readonly reader: Reader;
  readonly now: string;
};

/** Gives an amendment up before it is signed. */
export async function withdrawAmendment(
  conventions: Conventions,
  transaction: Transaction,
  { reason, reader, now, amendment, ...which }: Withdrawing,
) {
  await conventions.lockPledges(transaction, which);
  const found = await findBase(conventions, transaction, which);
  if (!found.ok) return found;
  const one = found.value.written.amendments.find(({ id }) => id === amendment);
  if (one === undefined) return refuse("amendment-unknown");
  if (one.end !== null)
    return refuse("amendment-already-ended", { number: one.number, ...endFacts(one.end) });
  const on = await businessDateOf(transaction, which.territory);
  const { territory } = which;
  await conventions.withdrawAmendment(transaction, { territory, amendment, on, reason, now });
  const subject = { kind: amendmentKind, id: amendment };
  await cancelSignatures(transaction, { territory, subject, why: reason, by: null, now });
  return readAgain(conventions, transaction, { ...which, amendment, reader });
}

export function endFacts({ outcome, on }: NonNullable<Amendment["end"]>) {
  return { outcome, on };
}

/** An amendment that was just written. */
export async function readAgain(...asked: Parameters<typeof readAmendment>) {
  const read = await readAmendment(...asked);
  invariant(read.ok, "an amendment that was written is there");
  return read;
}
