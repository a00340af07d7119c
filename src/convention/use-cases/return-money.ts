import { flowKinds, useOfFunders } from "#fund/index.ts";
import type { Cents } from "#kernel/money.ts";
import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { capitalFrom, fundFree, moveEuros, postEntry } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { type AmendmentBase, findBase } from "./amendment-known.ts";
import type { Conventions, WhichConvention } from "./conventions.ts";
import { readClosing } from "./read-closing.ts";
import { refuseFuture } from "./refuse-future.ts";
import { namer } from "./tell.ts";

type Returning = WhichConvention & {
  readonly organisation: string;
  readonly returnedOn: PlainDate;
  readonly amount: Cents;
  readonly bankReference: string;
  readonly now: string;
};

/** Returns to a funder what comes back to it: never beyond its part, losses shared, nor beyond what the fund has free. */
export async function returnMoney(
  conventions: Conventions,
  transaction: Transaction,
  { organisation, returnedOn, amount, bankReference, now, ...which }: Returning,
) {
  if (amount <= 0n) return refuse("amount-not-positive", { amount }, "amount");
  const early = await refuseFuture(transaction, { ...which, on: returnedOn, field: "returnedOn" });
  if (early !== null) return early;
  await conventions.lockPledges(transaction, which);
  const found = await findBase(conventions, transaction, which);
  if (!found.ok) return found;
  const { convention } = found.value.record;
  const closed = await conventions.readClose(transaction, which);
  if (closed === null || closed.fate !== "return")
    return refuse("convention-not-closed", { number: convention.number });
  if (returnedOn < closed.closedOn)
    return refuse("returned-before-close", { returnedOn, closedOn: closed.closedOn }, "returnedOn");
  const available = await comesBackTo(transaction, { which, base: found.value, organisation });
  if (available === null) return refuse("funder-not-in-fund", {}, "organisation");
  const name = (await namer(transaction, [organisation]))(organisation);
  if (amount > available) return refuse("return-above-share", { name, wanted: amount, available }, "amount");

  const made = { ...which, organisation, returnedOn, amount, bankReference, available };
  const [id, entry] = [newId(now), newId(now)];
  const added = await conventions.addReturn(transaction, { ...made, id, entry, recordedAt: now });
  if (!added) return refuse("return-known", { reference: bankReference }, "bankReference");
  const posted = await postEntry(transaction, {
    id: entry,
    territory: which.territory,
    effectiveOn: returnedOn,
    recordedAt: now,
    kind: flowKinds.returnToFunder,
    act: `Convention n° ${convention.number}, ${bankReference} : retour à ${name}`,
    isVoluntary: true,
    lines: moveEuros(amount, {
      from: fundFree(convention.fund),
      to: capitalFrom({ fund: convention.fund, funder: organisation }),
    }),
  });
  if (!posted.ok) {
    const free = posted.refusal.facts["available"] ?? 0n;
    return refuse("return-above-free", { wanted: amount, available: free }, "amount");
  }
  return readClosing(conventions, transaction, which);
}

interface Asked {
  readonly which: WhichConvention;
  readonly base: AmendmentBase;
  readonly organisation: string;
}

/** On the day it is today: a return is dated when the bank made it, and counts on what is left now. Null for who paid nothing. */
async function comesBackTo(transaction: Transaction, { which, base, organisation }: Asked) {
  const on = await businessDateOf(transaction, which.territory);
  const { fund } = base.record.convention;
  const used = await useOfFunders(transaction, { territory: which.territory, fund, on });
  return used.find(({ funder }) => funder === organisation)?.available ?? null;
}
