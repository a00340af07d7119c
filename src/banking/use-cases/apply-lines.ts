import { invariant } from "#kernel/invariant.ts";
import { type Cents, minus, negate } from "#kernel/money.ts";
import { type Entry, fundFees, fundFree, moveEuros, postEntries } from "#ledger/index.ts";
import {
  type BankReceipt,
  receiveManyFromBank,
  returnFromBank,
  withdrawPresentedDebit,
} from "#lending/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { BankLine } from "../domain/bank-line.ts";
import type { RunItem } from "../domain/bank-run.ts";
import type { FoundLine } from "../domain/found-line.ts";
import type { BankingOffice, WhichFund } from "./office.ts";
import type { Match } from "./statement-book.ts";
import { takeBackTransfer } from "./take-back-transfer.ts";

export interface Recognised {
  readonly line: BankLine;
  readonly found: FoundLine;
}

type Applying = WhichFund & { readonly now: string };

/**
 * Tells the books what the lines of a chunk are: what was received first, together, then what came back and the fees, in the
 * order of the file. Each movement once by its reference, whoever told it before. Null where the advance refuses it.
 */
export async function applyLines(
  office: BankingOffice,
  transaction: Transaction,
  applying: Applying & { readonly lines: readonly Recognised[] },
): Promise<(Match | null)[]> {
  const { lines, ...common } = applying;
  const isReceived = await receiveAll(transaction, applying);
  const matches: (Match | null)[] = [];
  const fees: Entry[] = [];
  for (const [index, { line, found }] of lines.entries()) {
    const applyingOne = { ...common, line, found, fees };
    matches.push(isReceived[index] === true ? await applyLine(office, transaction, applyingOne) : null);
  }
  const posted = await postEntries(transaction, fees);
  invariant(
    posted.every(({ ok }) => ok),
    "a fact of the bank always posts",
  );
  return matches;
}

/** Whether each line may be told: a debit, or one that came back, was first received. */
async function receiveAll(
  transaction: Transaction,
  { lines, territory, now }: Applying & { readonly lines: readonly Recognised[] },
): Promise<boolean[]> {
  const isReceived = lines.map(() => true);
  const receipts = lines.flatMap(({ line, found }, index) =>
    receiptsOf(line, found).map((receipt) => ({ index, receipt })),
  );
  for (let from = 0; from < receipts.length; from += receiptsAtOnce) {
    const some = receipts.slice(from, from + receiptsAtOnce);
    const told = { territory, now, receipts: some.map(({ receipt }) => receipt) };
    for (const [rank, outcome] of (await receiveManyFromBank(transaction, told)).entries()) {
      const { index } = some[rank] ?? {};
      // What one advance of a run refuses is told nowhere else: a person looks at the whole.
      if (index !== undefined && !outcome.ok) isReceived[index] = false;
    }
  }
  return isReceived;
}

const receiptsAtOnce = 1000;

function receiptsOf(line: BankLine, found: FoundLine): BankReceipt[] {
  if (found.as === "debit" || found.as === "return") return [receiptOf(line, found.item)];
  if (found.as !== "run" || found.run.kind !== "collection") return [];
  return found.items.map((item) => receiptOf(line, item));
}

/** What comes back was first received on its day. */
function receiptOf(
  { bookedOn }: BankLine,
  { advance, amount, endToEnd: bankReference, on }: RunItem,
): BankReceipt {
  return { advance, amount, receivedOn: on < bookedOn ? on : bookedOn, bankReference };
}

/** The fees of a chunk are posted together, once the rest of it is told. */
type ApplyingOne = Applying & Recognised & { readonly fees: Entry[] };

async function applyLine(
  office: BankingOffice,
  transaction: Transaction,
  applying: ApplyingOne,
): Promise<Match | null> {
  const { found, line, now } = applying;
  const nothing = { as: found.as, run: null, item: null, advance: null, by: null, at: now, why: null };
  if (found.as === "fee") {
    applying.fees.push(feeEntry(applying, negate(line.amount)));
    return nothing;
  }
  if (found.as === "run") return { ...nothing, run: found.run.id };
  const { item } = found;
  if (found.as === "return") await returnItem(office, transaction, applying, item);
  if (found.as === "transfer-returned") {
    const back = { ...applying, item, on: line.bookedOn, code: line.returnCode ?? "MS03" };
    if (!(await takeBackTransfer(office, transaction, back)).ok) return null;
  }
  return { ...nothing, run: item.run, item: item.id, advance: item.advance };
}

async function returnItem(
  { runs }: BankingOffice,
  transaction: Transaction,
  applying: ApplyingOne,
  item: RunItem,
): Promise<void> {
  const { territory, line, now } = applying;
  const code = line.returnCode ?? "MS03";
  const { advance, endToEnd: reference } = item;
  const returned = await returnFromBank(transaction, {
    territory,
    advance,
    reference,
    code,
    returnedOn: line.bookedOn,
    bankReference: `REJET ${reference}`,
    now,
  });
  // A report of the bank, or a person reading it, may have said so before.
  const isDone = returned.ok || returned.refusal.reason === "already-returned";
  invariant(isDone, "what was just received can be taken back");
  await withdrawPresentedDebit(transaction, { territory, reference });
  await runs.markReturned(transaction, { territory, item: item.id }, { on: line.bookedOn, code });
  const fee = minus(negate(line.amount), item.amount);
  if (fee > 0n) applying.fees.push(feeEntry(applying, fee));
}

function feeEntry({ territory, fund, line, now }: ApplyingOne, fee: Cents): Entry {
  return {
    id: newId(now),
    territory,
    effectiveOn: line.bookedOn,
    recordedAt: now,
    kind: "bank-fee",
    act: `Frais de banque, relevé du ${line.bookedOn}`,
    isVoluntary: false,
    lines: moveEuros(fee, { from: fundFree(fund), to: fundFees(fund) }),
  };
}
