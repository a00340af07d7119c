import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { postEntry } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Pledge } from "../domain/pledge.ts";
import { stateOf } from "../domain/pledge-states.ts";
import { pledgeView } from "../domain/pledge-view.ts";
import type { PromiseState } from "../domain/promise.ts";
import type { ConventionRecord } from "../domain/record.ts";
import type { Conventions, WhichConvention } from "./conventions.ts";
import { promiseLines } from "./entry-lines.ts";
import { findRecord } from "./load-records.ts";
import { refuseFuture } from "./refuse-future.ts";
import { tellIn } from "./tell.ts";

export type ReleaseRequest = WhichConvention & {
  readonly pledge: string;
  readonly releasedOn: PlainDate;
  /** Cents or half-days. */
  readonly amount: bigint;
  readonly reason: string;
  readonly now: string;
};

/** Frees a partner from all or part of what is promised and not called. The reason is kept in the journal. */
export async function releasePledge(
  conventions: Conventions,
  transaction: Transaction,
  request: ReleaseRequest,
) {
  const { territory, convention, amount, releasedOn } = request;
  if (amount <= 0n) return refuse("amount-not-positive", { amount }, "amount");

  const early = await refuseFuture(transaction, { territory, on: releasedOn, field: "releasedOn" });
  if (early !== null) return early;
  await conventions.lockPledges(transaction, request);
  const everything = { territory, convention, on: null, knownAt: null };
  const found = await findRecord(conventions, transaction, everything);
  if (!found.ok) return found;
  const { record, records } = found.value;
  const { signedOn } = record.convention;
  if (releasedOn < signedOn)
    return refuse("released-before-signature", { releasedOn, signedOn }, "releasedOn");
  const pledge = record.pledges.find(({ id }) => id === request.pledge);
  if (pledge === undefined) return refuse("pledge-unknown", {}, "pledge");

  const told = await tellIn(transaction, territory, { on: releasedOn, records });
  const state = stateOf(pledge, record);
  const toCall = releasable(pledge, state);
  if (amount > toCall) {
    const facts = { name: told.nameOf(pledge.holder), unit: pledge.unit, wanted: amount, toCall };
    return refuse("release-above-left", { ...facts, called: state.called }, "amount");
  }
  const released = await release(conventions, transaction, request, { pledge, record });
  if (!released.ok) {
    // Days planned in a mission are neither honoured nor free: the journal alone knows them.
    const free = released.refusal.facts["available"] ?? 0n;
    const facts = { name: told.nameOf(pledge.holder), unit: pledge.unit, wanted: amount, toCall: free };
    return refuse("release-above-left", { ...facts, called: state.called }, "amount");
  }
  const after = { ...record, releases: [...record.releases, { pledge: pledge.id, releasedOn, amount }] };
  return accept(pledgeView({ pledge, state: stateOf(pledge, after) }, after, told.nameOf));
}

/** Days are not called: all that is left of them can be released. */
function releasable({ unit }: Pledge, { toCall, left }: PromiseState): bigint {
  return unit === "EUR" ? toCall : left;
}

async function release(
  conventions: Conventions,
  transaction: Transaction,
  { territory, amount, releasedOn, reason, now }: ReleaseRequest,
  { pledge, record }: { pledge: Pledge; record: ConventionRecord },
): Promise<Awaited<ReturnType<typeof postEntry>>> {
  const { id: convention, number } = record.convention;
  const entry = newId(now);
  const made = { territory, id: newId(now), entry, recordedAt: now, pledge: pledge.id, releasedOn, amount };
  await conventions.addRelease(transaction, made);
  return postEntry(transaction, {
    id: entry,
    territory,
    effectiveOn: releasedOn,
    recordedAt: now,
    kind: "release",
    act: `Convention n° ${number}`,
    isVoluntary: true,
    reason,
    lines: promiseLines({ ...pledge, amount }, { convention, from: "promised", to: "released" }),
  });
}
