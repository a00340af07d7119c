import { verifyBooks } from "#fund/index.ts";
import type { Fault } from "#ledger/index.ts";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { controlsOf } from "../domain/controls.ts";
import type { AccountingOffice, KeptMonth } from "./accounting-office.ts";
import type { Books } from "./gather-books.ts";
import { booksOf } from "./open-books.ts";
import { heldInJournal } from "./read-balances.ts";

/** Verifies the journal and what closings froze, then the books that are kept: of one territory, or of all. */
export async function verifyKept(office: AccountingOffice, database: Database, territory?: string) {
  const { chains, faults } = await verifyBooks(database, territory);
  const kept: Fault[] = [];
  for (const { territory: each } of chains)
    kept.push(
      ...(await database.transaction({ read: [each], isOfOneInstant: true }, async (transaction) =>
        auditKept(office, transaction, each),
      )),
    );
  return { chains, faults: [...faults, ...kept] };
}

/** Where a month that is kept differs from its lines added up again, its chain is broken, or its totals are not the journal's. */
async function auditKept(
  office: AccountingOffice,
  transaction: Transaction,
  territory: string,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const byFund = Map.groupBy(await office.kept.list(transaction, territory), ({ fund }) => fund);
  for (const [fund, months] of byFund) {
    const found = await booksOf(office, transaction, { territory, fund });
    if (!found.ok) continue;
    const { books } = found.value;
    let previous = "0".repeat(64);
    for (const month of months) {
      const again = await office.kept.fingerprintOf(transaction, { territory, fund, month });
      const differing = [
        ...(month.previousHash === previous ? [] : ["chain"]),
        ...(["entries", "lines", "debits", "hash"] as const).filter((what) => again[what] !== month[what]),
        ...(await differentControls(office, transaction, { books, month })),
      ];
      if (differing.length > 0) faults.push(fault(territory, { fund, month, differing }));
      previous = month.hash;
    }
  }
  return faults;
}

/** Bank, debits on their way, what is owed and owed back, as the journal adds them up at the end of the month. */
async function differentControls(
  { kept }: AccountingOffice,
  transaction: Transaction,
  { books, month: { until } }: { readonly books: Books; readonly month: KeptMonth },
): Promise<string[]> {
  const { written } = await kept.soFar(transaction, { ...books, until });
  const held = await heldInJournal(transaction, { books, on: until });
  return controlsOf([{ lines: written?.totals ?? [] }], held).flatMap(({ key, holds }) =>
    holds ? [] : [key],
  );
}

function fault(
  territory: string,
  { fund, month: { until }, differing }: { fund: string; month: KeptMonth; differing: readonly string[] },
): Fault {
  const facts = { until, fund, figure: differing.join(", ") };
  return { territory, number: null, entryId: null, fault: "closing-differs", facts };
}
