import { sum } from "#kernel/money.ts";
import { accept, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { firstDayOf, monthOf } from "#kernel/plain-month.ts";
import { closedUntil, nextClosing, numbersBetween } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { monthsOver } from "../domain/months-over.ts";
import { type AskedClosing, closeOne } from "./close-period.ts";
import { measureProvisions } from "./measure-provisions.ts";
import type { FundOffice } from "./office.ts";

type NothingWaits = Refusal<
  "nothing-to-close" | "period-already-closed" | "period-not-over" | "period-not-a-month"
>;

/** Every month until that one, each its own closing with its own figures; the first that cannot refuses them all, by its name. */
export async function closeUntil(
  office: FundOffice,
  transaction: Transaction,
  { until, ...asked }: Omit<AskedClosing, "kind">,
) {
  const waiting = await monthsUntil(transaction, { territory: asked.territory, until });
  if (!waiting.ok) return waiting;
  const closings = [];
  for (const month of waiting.value) {
    const closed = await closeOne(office, transaction, { ...asked, kind: "month", until: month });
    if (!closed.ok) return closed;
    closings.push(closed.value);
  }
  await office.keepMonths(transaction, asked);
  return accept({ closings });
}

/** What closing them all would freeze, month by month. */
export async function previewUntil(
  office: FundOffice,
  transaction: Transaction,
  { territory, until }: { readonly territory: string; readonly until: PlainDate },
) {
  const waiting = await monthsUntil(transaction, { territory, until });
  if (!waiting.ok) return waiting;
  const months = [];
  for (const month of waiting.value) {
    const startsOn = firstDayOf(monthOf(month));
    const { provisions } = await measureProvisions(office, transaction, { territory, on: month });
    const late = provisions?.filter((provision) => provision.late > 0n) ?? null;
    months.push({
      startsOn,
      until: month,
      entries: (await numbersBetween(transaction, { territory, from: startsOn, to: month })).length,
      late: late && { advances: late.length, amount: sum(late.map((provision) => provision.late)) },
      provisioned: sum((provisions ?? []).map(({ amount }) => amount)),
    });
  }
  return accept({ months });
}

async function monthsUntil(
  transaction: Transaction,
  { territory, until }: { readonly territory: string; readonly until: PlainDate },
) {
  const today = await businessDateOf(transaction, territory);
  const closed = await closedUntil(transaction, territory);
  const next = await nextClosing(transaction, { territory, kind: "month" });
  if (next === null) return refused("nothing-to-close", {});
  if (closed !== null && until <= closed)
    return refused("period-already-closed", { until, closedUntil: closed });
  const over = monthsOver(next, today);
  if (over.includes(until)) return accept(over.filter((month) => month <= until));
  const late = over.at(-1) ?? null;
  return until >= today || late === null
    ? refused("period-not-over", { until: late === null ? next : until, today })
    : refused("period-not-a-month", { until, last: late });
}

function refused(reason: NothingWaits["reason"], facts: NothingWaits["facts"]) {
  return refuse(reason, facts, "until");
}
