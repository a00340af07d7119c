import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { printLetter } from "#platform/documents/print-letter.ts";
import { callLetterDocument, callLetterTemplate } from "../documents/call-letter.document.ts";
import { receiptDocument, receiptTemplate } from "../documents/receipt.document.ts";
import { type ConventionOffice, readCallPaper } from "../use-cases/read-call-paper.ts";
import { readerOf } from "../use-cases/reader-of.ts";
import { remindPayer, type WriteCallLetter } from "../use-cases/tell-payer.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function readCallLetterRoute(office: ConventionOffice): ConventionHandlers["readCallLetter"] {
  return async ({ params, transaction, actor }) => {
    const reader = readerOf(actor, params.territory);
    const read = await readCallPaper(office, transaction, { ...params, reader });
    return read.ok ? accept(await letterWriter(transaction, params.territory)(read.value)) : read;
  };
}

export function readReceiptRoute(office: ConventionOffice): ConventionHandlers["readReceipt"] {
  return async ({ params, transaction, actor }) => {
    const reader = readerOf(actor, params.territory);
    const read = await readCallPaper(office, transaction, { ...params, reader });
    if (!read.ok) return read;
    const { line } = read.value;
    const cancelled = line.cancelled.find(({ id }) => id === params.payment);
    if (cancelled !== undefined) {
      const { bankReference: reference, amount, cancelledOn } = cancelled;
      return refuse("payment-already-cancelled", { reference, amount, cancelledOn });
    }
    const payment = line.payments.find(({ id }) => id === params.payment);
    if (payment === undefined) return refuse("payment-unknown");
    return accept({
      name: `Reçu appel ${line.number} ${payment.paidOn}.pdf`,
      content: await printLetter(
        transaction,
        params.territory,
        { letter: "receipt", template: receiptTemplate },
        receiptDocument(read.value, payment),
      ),
    });
  };
}

export function remindPayerRoute(office: ConventionOffice): ConventionHandlers["remindPayer"] {
  return async ({ params, transaction, actor, now }) => {
    invariant(actor !== null, "only who holds a role reminds");
    return remindPayer(office, transaction, {
      ...params,
      person: actor.person,
      now,
      writeLetter: letterWriter(transaction, params.territory),
    });
  };
}

/** Rendered in the act's own transaction: what is attached is what the page shows. */
export function letterWriter(transaction: Transaction, territory: string): WriteCallLetter {
  return async (paper) => ({
    name: `Appel de fonds ${paper.line.number} ${paper.parties.payer.name}.pdf`,
    content: await printLetter(
      transaction,
      territory,
      { letter: "call", template: callLetterTemplate },
      callLetterDocument(paper),
    ),
  });
}
