import { createHash } from "node:crypto";
import type { Cents } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { holdAdvancesForBank } from "#lending/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { BankAccount } from "../domain/bank-account.ts";
import { type BankLine, linesOf } from "../domain/bank-line.ts";
import { hideNumbers } from "../domain/hide-numbers.ts";
import { entryKeys } from "../domain/messages/entry-key.ts";
import type { PaymentStatusReport } from "../domain/messages/payment-status.ts";
import type { Statement } from "../domain/messages/statement.ts";
import { applyLine } from "./apply-line.ts";
import { applyStatus } from "./apply-status.ts";
import { accountToday } from "./bank-desk.ts";
import { type FoundLine, findLine } from "./find-line.ts";
import type { BankingOffice, WhichFund } from "./office.ts";
import type { Vault } from "./vault.ts";

/** What a file of the bank holds. */
export type BankFile =
  | { readonly kind: "statements"; readonly statements: readonly Statement[] }
  | { readonly kind: "status"; readonly report: PaymentStatusReport };

export type ReadBankFile = (content: Uint8Array) => Promise<Outcome<BankFile, Refusal>>;

export interface Imported {
  /** False where these very bytes were taken before: nothing changed. */
  readonly isNew: boolean;
  readonly added: number;
  readonly known: number;
  readonly matched: number;
}

type Importing = WhichFund & {
  readonly name: string;
  readonly content: Uint8Array;
  readonly person: string;
  readonly now: string;
};

type Taking = Importing & { readonly account: BankAccount; readonly sha256: string };

/** A file of the bank, whole or not at all; what an earlier file brought is left as it is. */
export async function importStatement(office: BankingOffice, transaction: Transaction, request: Importing) {
  const { vault, readBankFile } = office;
  if (vault === null) return refuse("no-secret-key");
  await office.runs.lockFund(transaction, request);
  const today = await accountToday(office, transaction, request);
  if (today === null) return refuse("no-bank-account");
  const sha256 = createHash("sha256").update(request.content).digest("hex");
  if ((await office.statements.findFile(transaction, { ...request, sha256 })) !== null)
    return accept<Imported>({ isNew: false, added: 0, known: 0, matched: 0 });
  const read = await readBankFile(request.content);
  if (!read.ok) {
    // What names the account or repeats its value stays out of what is logged.
    const { statement: _, value: __, ...facts } = read.refusal.facts;
    return refuse("file-unreadable", { ...facts, why: read.refusal.reason });
  }

  const taking = { ...request, account: today, sha256 };
  if (read.value.kind === "status") {
    const applied = await applyStatus(office, transaction, { ...request, report: read.value.report });
    if (!applied.ok) return applied;
    await keepFile(office, transaction, taking, { source: "pain.002", opening: null, closing: null });
    return accept<Imported>({ isNew: true, added: 0, known: 0, matched: applied.value.rejected });
  }
  const { statements } = read.value;
  // What was debited on the former account still comes back on it.
  const held = (await office.accounts.list(transaction, request)).filter(
    ({ answer }) => answer === "confirmed",
  );
  const accounts = statements.map((told) => {
    const fingerprint = vault.fingerprint(told.account);
    return held.findLast(({ iban }) => iban.fingerprint === fingerprint);
  });
  if (accounts.includes(undefined))
    return refuse("statement-of-another-account", { shown: today.iban.shown });
  const lines = statements.flatMap((statement) => keyedLines(statement, vault));
  return takeStatements(office, transaction, { ...taking, account: accounts[0] ?? today, lines }, statements);
}

async function takeStatements(
  office: BankingOffice,
  transaction: Transaction,
  { lines, ...taking }: Taking & { readonly lines: readonly BankLine[] },
  statements: readonly Statement[],
): Promise<Outcome<Imported, Refusal<"statement-in-the-future">>> {
  const today = await businessDateOf(transaction, taking.territory);
  const future = lines.find(({ bookedOn }) => bookedOn > today);
  if (future !== undefined) return refuse("statement-in-the-future", { on: future.bookedOn, today });
  const keys = lines.map(({ key }) => key);
  const known = await office.statements.listKnownKeys(transaction, { ...taking, keys });
  const fresh = lines.filter(({ key }) => !known.has(key));

  const found = new Map<BankLine, FoundLine>();
  for (const line of fresh) {
    const what = await findLine(office, transaction, { ...taking, line });
    if (what !== null) found.set(line, what);
  }
  await holdAdvancesForBank(transaction, { territory: taking.territory, ids: advancesOf(found.values()) });

  const [first] = statements;
  const statement = await keepFile(office, transaction, taking, {
    source: first?.source ?? "camt.053",
    opening: first?.opening?.amount ?? null,
    closing: statements.at(-1)?.closing?.amount ?? null,
    lines: fresh.length,
    known: lines.length - fresh.length,
  });
  const matched = await takeLines(office, transaction, { ...taking, statement, fresh, found });
  return accept({ isNew: true, added: fresh.length, known: lines.length - fresh.length, matched });
}

async function takeLines(
  office: BankingOffice,
  transaction: Transaction,
  {
    territory,
    fund,
    now,
    statement,
    fresh,
    found,
  }: Taking & {
    statement: string;
    fresh: readonly BankLine[];
    found: ReadonlyMap<BankLine, FoundLine>;
  },
): Promise<number> {
  const told = new Set<string>();
  let matched = 0;
  for (const line of fresh) {
    const what = found.get(line);
    const name = what !== undefined && "item" in what ? `${what.as} ${what.item.id}` : line.key;
    // The same debit told twice in a file is other money under its name: a person looks.
    const match =
      what === undefined || told.has(name)
        ? null
        : await applyLine(office, transaction, { territory, fund, line, found: what, now });
    told.add(name);
    if (match !== null) matched += 1;
    await office.statements.addLine(transaction, {
      ...line,
      territory,
      fund,
      id: newId(now),
      statement,
      match,
    });
  }
  return matched;
}

/** The name of a line is drawn from account numbers: whoever has not the key cannot guess them from it. */
function keyedLines(statement: Statement, vault: Vault): BankLine[] {
  const keyOf = entryKeys(statement, (line) => vault.fingerprint(line));
  return statement.lines.flatMap((entry) => linesOf(entry, keyOf(entry)));
}

function advancesOf(found: Iterable<FoundLine>): Set<string> {
  const ids = new Set<string>();
  for (const what of found) {
    if (what.as === "run") for (const { advance } of what.items) ids.add(advance);
    else if (what.as !== "fee") ids.add(what.item.advance);
  }
  return ids;
}

interface KeptAs {
  readonly source: Statement["source"] | "pain.002";
  readonly opening: Cents | null;
  readonly closing: Cents | null;
  readonly lines?: number;
  readonly known?: number;
}

async function keepFile(
  { statements }: BankingOffice,
  transaction: Transaction,
  { territory, fund, account, name, sha256, person, now }: Taking,
  { source, opening, closing, lines = 0, known = 0 }: KeptAs,
): Promise<string> {
  const id = newId(now);
  const told = { territory, id, fund, account: account.id, source, fileName: hideNumbers(name), sha256 };
  await statements.add(transaction, { ...told, opening, closing, lines, known, by: person, at: now });
  return id;
}
