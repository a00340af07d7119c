import type { PaymentStatusReport } from "#banking/domain/messages/payment-status.ts";
import type { Statement } from "#banking/domain/messages/statement.ts";
import { accept, type Outcome, type Refusal } from "#kernel/outcome.ts";
import { readCfonbFile } from "./read-cfonb-file.ts";
import { readPaymentStatus } from "./read-payment-status.ts";
import { readAllStatements } from "./read-statements.ts";

type BankFile =
  | { readonly kind: "statements"; readonly statements: readonly Statement[] }
  | { readonly kind: "status"; readonly report: PaymentStatusReport };

const xmlBeginning = /^(\xEF\xBB\xBF)?\s*</;

/** A file of the bank, whichever of its formats it is in: seen in its first octets. */
export async function readBankFile(content: Uint8Array): Promise<Outcome<BankFile, Refusal>> {
  const beginning = Buffer.from(content.subarray(0, 2000)).toString("latin1");
  if (!xmlBeginning.test(beginning)) {
    const read = readCfonbFile(content);
    return read.ok ? accept({ kind: "statements", statements: read.value }) : read;
  }
  if (beginning.includes("pain.002.001.")) {
    const read = await readPaymentStatus([content]);
    return read.ok ? accept({ kind: "status", report: read.value }) : read;
  }
  const read = await readAllStatements([content]);
  return read.ok ? accept({ kind: "statements", statements: read.value }) : read;
}
