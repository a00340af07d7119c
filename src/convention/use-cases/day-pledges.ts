import { type HalfDays, halfDays } from "#kernel/days.ts";
import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { inForce } from "../domain/in-force.ts";
import { isDays } from "../domain/pledge-states.ts";
import type { Conventions } from "./conventions.ts";

/** A convention as whoever plans its days sees it. */
export interface DayPledges {
  readonly id: string;
  readonly number: number;
  readonly signedOn: PlainDate;
  readonly fund: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly dayRate: Cents;
  readonly pledges: readonly {
    readonly holder: string;
    readonly promised: HalfDays;
    readonly released: HalfDays;
  }[];
}

/** The conventions of a territory, first signed first, each with the half-days promised in it. */
export async function dayPledges(
  conventions: Conventions,
  transaction: Transaction,
  territory: string,
): Promise<DayPledges[]> {
  const records = await conventions.list(transaction, { territory, knownAt: null });
  return records
    .map((written) => inForce(written, null))
    .map(({ convention, pledges, releases }) => ({
      id: convention.id,
      number: convention.number,
      signedOn: convention.signedOn,
      fund: convention.fund,
      startsOn: convention.startsOn,
      endsOn: convention.endsOn,
      dayRate: convention.dayRate,
      pledges: pledges.filter(isDays).map(({ id, holder, amount }) => ({
        holder,
        promised: halfDays(amount),
        released: halfDays(
          releases.reduce((total, release) => total + (release.pledge === id ? release.amount : 0n), 0n),
        ),
      })),
    }));
}
