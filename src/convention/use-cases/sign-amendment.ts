import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type PostRefusal, postEntry } from "#ledger/index.ts";
import { businessDateOf, knowOrganisations } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { findSignature } from "#signature/index.ts";
import { type Amended, amend } from "../domain/amend.ts";
import { type Amendment, kindsThatPromise } from "../domain/amendment.ts";
import { amendmentKind } from "../domain/amendment-to-sign.ts";
import type { Pledge } from "../domain/pledge.ts";
import type { Reader } from "../domain/reader.ts";
import { type AmendmentBase, findBase, refuseClosed } from "./amendment-known.ts";
import { endFacts, readAgain, type WhichAmendment } from "./amendments.ts";
import type { Conventions } from "./conventions.ts";
import { promiseLines } from "./entry-lines.ts";

type Signing = WhichAmendment & {
  readonly signedOn: PlainDate;
  readonly reader: Reader;
  readonly now: string;
};

/** Signs an amendment: it is computed again on the terms of the moment, and the journal follows by difference. */
export async function signAmendment(
  conventions: Conventions,
  transaction: Transaction,
  { signedOn, reader, now, amendment: id, ...which }: Signing,
) {
  const { territory, convention } = which;
  await conventions.lockPledges(transaction, which);
  const ready = await checkReadyToSign(conventions, transaction, { ...which, amendment: id, signedOn });
  if (!ready.ok) return ready;
  const { amendment, base, amended } = ready.value;
  const subject = { kind: amendmentKind, id };
  if ((await findSignature(transaction, { territory, subject }))?.state === "open")
    return refuse("signature-under-way", { number: amendment.number });

  const { party, added, changes } = amended;
  const brought: Pledge[] = added.map((pledge) => ({ ...pledge, id: newId(now) }));
  const row = { ...which, amendment: id, on: signedOn, now, party, added: brought, changes };
  await conventions.signAmendment(transaction, row);
  if (party !== null)
    await knowOrganisations(transaction, { territory, organisations: [party.organisation], now });
  const posted = await follow(transaction, { territory, convention, now }, { amendment, base, amended });
  if (!posted.ok) {
    const available = posted.refusal.facts["available"] ?? 0n;
    return refuse("amendment-above-free", { number: amendment.number, available });
  }
  return readAgain(conventions, transaction, { ...which, amendment: id, reader });
}

/** An amendment that may be signed on that day, with what it makes of the terms of the moment. */
export async function checkReadyToSign(
  conventions: Conventions,
  transaction: Transaction,
  { signedOn, amendment: id, ...which }: WhichAmendment & { readonly signedOn: PlainDate },
) {
  const found = await findBase(conventions, transaction, which);
  if (!found.ok) return found;
  const base = found.value;
  const closed = await refuseClosed(conventions, transaction, { which, base });
  if (closed !== null) return closed;
  const amendment = base.written.amendments.find((one) => one.id === id);
  if (amendment === undefined) return refuse("amendment-unknown");
  const today = await businessDateOf(transaction, which.territory);
  const ready = checkReady(amendment, base, { signedOn, today });
  if (!ready.ok) return ready;
  const amended = amend(base.record, amendment, base.known);
  return amended.ok ? accept({ amendment, base, amended: amended.value }) : amended;
}

function checkReady(
  { number, end, kind, effectiveOn }: Amendment,
  { written }: AmendmentBase,
  { signedOn, today }: { readonly signedOn: PlainDate; readonly today: PlainDate },
) {
  if (end !== null) return refuse("amendment-already-ended", { number, ...endFacts(end) });
  const base = written.amendments.find((earlier) => earlier.number < number && earlier.end === null);
  if (base !== undefined) return refuse("amendment-before-its-base", { number, base: base.number });
  if (signedOn > today) return refuse("act-in-the-future", { on: signedOn, today }, "signedOn");
  if (signedOn < written.convention.signedOn)
    return refuse("amended-before-signature", { signedOn, base: written.convention.signedOn }, "signedOn");
  return kindsThatPromise.has(kind) && effectiveOn > today
    ? refuse("effect-in-the-future", { effectiveOn, today })
    : accept(null);
}

type Which = { readonly territory: string; readonly convention: string; readonly now: string };
type Followed = {
  readonly amendment: Amendment;
  readonly base: AmendmentBase;
  readonly amended: Amended;
};

/** What is promised beyond, then what is given up, each on the day of effect. */
async function follow(
  transaction: Transaction,
  { territory, convention, now }: Which,
  { amendment, base, amended }: Followed,
): Promise<Outcome<null, PostRefusal>> {
  const pledges = new Map(base.record.pledges.map((pledge) => [pledge.id, pledge]));
  const moved = amended.changes.map(({ pledge: id, difference }) => {
    const pledge = pledges.get(id);
    invariant(pledge !== undefined, "an amendment moves pledges of its convention");
    return { ...pledge, amount: difference };
  });
  const more = [...amended.added, ...moved.filter(({ amount }) => amount > 0n)];
  const less = moved.filter(({ amount }) => amount < 0n).map((one) => ({ ...one, amount: -one.amount }));
  for (const [kind, promises, step] of [
    ["signature", more, { from: "signed", to: "promised" }],
    ["release", less, { from: "promised", to: "released" }],
  ] as const) {
    if (promises.length === 0) continue;
    const posted = await postEntry(transaction, {
      id: newId(now),
      territory,
      effectiveOn: amendment.effectiveOn,
      recordedAt: now,
      kind,
      act: `Convention n° ${base.written.convention.number}, avenant n° ${amendment.number}`,
      isVoluntary: true,
      reason: amendment.reason,
      lines: promises.flatMap((promise) => promiseLines(promise, { convention, ...step })),
    });
    if (!posted.ok) return posted;
  }
  return accept(null);
}
