import { findFirms } from "#application/index.ts";
import { earmarkPlaces, type FirmToFit, fittingOf } from "#fund/index.ts";
import { type Cents, cents } from "#kernel/money.ts";
import { accountsUnder, balancesAt, fundFree, fundHeld } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Item } from "../domain/sitting.ts";
import type { FundPlace } from "../domain/what-if.ts";

/** What a decision still holds in its fund. */
export async function heldByDecisions(
  transaction: Transaction,
  { territory, fund, decisions }: { territory: string; fund: string; decisions: readonly string[] },
): Promise<(decision: string) => Cents> {
  const balances =
    decisions.length === 0
      ? []
      : await balancesAt(transaction, { territory, accounts: accountsUnder("fund", fund) });
  const byAccount = new Map<string, bigint>(balances.map(({ account, amount }) => [account, amount]));
  return (decision) => cents(byAccount.get(fundHeld({ fund, decision })) ?? 0n);
}

/** What the fund can decide, what is kept for some files among it, and what it has decided, by everything posted so far. */
export async function fundPlaceOf(
  transaction: Transaction,
  { territory, fund }: { territory: string; fund: string },
): Promise<FundPlace> {
  const balances = await balancesAt(transaction, { territory, accounts: accountsUnder("fund", fund) });
  const free = fundFree(fund);
  const inTotal = (of: (account: string) => boolean) =>
    cents(balances.reduce((total, { account, amount }) => (of(account) ? total + amount : total), 0n));
  return {
    available: inTotal((account) => account === free || account.includes(":earmark:")),
    held: inTotal((account) => account.includes(":held:")),
  };
}

/** What of a fund is kept for some files, and what of it this one may take. */
export interface FileReach {
  /** For this file: all that is available but what is kept for others. */
  readonly available: Cents;
  /** What of it is kept for files like this one, by what it is called. */
  readonly reserved: readonly { readonly id: string; readonly name: string; readonly amount: Cents }[];
}

/** Whose firm is asked about: that of an item on the agenda. */
export type AskedFile = Pick<Item, "kind" | "pack">;

/** What each file may be granted from a fund; null where the fund keeps nothing for anybody: all of it is then within reach. */
export async function reachIn(
  transaction: Transaction,
  { territory, fund, items }: { territory: string; fund: string; items: readonly AskedFile[] },
): Promise<((item: AskedFile) => FileReach) | null> {
  const places = await earmarkPlaces(transaction, { territory, fund });
  if (places.length === 0) return null;
  const { available } = await fundPlaceOf(transaction, { territory, fund });
  const firms = await firmsOf(transaction, { territory, items });
  return (item) => {
    const fitting = new Set(fittingOf(places, firms(item)));
    const kept = places
      .filter((place) => !fitting.has(place))
      .reduce((sum, place) => sum + place.available, 0n);
    return {
      available: cents(available - kept),
      reserved: [...fitting].flatMap(({ earmark: { id, name }, available: amount }) =>
        amount > 0n ? [{ id, name, amount }] : [],
      ),
    };
  };
}

/** What the earmarks of a fund are compared with: the firm of a file, as it is known now. */
export async function firmToFit(
  transaction: Transaction,
  { territory, item }: { territory: string; item: AskedFile },
): Promise<FirmToFit | null> {
  return (await firmsOf(transaction, { territory, items: [item] }))(item);
}

async function firmsOf(
  transaction: Transaction,
  { territory, items }: { territory: string; items: readonly AskedFile[] },
): Promise<(item: AskedFile) => FirmToFit | null> {
  const firms = [...new Set(items.map(({ pack }) => pack.firm.id))];
  const found = firms.length === 0 ? new Map() : await findFirms(transaction, { territory, firms });
  return ({ pack }) => {
    const firm = found.get(pack.firm.id);
    return firm === undefined ? null : { activity: firm.activity, commune: firm.commune.insee };
  };
}
