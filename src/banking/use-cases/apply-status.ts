import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { holdAdvancesForBank, returnFromBank, withdrawPresentedDebit } from "#lending/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type BankRun, itemsOfPayment, type RunItem } from "../domain/bank-run.ts";
import type { PaymentStatusReport, StatusReason } from "../domain/messages/payment-status.ts";
import type { BankingOffice, WhichFund } from "./office.ts";
import { takeBackTransfer } from "./take-back-transfer.ts";

/** What the bank refuses of a run, before its day or after: the debit is undone if it was presumed made. */
export async function applyStatus(
  office: BankingOffice,
  transaction: Transaction,
  {
    territory,
    fund,
    report,
    now,
  }: WhichFund & { readonly report: PaymentStatusReport; readonly now: string },
) {
  const { runs } = office;
  const run = await runs.findSentRun(transaction, { territory, messageId: report.originalMessageId });
  if (run === null || run.fund !== fund)
    return refuse("status-of-unknown-run", { message: report.originalMessageId.slice(0, 35) });
  const items = await runs.listItems(transaction, { territory, run: run.id });
  const rejected = rejections(report, run, items).filter(({ item }) => item.stands);
  await holdAdvancesForBank(transaction, {
    territory,
    ids: new Set(rejected.map(({ item }) => item.advance)),
  });
  const on = await businessDateOf(transaction, territory);
  for (const { item, code } of rejected)
    if (run.kind === "transfer")
      await takeBackTransfer(office, transaction, { territory, fund, item, on, code, now });
    else await returnDebit(office, transaction, { territory, item, on, code, now });
  return accept({ rejected: rejected.length });
}

interface Returning extends Rejection {
  readonly territory: string;
  readonly on: PlainDate;
  readonly now: string;
}

/** Before its day nothing was received: there is then nothing to take back. */
async function returnDebit(
  { runs }: BankingOffice,
  transaction: Transaction,
  { territory, item, on, code, now }: Returning,
): Promise<void> {
  const { advance, endToEnd: reference } = item;
  await withdrawPresentedDebit(transaction, { territory, reference });
  await returnFromBank(transaction, {
    territory,
    advance,
    reference,
    code,
    returnedOn: on,
    bankReference: `REJET ${reference}`,
    now,
  });
  await runs.markReturned(transaction, { territory, item: item.id }, { on, code });
}

interface Rejection {
  readonly item: RunItem;
  readonly code: string;
}

/** Of the whole file, of a group, or of an order: what is refused above is refused below. */
function rejections(report: PaymentStatusReport, run: BankRun, items: readonly RunItem[]): Rejection[] {
  if (report.status === "RJCT") return items.map((item) => ({ item, code: codeOf(report.reasons) }));
  const byReference = new Map(items.map((item) => [item.endToEnd, item]));
  const rejected = new Map<RunItem, string>();
  for (const group of report.groups) {
    const isWhole = group.status === "RJCT";
    if (isWhole)
      for (const item of itemsOfPayment(run, items, group.paymentId) ?? [])
        rejected.set(item, codeOf(group.reasons));
    for (const order of group.orders) {
      const item = byReference.get(order.endToEndId ?? order.instructionId ?? "");
      const isRejected = order.status === "RJCT" || (isWhole && order.status === null);
      if (item !== undefined && isRejected) rejected.set(item, codeOf([...order.reasons, ...group.reasons]));
    }
  }
  return [...rejected].map(([item, code]) => ({ item, code }));
}

function codeOf(reasons: readonly StatusReason[]): string {
  return reasons.find(({ code }) => code !== null)?.code ?? "MS03";
}
