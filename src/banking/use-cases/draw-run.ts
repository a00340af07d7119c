import { sum } from "#kernel/money.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { BankAccount } from "../domain/bank-account.ts";
import { type BankRun, endToEndOf, messageIdOf, type RunItem, type RunKind } from "../domain/bank-run.ts";
import type { LateKind } from "../domain/late-debits.ts";
import type { ReadyDebit } from "../domain/pick-debits.ts";
import type { ReadyTransfer } from "../domain/pick-transfers.ts";
import { accountToday, debitsOfRun, transfersToDraw } from "./bank-desk.ts";
import type { BankingOffice, WhichFund } from "./office.ts";

interface Drawing extends WhichFund {
  readonly person: string;
  readonly now: string;
}

/** The first of the two people: gathers the debits of a window, of one scheme, as the banks ask. */
export async function drawCollection(
  office: BankingOffice,
  transaction: Transaction,
  request: Drawing & {
    readonly from: PlainDate;
    readonly until: PlainDate;
    readonly scheme: "CORE" | "B2B";
    /** Those of the days before the window that are to leave with it. */
    readonly late: readonly LateKind[];
  },
) {
  await office.runs.lockFund(transaction, request);
  const account = await accountToday(office, transaction, request);
  if (account === null) return refuse("no-bank-account");
  if (account.creditorId === null) return refuse("no-creditor-id");
  const { from, until, scheme, late } = request;
  if (until < from) return refuse("window-backwards", { from, until }, "until");
  const { ready, apart } = await debitsOfRun(office, transaction, { ...request, account, late });
  const debits = ready.filter(({ mandate }) => mandate.scheme === scheme);
  if (debits.length === 0) return refuse("nothing-to-collect", { from, until, apart: apart.length });
  return draw(office, transaction, { ...request, account, kind: "collection", lines: debits });
}

/** The same for the transfers that a second person released. */
export async function drawTransfers(office: BankingOffice, transaction: Transaction, request: Drawing) {
  await office.runs.lockFund(transaction, request);
  const account = await accountToday(office, transaction, request);
  if (account === null) return refuse("no-bank-account");
  const { ready, apart } = await transfersToDraw(office, transaction, { ...request, account });
  if (ready.length === 0) return refuse("nothing-to-pay", { apart: apart.length });
  return draw(office, transaction, { ...request, account, kind: "transfer", lines: ready });
}

type Line = ReadyDebit | ReadyTransfer;

async function draw(
  { runs }: BankingOffice,
  transaction: Transaction,
  {
    account,
    kind,
    lines,
    person,
    now,
  }: Drawing & { account: BankAccount; kind: RunKind; lines: readonly Line[] },
) {
  const id = newId(now);
  const run: BankRun = {
    id,
    territory: account.territory,
    fund: account.fund,
    account: account.id,
    kind,
    messageId: messageIdOf(id),
    firstOn: lines.map(({ on }) => on).reduce((first, on) => (on < first ? on : first)),
    count: lines.length,
    total: sum(lines.map(({ amount }) => amount)),
    drawn: { by: person, at: now },
    approved: null,
    file: null,
    sent: null,
    cancelled: null,
  };
  await runs.letGo(transaction, run);
  // Two tranches of an advance may leave together.
  const tranches = new Map<string, number>();
  const items = lines.map((line) => {
    const tranche = (tranches.get(line.advance) ?? 0) + 1;
    tranches.set(line.advance, tranche);
    return itemOf(line, { run: id, tranche, now });
  });
  await runs.add(transaction, run, items);
  return accept(run);
}

function itemOf(line: Line, { run, tranche, now }: { run: string; tranche: number; now: string }): RunItem {
  const instalment = "instalment" in line ? line.instalment : null;
  return {
    id: newId(now),
    run,
    advance: line.advance,
    firm: line.firm.name,
    instalment,
    dueOn: "dueOn" in line ? line.dueOn : null,
    order: "order" in line ? line.order : null,
    on: line.on,
    amount: line.amount,
    mandate: line.mandate.id,
    account: line.account.id,
    sequence: "sequence" in line ? line.sequence : null,
    endToEnd: endToEndOf({ run, number: line.number, instalment, tranche }),
    isLate: "isLate" in line && line.isLate,
    stands: true,
    returned: null,
  };
}
