import { type FunderUse, useOfFunders } from "#fund/index.ts";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { accept } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type ClosedConvention, lapsing } from "../domain/close.ts";
import { isCash, pledgeStates } from "../domain/pledge-states.ts";
import { type AmendmentBase, findBase } from "./amendment-known.ts";
import type { Conventions, WhichConvention } from "./conventions.ts";
import { namer } from "./tell.ts";

/** What a convention leaves once it is over: what lapses, what is still due, and what comes back to each funder. */
export async function readClosing(
  conventions: Conventions,
  transaction: Transaction,
  which: WhichConvention,
) {
  const found = await findBase(conventions, transaction, which);
  if (!found.ok) return found;
  const base = found.value;
  const on = await businessDateOf(transaction, which.territory);
  const closed = await conventions.readClose(transaction, which);
  const { fund, endsOn } = base.record.convention;
  const used = await useOfFunders(transaction, { territory: which.territory, fund, on });
  const nameOf = await namer(transaction, [
    ...used.flatMap(({ funder }) => (funder === null ? [] : [funder])),
    ...(closed?.returns.map(({ organisation }) => organisation) ?? []),
  ]);
  return accept({
    on,
    endsOn,
    isOver: on > endsOn,
    isRenewed: base.known.renewedOn !== null,
    closed: closed === null ? null : closedTold(closed, nameOf),
    lapsing: lapsingTold(base),
    due: dueTold(base),
    shares: sharesTold(used, nameOf),
  });
}

/** A funder's euros as they stand; what was lent before any funder gave is nobody's to take back. */
function sharesTold(used: readonly FunderUse[], nameOf: (organisation: string) => string) {
  return used.flatMap(({ funder, ...use }) =>
    funder === null ? [] : [{ organisation: { id: funder, name: nameOf(funder) }, ...use }],
  );
}

function lapsingTold({ record, known }: AmendmentBase) {
  const lapsed = lapsing(record, known.freeDays);
  const total = (unit: "EUR" | "HALF-DAY") =>
    lapsed.filter(({ pledge }) => pledge.unit === unit).reduce((sum, { amount }) => sum + amount, 0n);
  return { cash: cents(total("EUR")), halfDays: halfDays(total("HALF-DAY")) };
}

/** Called and not paid: it stays due whatever the convention becomes. */
function dueTold({ record }: AmendmentBase) {
  const states = pledgeStates(record).filter(({ pledge }) => isCash(pledge));
  return cents(
    states.reduce((total, { state }) => {
      const left = state.called - state.honoured;
      return total + (left > 0n ? left : 0n);
    }, 0n),
  );
}

function closedTold({ returns, ...closed }: ClosedConvention, nameOf: (organisation: string) => string) {
  return {
    ...closed,
    returns: returns.map(({ organisation, ...one }) => ({
      ...one,
      organisation: { id: organisation, name: nameOf(organisation) },
    })),
  };
}
