import type { StatementEntry } from "./statement.ts";

/** What an entry is, by the bank's ISO 20022 code and what it carries. */
export type EntryKind =
  | "collection"
  | "debit-returned"
  | "transfer-sent"
  | "transfer-received"
  | "transfer-returned"
  | "bank-fee"
  | "other";

const returnedDebits = new Set(["UPDD", "PRDD", "RCDD"]);
const returnedTransfers = new Set(["RRTN", "RPCR"]);
const fees = new Set(["CHRG", "FEES", "COMM"]);

export function entryKind({
  amount,
  code,
  details,
}: Pick<StatementEntry, "amount" | "code" | "details">): EntryKind {
  const [, family = "", subFamily = ""] = code.iso?.split("/") ?? [];
  const isCredit = amount > 0n;
  const isReturned = details.some(({ reason }) => reason !== null);
  if (fees.has(subFamily)) return "bank-fee";
  // A debit that we issued (IDDT) comes in as a credit and goes back as a debit.
  if (family === "IDDT" && isCredit) return "collection";
  if (family === "IDDT") return isReturned || returnedDebits.has(subFamily) ? "debit-returned" : "other";
  if (isCredit && (returnedTransfers.has(subFamily) || (family === "ICDT" && isReturned)))
    return "transfer-returned";
  if (family === "ICDT" && !isCredit) return "transfer-sent";
  if (family === "RCDT" && isCredit) return isReturned ? "transfer-returned" : "transfer-received";
  return "other";
}
