import { type Cents, minus, negate, sum } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { BankLine } from "./bank-line.ts";
import { type BankRun, type ControlSum, controlSums, itemsOfPayment, type RunItem } from "./bank-run.ts";

/** What a line is, by its references alone. */
export type FoundLine =
  | { readonly as: "debit" | "return" | "transfer" | "transfer-returned"; readonly item: RunItem }
  | { readonly as: "run"; readonly run: BankRun; readonly items: readonly RunItem[] }
  | { readonly as: "fee" };

/** What is known of the orders that the bank was given, when a line names one. */
export interface KnownOrders {
  readonly itemOf: (endToEnd: string) => RunItem | undefined;
  /** The days on which a line took this debit back. */
  readonly returnsOf: (item: RunItem) => readonly PlainDate[];
  readonly runOf: (
    messageId: string,
  ) => { readonly run: BankRun; readonly items: readonly RunItem[] } | undefined;
}

/** Null where the references say nothing sure: the line then waits for a person. */
export function foundLine(line: BankLine, known: KnownOrders): FoundLine | null {
  if (line.kind === "bank-fee" && line.amount < 0n) return { as: "fee" };
  const item = line.endToEnd === null ? undefined : known.itemOf(line.endToEnd);
  if (item !== undefined) return foundItem(line, item, known.returnsOf(item));
  const messageId = messageOf(line);
  const found = messageId === null ? undefined : known.runOf(messageId);
  return found === undefined ? null : foundBatch(line, found.run, found.items);
}

/** The same order told twice in a file as the same thing is other money under its name; a fee or a run is told by its line. */
export function nameOfFound(found: FoundLine): string | null {
  return "item" in found ? nameOfTold(found.as, found.item.id) : null;
}

export function nameOfTold(as: string, item: string): string {
  return `${as} ${item}`;
}

/** What the bank kept for itself of a debit that it took back: it may add its fee to what it takes. */
export function returnFeeOf({ amount }: Pick<BankLine, "amount">, item: Pick<RunItem, "amount">): Cents {
  return minus(negate(amount), item.amount);
}

/** Of which advances it speaks. */
export function advancesOf(found: FoundLine): string[] {
  if (found.as === "fee") return [];
  return found.as === "run" ? found.items.map(({ advance }) => advance) : [found.item.advance];
}

/** A group of a run bears its run's name: see `paymentIdOf`. */
export function messageOf({ messageId, paymentId }: BankLine): string | null {
  const group = /^\d+-([0-9A-F]{32})$/.exec(paymentId ?? "");
  return group === null ? messageId : `ALZ${group[1]}`;
}

function foundItem(line: BankLine, item: RunItem, returned: readonly PlainDate[]): FoundLine | null {
  return item.instalment === null ? foundTransfer(line, item) : foundDebit(line, item, returned);
}

function foundDebit(line: BankLine, item: RunItem, returned: readonly PlainDate[]): FoundLine | null {
  const { amount, kind } = line;
  if (amount === item.amount && kind !== "transfer-returned") {
    // Credited again after it came back, it is other money under the same name.
    return returned.some((day) => day < line.bookedOn) ? null : { as: "debit", item };
  }
  // The bank may add its fee to what it takes back; it takes it back once, even where it had said so before.
  return negate(amount) >= item.amount && returned.length === 0 ? { as: "return", item } : null;
}

function foundTransfer(line: BankLine, item: RunItem): FoundLine | null {
  const { amount, kind, returnCode } = line;
  if (negate(amount) === item.amount) return { as: "transfer", item };
  const isBack = kind === "transfer-returned" || returnCode !== null;
  return isBack && amount === item.amount ? { as: "transfer-returned", item } : null;
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
