import { addMonths, dateOf, daysInMonth, type PlainDate, partsOf } from "#kernel/plain-date.ts";

/** What a territory asks of the firms it lends to, from a day on. */
export type AccountsPolicy = {
  readonly version: number;
  readonly validFrom: PlainDate;
  /** Months left after the end of the firm's year; null where nothing is asked any more. */
  readonly dueMonths: number | null;
};

export const longestAccountsMonths = 24;

export type AccountsReceived = {
  readonly closedOn: PlainDate;
  readonly receivedOn: PlainDate;
  readonly file: string;
};

export type AskedAccounts = {
  /** The end of the firm's year. */
  readonly closedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly received: AccountsReceived | null;
  readonly isLate: boolean;
};

interface Asking {
  /** Since when the firm has the money. */
  readonly since: PlainDate;
  readonly on: PlainDate;
  readonly policies: readonly AccountsPolicy[];
  /** As they were told: from each on, the firm's year ends on that day. */
  readonly yearEnds: readonly PlainDate[];
  /** Those whose paper still stands. */
  readonly received: readonly AccountsReceived[];
}

/** The yearly accounts that a firm owes for the years that ended while it had the money, the oldest first. */
export function accountsAsked({ since, on, policies, yearEnds, received }: Asking): AskedAccounts[] {
  return closingsBetween(since, on, yearEnds).flatMap((closedOn) => {
    const dueMonths = accountsPolicyOn(policies, closedOn)?.dueMonths ?? null;
    if (dueMonths === null) return [];
    const dueOn = monthsAfterClosing(closedOn, dueMonths);
    const came = received.findLast((one) => one.closedOn === closedOn) ?? null;
    return [{ closedOn, dueOn, received: came, isLate: came === null && on > dueOn }];
  });
}

/** The policy of the day a year ended: a later one changes nothing of what was asked. */
export function accountsPolicyOn(
  policies: readonly AccountsPolicy[],
  on: PlainDate,
): AccountsPolicy | undefined {
  return policies
    .filter(({ validFrom }) => validFrom <= on)
    .toSorted((a, b) =>
      a.validFrom === b.validFrom ? a.version - b.version : a.validFrom < b.validFrom ? -1 : 1,
    )
    .at(-1);
}

/** The next day on which the firm's year ends. */
export function nextClosing(on: PlainDate, yearEnds: readonly PlainDate[]): PlainDate {
  const within = dateOf({ ...partsOf(on), year: partsOf(on).year + 2, month: 12, day: 31 });
  const next = closingsBetween(on, within, yearEnds)[0];
  return next ?? within;
}

/** Each year end holds from its day until a later one is told; 31 December holds before the first. */
function closingsBetween(from: PlainDate, until: PlainDate, yearEnds: readonly PlainDate[]): PlainDate[] {
  const firstYear = partsOf(from).year;
  const told = yearEnds.filter((end, rank) => !yearEnds.slice(rank + 1).some((later) => later <= end));
  const seeds = [dateOf({ year: firstYear, month: 12, day: 31 }), ...told];
  return seeds.flatMap((seed, rank) => {
    const next = seeds[rank + 1];
    const closings = [];
    for (let year = 0; addMonths(seed, 12 * year) <= until; year += 1) {
      const closing = addMonths(seed, 12 * year);
      if (next !== undefined && closing >= next) break;
      if (closing >= from) closings.push(closing);
    }
    return closings;
  });
}

/** A year that ends with its month leaves whole months: 30 June and six months is 31 December. */
function monthsAfterClosing(closedOn: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(closedOn);
  const later = addMonths(closedOn, months);
  if (day !== daysInMonth(year, month)) return later;
  const end = partsOf(later);
  return dateOf({ ...end, day: daysInMonth(end.year, end.month) });
}
