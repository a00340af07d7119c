import { type HalfDays, halfDays, sumHalfDays } from "#kernel/days.ts";
import { type Cents, sum } from "#kernel/money.ts";
import type { FunderLine } from "./steering-pack.ts";

type Promise<Unit, Amount> = {
  readonly unit: Unit;
  readonly holder: { readonly id: string };
  readonly promised: Amount;
  readonly called: Amount;
  readonly honoured: Amount;
  readonly released: Amount;
};

type Pledges = readonly (Promise<"EUR", Cents> | Promise<"HALF-DAY", HalfDays>)[];
type Parties = readonly { readonly id: string; readonly name: string; readonly college: string }[];

/** One line a partner who promised something, whatever the number of promises; nobody else is a funder. */
export function funderLines({
  parties,
  pledges,
}: {
  readonly parties: Parties;
  readonly pledges: Pledges;
}): FunderLine[] {
  return parties.flatMap(({ id, name, college }) => {
    const own = pledges.filter(({ holder }) => holder.id === id);
    if (own.length === 0) return [];
    const cash = own.flatMap((pledge) => (pledge.unit === "EUR" ? [pledge] : []));
    const days = own.flatMap((pledge) => (pledge.unit === "HALF-DAY" ? [pledge] : []));
    return [
      {
        id,
        name,
        college,
        promised: sum(cash.map(({ promised }) => promised)),
        called: sum(cash.map(({ called }) => called)),
        paid: sum(cash.map(({ honoured }) => honoured)),
        released: sum(cash.map(({ released }) => released)),
        promisedHalfDays: halfDays(sumHalfDays(days.map(({ promised }) => promised))),
        givenHalfDays: halfDays(sumHalfDays(days.map(({ honoured }) => honoured))),
      },
    ];
  });
}
