import { sum } from "#kernel/money.ts";
import { type PlainDate, partsOf, plainDate } from "#kernel/plain-date.ts";
import { firstDayOf, monthOf } from "#kernel/plain-month.ts";
import { type ClosingKind, closedUntil, nextClosing, numbersBetween } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { measureProvisions } from "./measure-provisions.ts";
import type { FundOffice } from "./office.ts";

export interface NextPeriod {
  readonly kind: ClosingKind;
  readonly startsOn: PlainDate;
  readonly until: PlainDate;
  readonly isOver: boolean;
  readonly isComplete: boolean;
}

/** The next period to close, the facts to look at before, and what would be set aside for each advance. */
export async function previewClosing(
  office: FundOffice,
  transaction: Transaction,
  { territory, denied }: { territory: string; denied: ReadonlySet<string> },
) {
  const periods = await nextPeriods(transaction, territory);
  const { today, month } = periods;
  // Before its end, what is late is told as it stands today: tomorrow's instalments are not late yet.
  const on = month?.isOver === true ? month.until : today;
  const { policy, provisions } = await measureProvisions(office, transaction, { territory, on });
  const late = provisions?.filter((provision) => provision.late > 0n) ?? null;
  return {
    ...periods,
    measuredOn: on,
    entries:
      month === null
        ? 0
        : (await numbersBetween(transaction, { territory, from: month.startsOn, to: month.until })).length,
    late: late && { advances: late.length, amount: sum(late.map((provision) => provision.late)) },
    policy,
    provisions: (provisions ?? []).filter(({ application }) => !denied.has(application)),
    provisioned: sum((provisions ?? []).map(({ amount }) => amount)),
  };
}

/** The month and the year to close next, and whether their time has come. */
export async function nextPeriods(transaction: Transaction, territory: string) {
  const today = await businessDateOf(transaction, territory);
  const closed = await closedUntil(transaction, territory);
  const month = await nextClosing(transaction, { territory, kind: "month" });
  const year = await nextClosing(transaction, { territory, kind: "year" });
  return {
    today,
    closedUntil: closed,
    month: month && { ...periodOf("month", month, today), isComplete: true },
    year: year && { ...periodOf("year", year, today), isComplete: closed !== null && year <= closed },
  };
}

function periodOf(kind: ClosingKind, until: PlainDate, today: PlainDate): Omit<NextPeriod, "isComplete"> {
  const startsOn = kind === "month" ? firstDayOf(monthOf(until)) : plainDate(`${partsOf(until).year}-01-01`);
  return { kind, startsOn, until, isOver: until < today };
}
