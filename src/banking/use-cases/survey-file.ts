import type { Cents } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { BankAccount } from "../domain/bank-account.ts";
import type { BankLine } from "../domain/bank-line.ts";
import { messageOf } from "../domain/found-line.ts";
import type { PaymentStatusReport } from "../domain/messages/payment-status.ts";
import type { Statement } from "../domain/messages/statement.ts";
import type { BankingOffice, WhichFund } from "./office.ts";
import { readLines } from "./read-lines.ts";
import type { Vault } from "./vault.ts";

/** What a whole file says before anything of it is written. */
export interface Survey {
  readonly source: Statement["source"];
  readonly account: BankAccount;
  readonly opening: Cents | null;
  readonly closing: Cents | null;
  readonly fresh: number;
  readonly known: number;
  /** Those that its new lines may be about: to be held before the first entry is posted. */
  readonly advances: ReadonlySet<string>;
}

type Surveying = WhichFund & {
  readonly content: Uint8Array;
  readonly vault: Vault;
  readonly today: BankAccount;
};

export type FileRefusal = Refusal<
  "file-unreadable" | "statement-of-another-account" | "statement-in-the-future"
>;

type Surveyed =
  | { readonly kind: "statements"; readonly survey: Survey }
  | { readonly kind: "status"; readonly report: PaymentStatusReport };

/** A first reading of the file, to its end: whether it can be taken, and whom it is about. Nothing is written. */
export async function surveyFile(
  office: BankingOffice,
  transaction: Transaction,
  surveying: Surveying,
): Promise<Outcome<Surveyed, FileRefusal>> {
  const { vault, today } = surveying;
  // What was debited on the former account still comes back on it.
  const held = (await office.accounts.list(transaction, surveying)).filter(
    ({ answer }) => answer === "confirmed",
  );
  const accounts: (BankAccount | undefined)[] = [];
  const counted = { source: "camt.053" as Statement["source"], fresh: 0, known: 0 };
  const balances = { opening: null as Cents | null, closing: null as Cents | null, statements: 0 };
  const days = { last: null as PlainDate | null };
  const concerned = concernedAdvances(office, transaction, surveying);
  const read = await readLines(office, surveying, {
    open({ account, source }) {
      const fingerprint = vault.fingerprint(account);
      if (accounts.length === 0) counted.source = source;
      accounts.push(held.findLast(({ iban }) => iban.fingerprint === fingerprint));
    },
    close({ opening, closing }) {
      if (balances.statements === 0) balances.opening = opening?.amount ?? null;
      balances.closing = closing?.amount ?? null;
      balances.statements += 1;
    },
    again: (count) => {
      counted.known += count;
    },
    async take(lines) {
      const keys = lines.map(({ key }) => key);
      const known = await office.statements.listKnownKeys(transaction, { ...surveying, keys });
      const fresh = lines.filter(({ key }) => !known.has(key));
      counted.known += lines.length - fresh.length;
      counted.fresh += fresh.length;
      for (const { bookedOn } of lines) if (days.last === null || bookedOn > days.last) days.last = bookedOn;
      await concerned.add(fresh);
    },
  });
  if (!read.ok) return unreadable(read.refusal);
  if (read.value.kind === "status") return accept(read.value);
  if (accounts.includes(undefined))
    return refuse("statement-of-another-account", { shown: today.iban.shown });
  const on = await businessDateOf(transaction, surveying.territory);
  if (days.last !== null && days.last > on)
    return refuse("statement-in-the-future", { on: days.last, today: on });
  const { opening, closing } = balances;
  const survey = { ...counted, opening, closing, account: accounts[0] ?? today, advances: concerned.ids };
  return accept({ kind: "statements", survey });
}

/** What names the account or repeats its value stays out of what is logged. */
function unreadable({ reason, facts: told }: Refusal) {
  const { statement: _, value: __, ...facts } = told;
  return refuse("file-unreadable", { ...facts, why: reason });
}

/** Of the orders and runs that lines name: more than will be told of, never fewer. */
function concernedAdvances(
  { runs }: BankingOffice,
  transaction: Transaction,
  { territory, fund }: WhichFund,
) {
  const ids = new Set<string>();
  const seen = new Set<string>();
  return {
    ids,
    async add(lines: readonly BankLine[]) {
      const endToEnds = lines.flatMap(({ endToEnd }) => endToEnd ?? []);
      const items = await runs.listSentItems(transaction, { territory, fund, endToEnds });
      for (const { advance } of items.values()) ids.add(advance);
      const others = lines.filter(({ endToEnd }) => endToEnd === null || !items.has(endToEnd));
      const messageIds = others.flatMap((line) => messageOf(line) ?? []);
      for (const { id } of await runs.listSentRuns(transaction, { territory, fund, messageIds })) {
        if (seen.has(id)) continue;
        seen.add(id);
        for (const { advance } of await runs.listItems(transaction, { territory, run: id })) ids.add(advance);
      }
    },
  };
}
