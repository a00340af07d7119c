import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { cancelBankReceipt, findAdvance, holdAdvancesForBank, receiveFromBank } from "#lending/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { BankingOffice } from "./office.ts";
import type { KeptLine } from "./statement-book.ts";

export interface Deciding {
  readonly territory: string;
  readonly line: string;
  readonly person: string;
  readonly now: string;
}

/** A person says whose money a credit is: it is then the firm's repayment. */
export async function matchLine(
  office: BankingOffice,
  transaction: Transaction,
  request: Deciding & { readonly advance: string },
) {
  const { territory, advance, person, now } = request;
  const found = await takeWaiting(office, transaction, request);
  if (!found.ok) return found;
  const line = found.value;
  if (line.amount < 0n) return refuse("line-is-a-debit", { amount: line.amount });
  const lent = await findAdvance(transaction, { territory, advance });
  if (lent === null || lent.fund !== line.fund) return refuse("advance-unknown");
  const bankReference = bankReferenceOf(newId(now));
  const receipt = { territory, advance, amount: line.amount, receivedOn: line.bookedOn, bankReference, now };
  const received = await receiveFromBank(transaction, receipt);
  if (!received.ok) return refuse("line-refused-by-advance", { firm: lent.firm.name, on: line.bookedOn });
  const match = { as: "advance" as const, run: null, item: null, advance, by: person, at: now };
  await office.statements.setMatch(transaction, line, { ...match, why: bankReference });
  return accept(line);
}

/** A line that is none of the programme's debits, or is recorded elsewhere: with a reason, out of suspense. */
export async function setLineAside(
  office: BankingOffice,
  transaction: Transaction,
  request: Deciding & { readonly why: string },
) {
  const found = await takeWaiting(office, transaction, request);
  if (!found.ok) return found;
  const { person: by, now: at, why } = request;
  const match = { as: "set-aside" as const, run: null, item: null, advance: null, by, at, why };
  await office.statements.setMatch(transaction, found.value, match);
  return accept(found.value);
}

/** What a person matched, a person may undo: every receipt of it is cancelled, the line waits again. */
export async function undoMatch(
  office: BankingOffice,
  transaction: Transaction,
  request: Deciding & { readonly why: string },
) {
  const { territory, now, why } = request;
  const line = await office.statements.lockLine(transaction, request);
  if (line === null) return refuse("line-unknown");
  const { match } = line;
  if (match === null) return refuse("line-waits", { amount: line.amount });
  if (match.as !== "advance" && match.as !== "set-aside")
    return refuse("matched-by-reference", { amount: line.amount });
  const receipts = await receiptsOf(office, transaction, line);
  await holdAdvancesForBank(transaction, { territory, ids: new Set(receipts.map(({ advance }) => advance)) });
  const on = await businessDateOf(transaction, territory);
  for (const receipt of receipts) {
    const cancelled = await cancelBankReceipt(transaction, { territory, ...receipt, on, reason: why, now });
    // Cancelled already from the advance's page, it is the line that still has to wait again.
    if (!cancelled.ok && !isCancelledAlready(cancelled.refusal))
      return refuse("match-cannot-be-undone", { ...cancelled.refusal.facts, why: cancelled.refusal.reason });
  }
  await office.lineShares.undo(transaction, { territory, line: line.id });
  await office.statements.setMatch(transaction, line, null);
  return accept(line);
}

/** What a person said of the line, as the advances know it: one receipt, or one by share. */
export async function receiptsOf(
  { lineShares }: BankingOffice,
  transaction: Transaction,
  { territory, id, match }: KeptLine,
): Promise<readonly { readonly advance: string; readonly reference: string }[]> {
  if (match?.as !== "advance") return [];
  if (match.advance !== null && match.why !== null) return [{ advance: match.advance, reference: match.why }];
  const shares = await lineShares.list(transaction, { territory, lines: [id] });
  return shares.map(({ advance, reference }) => ({ advance, reference }));
}

/** Another name at each try: what was undone may be matched again. */
export function bankReferenceOf(id: string): string {
  return `RELEVE ${id.slice(-12).toUpperCase()}`;
}

export function isCancelledAlready({ reason, facts }: Refusal): boolean {
  return reason === "repayment-unknown" || (reason === "already-taken-back" && facts["kind"] === "reversal");
}

export async function takeWaiting(
  { statements }: BankingOffice,
  transaction: Transaction,
  which: Deciding,
): Promise<Outcome<KeptLine, Refusal<"line-unknown" | "line-already-matched">>> {
  const line = await statements.lockLine(transaction, which);
  if (line === null) return refuse("line-unknown");
  if (line.match !== null) return refuse("line-already-matched", { amount: line.amount, on: line.bookedOn });
  return accept(line);
}
