import type { PaymentStatusReport } from "#banking/domain/messages/payment-status.ts";
import type { StatementPart } from "#banking/domain/messages/statement.ts";
import { accept, type Outcome, type Refusal } from "#kernel/outcome.ts";
import { piecesOf } from "./pieces-of.ts";
import { readCfonbFile } from "./read-cfonb-file.ts";
import { readPaymentStatus } from "./read-payment-status.ts";
import { readStatements } from "./read-statements.ts";

type BankFile =
  | { readonly kind: "statements" }
  | { readonly kind: "status"; readonly report: PaymentStatusReport };

const xmlBeginning = /^(\xEF\xBB\xBF)?\s*</;

/**
 * A file of the bank, whichever of its formats it is in: seen in its first octets. The parts of its statements are handed over
 * as they come; when it is refused, what was handed over must be given up.
 */
export async function readBankFile(
  content: Uint8Array,
  receive: (part: StatementPart) => Promise<void>,
): Promise<Outcome<BankFile, Refusal>> {
  const beginning = Buffer.from(content.subarray(0, 2000)).toString("latin1");
  if (!xmlBeginning.test(beginning)) {
    const read = await readCfonbFile(content, receive);
    return read.ok ? accept({ kind: "statements" }) : read;
  }
  if (beginning.includes("pain.002.001.")) {
    const read = await readPaymentStatus(piecesOf(content));
    return read.ok ? accept({ kind: "status", report: read.value }) : read;
  }
  const read = await readStatements(piecesOf(content), receive);
  return read.ok ? accept({ kind: "statements" }) : read;
}
