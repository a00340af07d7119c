import { listFunds } from "#fund/index.ts";
import { accept } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { balanceCsv, controlsCsv } from "../domain/evidence-texts.ts";
import { hideFirms } from "../domain/hide-firms.ts";
import { withLetters } from "../domain/letter-lines.ts";
import { fecHeader, fecLineEnd, fecLinesOf } from "../domain/write-fec.ts";
import type { AccountingOffice } from "./accounting-office.ts";
import { entriesAfter } from "./books-state.ts";
import { openBooks, openLetters } from "./open-books.ts";
import { readBalances } from "./read-balances.ts";

interface Period {
  readonly territory: string;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly denied: ReadonlySet<string>;
}

/** The books of each fund at the end of a closed period: balance, controls, and the period's lines as a FEC writes them. */
export async function booksTexts(office: AccountingOffice, transaction: Transaction, period: Period) {
  const texts: { readonly path: readonly string[]; readonly text: string }[] = [];
  for (const { id: fund, name } of await listFunds(transaction, period.territory)) {
    const question = { territory: period.territory, fund, on: period.until, denied: period.denied };
    const read = await readBalances(office, transaction, question);
    if (!read.ok) return read;
    const lines = await fecLines(office, transaction, { ...period, fund });
    if (!lines.ok) return lines;
    const { accounts, thirds, controls } = read.value;
    texts.push(
      { path: ["comptes", name, "balance.csv"], text: balanceCsv(accounts, thirds) },
      { path: ["comptes", name, "controles.csv"], text: controlsCsv(controls) },
      { path: ["comptes", name, "ecritures-fec.txt"], text: lines.value },
    );
  }
  return accept(texts);
}

/** Without the names of firms that are closed to whoever asks: this is no file to hand to the tax administration. */
async function fecLines(
  office: AccountingOffice,
  transaction: Transaction,
  { territory, fund, from, until, denied }: Period & { readonly fund: string },
) {
  const opened = await openBooks(office, transaction, { territory, fund, on: until, denied });
  if (!opened.ok) return opened;
  const { books, before, hidden } = opened.value;
  const to = before === null || before.until > until ? until : before.until;
  const kept =
    before === null || from > to ? [] : await office.kept.entries(transaction, { ...books, from, to });
  const entries = [
    ...kept.map((entry) => hideFirms(entry, hidden)),
    ...entriesAfter(opened.value).filter(({ on }) => on >= from),
  ];
  const letters = await openLetters(office, transaction, opened.value);
  const lines = entries.flatMap((entry) => fecLinesOf(withLetters(entry, letters)));
  return accept([fecHeader, ...lines].map((line) => `${line}${fecLineEnd}`).join(""));
}
