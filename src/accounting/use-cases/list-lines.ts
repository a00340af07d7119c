import { accept } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type AccountingEntry, type AccountingLine, writtenNumber } from "../domain/accounting-entry.ts";
import type { Source } from "../domain/accounting-event.ts";
import type { AccountingOffice } from "./accounting-office.ts";
import { entriesOfYear, stateOf } from "./books-state.ts";
import { drawBooks } from "./draw-books.ts";
import type { BooksRead } from "./read-balances.ts";

/** The lines of a year until a day, in the order of the books. */
export async function listLines(
  office: AccountingOffice,
  transaction: Transaction,
  {
    territory,
    on: asked,
    denied,
    ...wanted
  }: BooksRead & {
    readonly account?: string | undefined;
    readonly third?: string | undefined;
    readonly month?: string | undefined;
  },
) {
  const on = asked ?? (await businessDateOf(transaction, territory));
  const drawn = await drawBooks(office, transaction, { territory, until: on, denied });
  if (!drawn.ok) return drawn;
  const entries = entriesOfYear(drawn.value, on);
  const lines = entries.flatMap((entry) =>
    entry.lines
      .filter(
        ({ account, third }) =>
          (wanted.account === undefined || account === wanted.account) &&
          (wanted.third === undefined || third?.code === wanted.third) &&
          (wanted.month === undefined || entry.on.startsWith(wanted.month)),
      )
      .map((line) => toldLine(entry, line)),
  );
  return accept({ state: stateOf(drawn.value, on), lines });
}

function toldLine(entry: AccountingEntry, line: AccountingLine) {
  const { number, on, journal, piece, label, validatedOn, source } = entry;
  const { account, accountLabel, third, debit, credit, letter } = line;
  return {
    number: number === null ? null : writtenNumber(number),
    on,
    journal,
    piece,
    label,
    account,
    accountLabel,
    third,
    debit,
    credit,
    letter,
    validatedOn,
    source: source === null ? null : linkOf(source),
  };
}

function linkOf(source: Source) {
  switch (source.kind) {
    case "entry":
      return { kind: source.kind, number: Number(source.number), advance: source.advance };
    case "advance":
      return { kind: source.kind, number: null, advance: source.id };
    case "closing":
      return { kind: source.kind, number: null, advance: source.advance };
    case "year":
      return { kind: source.kind, number: null, advance: null };
  }
}
