import { invariant } from "#kernel/invariant.ts";
import { type Cents, minus, negate } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { fundFees, fundFree, moveEuros, postEntry } from "#ledger/index.ts";
import { receiveFromBank, returnFromBank, withdrawPresentedDebit } from "#lending/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { BankLine } from "../domain/bank-line.ts";
import type { RunItem } from "../domain/bank-run.ts";
import type { FoundLine } from "./find-line.ts";
import type { BankingOffice } from "./office.ts";
import type { Match } from "./statement-book.ts";

export interface Applying {
  readonly territory: string;
  readonly fund: string;
  readonly line: BankLine;
  readonly found: FoundLine;
  readonly now: string;
}

/** Tells the books what the line is; each movement once by its reference, whoever told it before. */
export async function applyLine(
  office: BankingOffice,
  transaction: Transaction,
  applying: Applying,
): Promise<Match | null> {
  const { found, line, now } = applying;
  const nothing = { run: null, item: null, advance: null, by: null, at: now, why: null };
  switch (found.as) {
    case "fee":
      await postFee(transaction, applying, takenBy(line));
      return { ...nothing, as: "fee" };
    case "transfer":
      return {
        ...nothing,
        as: "transfer",
        run: found.item.run,
        item: found.item.id,
        advance: found.item.advance,
      };
    case "run":
      if (found.run.kind === "collection")
        for (const item of found.items) await receiveItem(transaction, applying, item);
      return { ...nothing, as: "run", run: found.run.id };
    case "debit":
    case "return": {
      const { item } = found;
      const isDone = await receiveItem(transaction, applying, item);
      if (isDone && found.as === "return") await returnItem(office, transaction, applying, item);
      return isDone
        ? { ...nothing, as: found.as, run: item.run, item: item.id, advance: item.advance }
        : null;
    }
  }
}

async function receiveItem(
  transaction: Transaction,
  { territory, line, now }: Applying,
  { advance, amount, endToEnd, on }: RunItem,
): Promise<boolean> {
  // What comes back was first received on its day.
  const receivedOn = on < line.bookedOn ? on : line.bookedOn;
  const received = await receiveFromBank(transaction, {
    territory,
    advance,
    amount,
    receivedOn,
    bankReference: endToEnd,
    now,
  });
  return received.ok;
}

async function returnItem(
  { runs }: BankingOffice,
  transaction: Transaction,
  applying: Applying,
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
  const fee = minus(takenBy(line), item.amount);
  if (fee > 0n) await postFee(transaction, applying, fee);
}

async function postFee(
  transaction: Transaction,
  { territory, fund, line, now }: Pick<Applying, "territory" | "fund" | "now"> & { readonly line: Told },
  fee: Cents,
): Promise<void> {
  const posted = await postEntry(transaction, {
    id: newId(now),
    territory,
    effectiveOn: line.bookedOn,
    recordedAt: now,
    kind: "bank-fee",
    act: `Frais de banque, relevé du ${line.bookedOn}`,
    isVoluntary: false,
    lines: moveEuros(fee, { from: fundFree(fund), to: fundFees(fund) }),
  });
  invariant(posted.ok, "a fact of the bank always posts");
}

function takenBy({ amount }: BankLine): Cents {
  return negate(amount);
}

interface Told {
  readonly bookedOn: PlainDate;
}
