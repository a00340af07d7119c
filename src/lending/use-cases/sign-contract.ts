import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { findSignature } from "#signature/index.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { contractKind } from "./contract-signature.ts";
import { refusedByLapse } from "./lapse-advance.ts";
import { readAdvance } from "./read-advance.ts";

/** The owner and the operator have signed: the money may be paid out once the conditions are lifted. */
export async function signContract(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & { readonly signedOn: PlainDate; readonly mandate: string | null },
) {
  const { territory, signedOn, mandate } = request;
  const advance = await office.advances.lock(transaction, request);
  if (advance === null) return refuse("advance-unknown");
  const lapsed = refusedByLapse(advance);
  if (lapsed !== null) return lapsed;
  if (advance.status !== "to-sign")
    return refuse("already-signed", { signedOn: advance.signedOn }, "signedOn");
  const subject = { kind: contractKind, id: advance.id };
  if ((await findSignature(transaction, { territory, subject }))?.state === "open")
    return refuse("signature-under-way");
  const today = await businessDateOf(transaction, territory);
  if (signedOn > today) return refuse("date-in-the-future", { on: signedOn, today }, "signedOn");
  if (signedOn < advance.decidedOn)
    return refuse("signed-before-decision", { signedOn, decidedOn: advance.decidedOn }, "signedOn");

  await office.advances.sign(transaction, request, { signedOn, mandate });
  return readAdvance(office, transaction, request);
}
