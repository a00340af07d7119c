import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { postEntry } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { newId } from "#platform/requests/id.ts";
import { type Fate, lapsing } from "../domain/close.ts";
import { type AmendmentBase, findBase, refuseClosed } from "./amendment-known.ts";
import type { Conventions, WhichConvention } from "./conventions.ts";
import { promiseLines } from "./entry-lines.ts";
import { readClosing } from "./read-closing.ts";
import { refuseFuture } from "./refuse-future.ts";

type Closing = WhichConvention & {
  readonly closedOn: PlainDate;
  readonly fate: Fate;
  readonly reason: string;
  readonly actor: Actor | null;
  readonly now: string;
};

/** Closes a convention that is over: what nobody called lapses, what is called stays due, and the fate of the money is said. */
export async function closeConvention(
  conventions: Conventions,
  transaction: Transaction,
  { closedOn, fate, reason, actor, now, ...which }: Closing,
) {
  invariant(actor !== null, "only who holds a role closes a convention");
  const early = await refuseFuture(transaction, { ...which, on: closedOn, field: "closedOn" });
  if (early !== null) return early;
  await conventions.lockPledges(transaction, which);
  const found = await findBase(conventions, transaction, which);
  if (!found.ok) return found;
  const base = found.value;
  const closed = await refuseClosed(conventions, transaction, { which, base });
  if (closed !== null) return closed;
  const ready = checkOver(base, { closedOn, fate });
  if (!ready.ok) return ready;

  await conventions.close(transaction, { ...which, closedOn, fate, reason, by: actor.person, now });
  const posted = await lapse(conventions, transaction, { which, base, closedOn, reason, now });
  if (!posted) return refuse("days-still-planned", { number: base.written.convention.number });
  return readClosing(conventions, transaction, which);
}

function checkOver(
  { record: { convention }, written, known }: AmendmentBase,
  { closedOn, fate }: { readonly closedOn: PlainDate; readonly fate: Fate },
) {
  const { number, endsOn } = convention;
  if (closedOn <= endsOn) return refuse("convention-not-over", { endsOn, closedOn }, "closedOn");
  const waiting = written.amendments.find(({ end }) => end === null);
  if (waiting !== undefined) return refuse("amendment-waits", { number: waiting.number });
  return fate === "roll-over" && known.renewedOn === null
    ? refuse("nothing-follows", { number }, "fate")
    : accept(null);
}

interface Lapsing {
  readonly which: WhichConvention;
  readonly base: AmendmentBase;
  readonly closedOn: PlainDate;
  readonly reason: string;
  readonly now: string;
}

/** False when days were planned meanwhile. */
async function lapse(
  conventions: Conventions,
  transaction: Transaction,
  { which: { territory, convention }, base, closedOn, reason, now }: Lapsing,
): Promise<boolean> {
  const lapsed = lapsing(base.record, base.known.freeDays);
  if (lapsed.length === 0) return true;
  const entry = newId(now);
  for (const { pledge, amount } of lapsed)
    await conventions.addRelease(transaction, {
      territory,
      id: newId(now),
      entry,
      recordedAt: now,
      pledge: pledge.id,
      releasedOn: closedOn,
      amount,
    });
  const posted = await postEntry(transaction, {
    id: entry,
    territory,
    effectiveOn: closedOn,
    recordedAt: now,
    kind: "release",
    act: `Convention n° ${base.written.convention.number}, clôture`,
    isVoluntary: true,
    reason,
    lines: lapsed.flatMap(({ pledge, amount }) =>
      promiseLines({ ...pledge, amount }, { convention, from: "promised", to: "released" }),
    ),
  });
  return posted.ok;
}
