import { negate, sum } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { BankLine } from "../domain/bank-line.ts";
import {
  type BankRun,
  type ControlSum,
  controlSums,
  itemsOfPayment,
  type RunItem,
} from "../domain/bank-run.ts";
import type { BankingOffice } from "./office.ts";

/** What a line is, by its references alone; null where they say nothing sure: it then waits for a person. */
export type FoundLine =
  | { readonly as: "debit" | "return" | "transfer"; readonly item: RunItem }
  | { readonly as: "run"; readonly run: BankRun; readonly items: readonly RunItem[] }
  | { readonly as: "fee" };

export async function findLine(
  { runs, statements }: BankingOffice,
  transaction: Transaction,
  { territory, fund, line }: { territory: string; fund: string; line: BankLine },
): Promise<FoundLine | null> {
  if (line.kind === "bank-fee" && line.amount < 0n) return { as: "fee" };
  if (line.endToEnd !== null) {
    const item = await runs.findSentItem(transaction, { territory, fund, endToEnd: line.endToEnd });
    if (item !== null)
      return foundItem(
        line,
        item,
        await statements.listReturnDays(transaction, { territory, item: item.id }),
      );
  }
  const messageId = messageOf(line);
  if (messageId === null) return null;
  const run = await runs.findSentRun(transaction, { territory, messageId });
  if (run === null || run.fund !== fund) return null;
  const items = await runs.listItems(transaction, { territory, run: run.id });
  return foundBatch(line, run, items);
}

function foundItem(line: BankLine, item: RunItem, returned: readonly PlainDate[]): FoundLine | null {
  const { amount, kind } = line;
  const taken = negate(amount);
  const isDebit = item.instalment !== null;
  if (isDebit && amount === item.amount && kind !== "transfer-returned") {
    // Credited again after it came back, it is other money under the same name.
    return returned.some((day) => day < line.bookedOn) ? null : { as: "debit", item };
  }
  // The bank may add its fee to what it takes back; it takes it back once, even where it had said so before.
  if (isDebit && taken >= item.amount && returned.length === 0) return { as: "return", item };
  if (!isDebit && taken === item.amount) return { as: "transfer", item };
  return null;
}

/** One movement for a whole run, or for one of its groups; what was refused before its day may be missing from it. */
function foundBatch(line: BankLine, run: BankRun, items: readonly RunItem[]): FoundLine | null {
  const wanted = run.kind === "collection" ? line.amount : negate(line.amount);
  const named = itemsOfPayment(run, items, line.paymentId);
  const groups = [items, items.filter(({ stands }) => stands)].flatMap((lines) =>
    named === null
      ? [lines, ...controlSums(lines).map((group) => ofGroup(lines, group))]
      : [lines.filter((item) => named.includes(item))],
  );
  const found = groups.find((lines) => sum(lines.map(({ amount }) => amount)) === wanted);
  return found === undefined || found.length === 0 ? null : { as: "run", run, items: found };
}

function ofGroup(lines: readonly RunItem[], group: ControlSum): RunItem[] {
  return lines.filter(({ on, sequence }) => on === group.on && sequence === group.sequence);
}

/** A group of a run bears its run's name: see `paymentIdOf`. */
function messageOf({ messageId, paymentId }: BankLine): string | null {
  const group = /^\d+-([0-9A-F]{32})$/.exec(paymentId ?? "");
  return group === null ? messageId : `ALZ${group[1]}`;
}
