import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isReturnReason, returnReasonInWords } from "../domain/return-reasons.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import type { BankDebits } from "./bank-debits.ts";
import { reverseEvent } from "./reverse-event.ts";

/**
 * A transfer that the bank did not make, or that came back: its disbursement is undone by its opposite, what was owed is held
 * again for the decision. It is then proposed and released again, by two people, or not at all.
 */
export async function returnDisbursement(
  office: LendingOffice & { readonly orders: Pick<BankDebits, "findDisbursement"> },
  transaction: Transaction,
  request: WhichAdvance & {
    readonly order: string;
    readonly code: string;
    readonly returnedOn: PlainDate;
    readonly bankReference: string;
    readonly now: string;
  },
) {
  const paid = await office.orders.findDisbursement(transaction, request);
  if (paid === null) return refuse("event-unknown");
  const { code, returnedOn } = request;
  const words = isReturnReason(code) ? `${returnReasonInWords(code, "fr")} (${code})` : code;
  return reverseEvent(office, transaction, {
    ...request,
    event: paid.event,
    // Nothing comes back before it left, whatever day the bank writes.
    on: returnedOn < paid.on ? paid.on : returnedOn,
    reason: `Virement revenu de la banque : ${words}`,
  });
}
