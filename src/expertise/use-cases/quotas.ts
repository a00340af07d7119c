import type { DayPledges } from "#convention/index.ts";
import { type HalfDays, halfDays } from "#kernel/days.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { accountsUnder, balancesAt, type PledgeState, pledge } from "#ledger/index.ts";
import { membershipsOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type HolderLeft, quotaOf } from "../domain/quota.ts";

export interface Quotas {
  readonly convention: DayPledges | null;
  of(employer: string): HolderLeft | null;
}

/** The convention that runs that day, the last signed if several do; or the one that is named. */
export function conventionOn(
  conventions: readonly DayPledges[],
  { on, convention }: { readonly on: PlainDate; readonly convention?: string | undefined },
): DayPledges | null {
  if (convention !== undefined) return conventions.find(({ id }) => id === convention) ?? null;
  return conventions.findLast(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn) ?? null;
}

/** What is left to plan of the pledge that each of these employers' experts draw on. */
export async function quotasIn(
  transaction: Transaction,
  convention: DayPledges | null,
  asked: { readonly territory: string; readonly on: PlainDate; readonly employers: readonly string[] },
): Promise<Quotas> {
  if (convention === null) return { convention, of: () => null };
  const held = await heldDays(transaction, { territory: asked.territory, convention: convention.id });
  const memberships = await membershipsOf(transaction, [...new Set(asked.employers)], asked.on);
  const pledges = convention.pledges.map(({ holder, promised }) => ({
    holder,
    promised,
    left: held(holder, "promised"),
  }));
  return { convention, of: (employer) => quotaOf(employer, pledges, memberships) };
}

/** What the journal holds for each holder of a convention, in half-days. */
export async function heldDays(
  transaction: Transaction,
  { territory, convention }: { readonly territory: string; readonly convention: string },
): Promise<(holder: string, state: PledgeState) => HalfDays> {
  const balances = await balancesAt(transaction, {
    territory,
    accounts: accountsUnder("pledge", convention),
  });
  const held = new Map(
    balances.flatMap(({ account, unit, amount }) =>
      unit === "HALF-DAY" ? [[account, amount] as const] : [],
    ),
  );
  return (holder, state) => halfDays(held.get(pledge({ convention, partner: holder }, state)) ?? 0n);
}
