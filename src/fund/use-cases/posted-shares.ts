import { cents, negate } from "#kernel/money.ts";
import type { StoredEntry } from "#ledger/index.ts";
import type { TransferShare } from "../domain/fund-transfer.ts";

/** Whose capital came to a fund by the entry of a transfer, as it was posted. */
export function postedShares(posted: Pick<StoredEntry, "lines"> | null, to: string): TransferShare[] {
  return (posted?.lines ?? []).flatMap(({ account, amount }) => {
    const [root, of, funder = ""] = account.split(":");
    return root === "capital" && of === to ? [{ funder, amount: negate(cents(amount)) }] : [];
  });
}
