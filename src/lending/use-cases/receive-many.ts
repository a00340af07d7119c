import { type Trace, tracesToReturn } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import type { Cents } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type Entry, postEntries } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advance } from "../domain/advance.ts";
import type { Advances } from "./advances.ts";
import { inParts } from "./many-advances.ts";
import { checkReceipt, type RepaymentRefusal, tellReceipt } from "./record-repayment.ts";
import { latestState, type OpenAdvance, type ToldAdvance, writeEvents } from "./write-event.ts";

/** Money that the bank received for an advance. */
export interface BankReceipt {
  readonly advance: string;
  readonly amount: Cents;
  readonly receivedOn: PlainDate;
  readonly bankReference: string;
}

export interface ReceivingMany {
  readonly territory: string;
  readonly now: string;
  readonly receipts: readonly BankReceipt[];
}

/** What the bank tells it received from many firms, each once by its reference, in this order; the outcomes in the same. */
export async function receiveMany(
  advances: Advances,
  transaction: Transaction,
  receiving: ReceivingMany,
): Promise<Outcome<null, RepaymentRefusal>[]> {
  const today = await businessDateOf(transaction, receiving.territory);
  const outcomes = await receiveEach(advances, transaction, {
    ...receiving,
    check: (open, receipt) => checkReceipt(open, receipt, today),
  });
  // Told again, nothing changes.
  return outcomes.map((outcome) =>
    outcome.ok || outcome.refusal.reason !== "bank-reference-known" ? outcome : accept(null),
  );
}

interface Receiving<Refused extends Refusal> extends ReceivingMany {
  /** Whether this money is received for the advance, as the receipts before it left it; null where there is none. */
  readonly check: (open: OpenAdvance | null, receipt: BankReceipt) => Outcome<OpenAdvance, Refused>;
}

/** A few queries a part, and the same memory for any number of parts. */
export async function receiveEach<Refused extends Refusal>(
  advances: Advances,
  transaction: Transaction,
  { receipts, ...receiving }: Receiving<Refused>,
): Promise<Outcome<null, Refused>[]> {
  if (receipts.length === 0) return [];
  const { territory } = receiving;
  // All of them before the first entry: who holds one of them may be waiting for the journal.
  await advances.many.lock(transaction, { territory, ids: advancesOf(receipts) });
  const outcomes: Outcome<null, Refused>[] = [];
  for (const part of inParts(receipts))
    outcomes.push(...(await receivePart(advances, transaction, { ...receiving, receipts: part })));
  return outcomes;
}

async function receivePart<Refused extends Refusal>(
  advances: Advances,
  transaction: Transaction,
  { territory, now, receipts, check }: Receiving<Refused>,
): Promise<Outcome<null, Refused>[]> {
  const ids = advancesOf(receipts);
  const found = await advances.many.find(transaction, { territory, ids });
  const events = await advances.many.listEvents(transaction, { territory, ids });
  const funds = new Set([...found.values()].map(({ fund }) => fund));
  const traces = await tracesIn(transaction, { territory, funds });
  const told = new Map<string, ToldAdvance & { readonly trace: Trace }>();
  const entries: Entry[] = [];
  const outcomes = receipts.map((receipt): Outcome<null, Refused> => {
    const { advance: id } = receipt;
    const before = told.get(id);
    const advance = found.get(id);
    const first = advance && { advance, events: events.get(id) ?? [], which: { territory, advance: id } };
    const checked = check((before === undefined ? first : asLeftBy(before)) ?? null, receipt);
    if (!checked.ok) return checked;

    const open = checked.value;
    const state = before?.after ?? latestState(open.advance, open.events);
    const words = { kind: "repayment", rule: "next-first" } as const;
    const trace = before?.trace ?? traces(open.advance);
    const made = tellReceipt(open, { before: state, trace }, { ...receipt, words, now });
    const { event, after, entry } = made;
    told.set(id, {
      open: before?.open ?? open,
      told: [...(before?.told ?? []), event],
      after,
      trace: made.trace,
    });
    entries.push(entry);
    return accept(null);
  });
  if (entries.length === 0) return outcomes;
  await writeEvents(advances, transaction, { territory, told: [...told.values()], now });
  const posted = await postEntries(transaction, entries);
  invariant(
    posted.every(({ ok }) => ok),
    "a fact of the bank always posts",
  );
  return outcomes;
}

/** Where the euros of advances of these funds came from, as everything posted so far tells it. */
async function tracesIn(
  transaction: Transaction,
  { territory, funds }: { readonly territory: string; readonly funds: ReadonlySet<string> },
): Promise<(advance: Pick<Advance, "fund" | "decision">) => Trace> {
  const byFund = new Map<string, (decision: string) => Trace>();
  for (const fund of [...funds].toSorted())
    byFund.set(fund, await tracesToReturn(transaction, { territory, fund }));
  return ({ fund, decision }) => {
    const trace = byFund.get(fund)?.(decision);
    invariant(trace !== undefined, "the fund of an advance that was found was read");
    return trace;
  };
}

/** The advance with what it was just told. */
function asLeftBy({ open, told }: ToldAdvance): OpenAdvance {
  return { ...open, events: [...open.events, ...told] };
}

function advancesOf(receipts: readonly BankReceipt[]): string[] {
  return [...new Set(receipts.map(({ advance }) => advance))];
}
