import { type Cents, cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import {
  accountsUnder,
  balancesAt,
  type EuroAccount,
  fundEarmark,
  fundFree,
  type Line,
} from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Earmark } from "../domain/earmark.ts";
import { type FirmToFit, fitsRule } from "../domain/earmark-rule.ts";
import { type Trace, type TracedSource, takeFrom } from "../domain/earmark-trace.ts";
import { holdLines } from "./earmark-lines.ts";
import type { WhichFund } from "./office.ts";

/** What funders keep their euros for. */
export interface Earmarks {
  /** The oldest first. */
  list(
    transaction: Transaction,
    which: { readonly territory: string; readonly fund?: string },
  ): Promise<Earmark[]>;
  /** The same, none of which is lifted until the transaction ends. */
  hold(transaction: Transaction, which: WhichFund): Promise<Earmark[]>;
  /** That of a pledge, held for whoever asks; null where its euros are free. */
  take(transaction: Transaction, which: WhichPledge): Promise<Earmark | null>;
  /** False where the pledge has one. */
  add(
    transaction: Transaction,
    territory: string,
    earmark: Earmark,
    recorded: { readonly by: string | null; readonly at: string },
  ): Promise<boolean>;
  lift(
    transaction: Transaction,
    which: { readonly territory: string; readonly earmark: string },
    lifted: { readonly on: PlainDate; readonly reference: string; readonly by: string; readonly at: string },
  ): Promise<void>;
  /** Makes whoever pays a pledge and whoever earmarks it wait for each other. */
  lockPledge(transaction: Transaction, which: WhichPledge): Promise<void>;
}

export interface WhichPledge {
  readonly territory: string;
  readonly pledge: string;
}

/** An earmark with the cash that no decision took. */
export interface EarmarkPlace {
  readonly earmark: Earmark;
  readonly available: Cents;
}

/** The earmarks of a fund that stand, with what is left of each, by everything posted so far. */
export async function placesOf(
  earmarks: Pick<Earmarks, "list">,
  transaction: Transaction,
  { territory, fund }: WhichFund,
): Promise<EarmarkPlace[]> {
  return withCash(transaction, { territory, fund }, await earmarks.list(transaction, { territory, fund }));
}

async function withCash(
  transaction: Transaction,
  { territory, fund }: WhichFund,
  listed: readonly Earmark[],
): Promise<EarmarkPlace[]> {
  if (listed.length === 0) return [];
  const accounts = accountsUnder("fund", fund, "earmark");
  const balances = await balancesAt(transaction, { territory, accounts });
  const byAccount = new Map(balances.map(({ account, amount }) => [account, amount]));
  return listed
    .filter(({ lifted }) => lifted === null)
    .map((earmark) => ({
      earmark,
      available: cents(byAccount.get(fundEarmark({ fund, earmark: earmark.id })) ?? 0n),
    }));
}

export function fittingOf(places: readonly EarmarkPlace[], firm: FirmToFit | null): EarmarkPlace[] {
  return firm === null ? [] : places.filter(({ earmark }) => fitsRule(earmark, firm));
}

/** What the entry of a decision moves: first the earmarks that the firm fits, the oldest first, then what is free. */
export async function holdFor(
  earmarks: Pick<Earmarks, "hold">,
  transaction: Transaction,
  {
    territory,
    fund,
    decision,
    amount,
    firm,
  }: WhichFund & { readonly decision: string; readonly amount: Cents; readonly firm: FirmToFit | null },
): Promise<Line[]> {
  const which = { territory, fund };
  const places = await withCash(transaction, which, await earmarks.hold(transaction, which));
  const fitting = fittingOf(places, firm).map(({ earmark, available }) => ({
    earmark: earmark.id,
    available,
  }));
  return holdLines({ fund, decision }, takeFrom({ fund, amount, fitting }));
}

/** Where the euros of decisions came from; those of one, or of every decision of the fund. None is lifted meanwhile. */
export async function tracesOf(
  earmarks: Pick<Earmarks, "hold">,
  transaction: Transaction,
  { territory, fund, decision }: WhichFund & { readonly decision?: string },
): Promise<(decision: string) => Trace> {
  const known = await earmarks.hold(transaction, { territory, fund });
  const lifted = new Set(known.flatMap(({ id, lifted: end }) => (end === null ? [] : [id])));
  const sources =
    known.length === 0 ? new Map() : await sourcesOf(transaction, { territory, fund, decision });
  return (of) => ({ fund, decision: of, sources: sources.get(of) ?? [], lifted });
}

/** What decisions took from each source and what came back, by everything posted so far. */
export async function sourcesOf(
  transaction: Transaction,
  { territory, fund, decision }: WhichFund & { readonly decision?: string | undefined },
): Promise<Map<string, TracedSource[]>> {
  const accounts =
    decision === undefined ? accountsUnder("earmark", fund) : accountsUnder("earmark", fund, decision);
  const found = new Map<string, Map<string, TracedSource>>();
  for (const { account, amount } of await balancesAt(transaction, { territory, accounts })) {
    const [, , of = "", source = "", state] = account.split(":");
    const sources = found.get(of) ?? new Map<string, TracedSource>();
    const before = sources.get(source) ?? { source, taken: cents(0n), back: cents(0n) };
    if (state === "taken") sources.set(source, { ...before, taken: cents(-amount) });
    if (state === "back") sources.set(source, { ...before, back: cents(amount) });
    found.set(of, sources);
  }
  return new Map([...found].map(([of, sources]) => [of, [...sources.values()]]));
}

/** Where a payment of a pledge goes: to its earmark while it stands, to what is free otherwise. */
export async function payInto(
  earmarks: Pick<Earmarks, "take" | "lockPledge">,
  transaction: Transaction,
  { territory, fund, pledge }: WhichFund & WhichPledge,
): Promise<EuroAccount> {
  await earmarks.lockPledge(transaction, { territory, pledge });
  const earmark = await earmarks.take(transaction, { territory, pledge });
  return earmark === null || earmark.lifted !== null
    ? fundFree(fund)
    : fundEarmark({ fund, earmark: earmark.id });
}

/** An earmark, what it has, and what decisions took of it. */
export interface EarmarkUse {
  readonly earmark: Earmark;
  readonly available: Cents;
  readonly decisions: readonly { readonly decision: string; readonly taken: Cents; readonly back: Cents }[];
}

/** What became of the euros of each earmark of a fund, by everything posted so far. */
export async function usesOf(
  earmarks: Pick<Earmarks, "list">,
  transaction: Transaction,
  { territory, fund }: WhichFund,
): Promise<EarmarkUse[]> {
  const listed = await earmarks.list(transaction, { territory, fund });
  const places = await withCash(transaction, { territory, fund }, listed);
  const sources = await sourcesOf(transaction, { territory, fund });
  return listed.map((earmark) => ({
    earmark,
    available: places.find((place) => place.earmark.id === earmark.id)?.available ?? cents(0n),
    decisions: [...sources].flatMap(([decision, from]) =>
      from.flatMap(({ source, taken, back }) => (source === earmark.id ? [{ decision, taken, back }] : [])),
    ),
  }));
}
