import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { controlSums } from "../domain/bank-run.ts";
import type { BankingOffice } from "./office.ts";
import { namesOfRun, toldRun } from "./read-bank.ts";

interface WhichRun {
  readonly territory: string;
  readonly run: string;
}

/** A run whole: its steps, its lines, what the bank will count. */
export async function readRun({ runs }: BankingOffice, transaction: Transaction, which: WhichRun) {
  const run = await runs.find(transaction, which);
  if (run === null) return refuse("run-unknown");
  const items = await runs.listItems(transaction, which);
  return accept({
    ...toldRun(run, await namesOfRun(transaction, run)),
    sums: controlSums(items),
    items,
  });
}

/** The file as it was made, to the byte, each time it is asked. */
export async function readRunFile({ runs, vault }: BankingOffice, transaction: Transaction, which: WhichRun) {
  if (vault === null) return refuse("no-secret-key");
  const run = await runs.find(transaction, which);
  if (run === null) return refuse("run-unknown");
  const sealed = await runs.readFile(transaction, which);
  if (run.file === null || sealed === null) return refuse("run-not-approved", { total: run.total });
  return accept({ name: run.file.name, content: vault.open(sealed, run.id) });
}
