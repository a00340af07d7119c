import { cents, larger, smaller, sum } from "#kernel/money.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import { findEntry } from "#ledger/index.ts";
import { businessDateOf, findOrganisations, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Fund } from "../domain/fund.ts";
import { type FundTransfer, stateOf, type TransferShare } from "../domain/fund-transfer.ts";
import { measureTransfer, readMovable } from "./measure-transfer.ts";
import type { FundOffice, WhichFund } from "./office.ts";
import { postedShares } from "./posted-shares.ts";

/** The transfers that leave a fund or come to it, the last proposed first, and what may leave it today. */
export async function listTransfers(
  office: FundOffice,
  transaction: Transaction,
  { territory, fund, reader }: WhichFund & { readonly reader: string },
) {
  const funds = await office.funds.list(transaction, territory);
  const own = funds.find(({ id }) => id === fund);
  if (own === undefined) return refuse("fund-unknown");
  const today = await businessDateOf(transaction, territory);
  const { free, unlent } = await readMovable(office, transaction, { territory, fund, on: today, today });
  const listed = await office.transfers.list(transaction, { territory, fund });
  const shares = new Map<string, TransferShare[] | null>();
  for (const transfer of listed)
    shares.set(transfer.id, await sharesOf(office, transaction, { territory, funds, transfer }));
  return accept({
    fund: nameOf(own),
    today,
    movable: larger(smaller(free, sum(unlent.map(({ amount }) => amount))), cents(0n)),
    others: funds.filter(({ id }) => id !== fund).map(nameOf),
    transfers: await nameTransfers(transaction, listed, { funds, shares, reader }),
  });
}

/** As they were posted; while the transfer waits, as they would be; null where it could not be made. */
async function sharesOf(
  office: FundOffice,
  transaction: Transaction,
  {
    territory,
    funds,
    transfer,
  }: { readonly territory: string; readonly funds: readonly Fund[]; readonly transfer: FundTransfer },
): Promise<TransferShare[] | null> {
  const { entry, from, to } = transfer;
  if (entry !== null) {
    const posted = await findEntry(transaction, { territory, entryId: entry });
    return postedShares(posted, to);
  }
  if (stateOf(transfer) !== "waiting") return null;
  const both = funds.filter(({ id }) => id === from || id === to);
  const measured = await measureTransfer(office, transaction, { territory, funds: both, moving: transfer });
  return measured.ok ? measured.value : null;
}

async function nameTransfers(
  transaction: Transaction,
  transfers: readonly FundTransfer[],
  {
    funds,
    shares,
    reader,
  }: {
    readonly funds: readonly Fund[];
    readonly shares: ReadonlyMap<string, readonly TransferShare[] | null>;
    readonly reader: string;
  },
) {
  const signed = transfers.flatMap(({ proposed, decided, reversed }) => [proposed, decided, reversed]);
  const people = await findPeople(
    transaction,
    signed.flatMap((one) => (one === null ? [] : [one.by])),
  );
  const organisations = await findOrganisations(
    transaction,
    [...shares.values()].flatMap((of) => (of ?? []).map(({ funder }) => funder)),
  );
  const byPerson = <Signed extends { readonly by: string }>(one: Signed) => {
    return { ...one, by: people.get(one.by)?.name ?? "" };
  };
  const named = new Map(funds.map((fund) => [fund.id, nameOf(fund)]));
  return transfers.map(({ entry: _entry, from, to, proposed, decided, reversed, ...transfer }) => ({
    ...transfer,
    from: named.get(from) ?? { id: from, name: "" },
    to: named.get(to) ?? { id: to, name: "" },
    state: stateOf({ decided, reversed }),
    proposed: byPerson(proposed),
    isOwn: proposed.by === reader,
    decided: decided === null ? null : byPerson(decided),
    reversed: reversed === null ? null : byPerson(reversed),
    shares:
      shares.get(transfer.id)?.map(({ funder, amount }) => ({
        funder: { id: funder, name: organisations.get(funder)?.name ?? "" },
        amount,
      })) ?? null,
  }));
}

function nameOf({ id, name }: Fund) {
  return { id, name };
}
