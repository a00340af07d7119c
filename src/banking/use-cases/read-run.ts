import { accept, refuse } from "#kernel/outcome.ts";
import { listReleasedOrders } from "#lending/index.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type BankRun, controlSums, type RunItem } from "../domain/bank-run.ts";
import { accountToday, parisTime } from "./bank-desk.ts";
import { deadlineOf } from "./deadline.ts";
import type { BankingOffice } from "./office.ts";
import { namesOfRun, toldRun } from "./read-bank.ts";

interface WhichRun {
  readonly territory: string;
  readonly run: string;
  readonly now: string;
}

/** A run whole: its steps, its lines, what the bank will count, who took its file away. */
export async function readRun(office: BankingOffice, transaction: Transaction, which: WhichRun) {
  const { runs } = office;
  const run = await runs.find(transaction, which);
  if (run === null) return refuse("run-unknown");
  const items = await runs.listItems(transaction, which);
  const takings = await runs.listTakings(transaction, which);
  const takers = await findPeople(transaction, [...new Set(takings.map(({ by }) => by))]);
  return accept({
    ...toldRun(run, await namesOfRun(transaction, run)),
    sendBy: deadlineOf(run, {
      account: await accountToday(office, transaction, run),
      today: await businessDateOf(transaction, run.territory),
      time: parisTime(which.now),
    }),
    sums: controlSums(items),
    items: await withPaidOut(transaction, run, items),
    takings: takings.map(({ id, by, at, sha256 }) => ({
      id,
      by: { id: by, name: takers.get(by)?.name ?? "" },
      at,
      sha256,
    })),
  });
}

/** A transfer that came back is undone by itself, unless its advance refused it: its order then still stands. */
async function withPaidOut(transaction: Transaction, run: BankRun, items: readonly RunItem[]) {
  const isAnyBack = run.kind === "transfer" && items.some(({ returned }) => returned !== null);
  const released = isAnyBack ? await listReleasedOrders(transaction, run) : [];
  const standing = new Set(released.map(({ order }) => order));
  return items.map((item) => ({
    ...item,
    isStillPaidOut: item.returned !== null && item.order !== null && standing.has(item.order),
  }));
}
