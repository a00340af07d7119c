import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Mandate } from "../domain/mandate.ts";
import type { BankingOffice } from "./office.ts";

/** Suspended for a while, taken up again, or revoked for good on the firm's word. */
export async function changeMandateState(
  { mandates }: BankingOffice,
  transaction: Transaction,
  request: {
    readonly territory: string;
    readonly mandate: string;
    readonly state: Mandate["state"];
    readonly on: PlainDate;
    readonly reason: string;
  },
) {
  const { territory, state, on, reason } = request;
  const mandate = await mandates.lock(transaction, request);
  if (mandate === null) return refuse("mandate-unknown");
  if (mandate.state === "revoked") return refuse("mandate-revoked", { on: mandate.stateOn });
  if (mandate.state === state) return refuse("mandate-state-unchanged", { reference: mandate.reference });
  const today = await businessDateOf(transaction, territory);
  if (on > today) return refuse("date-in-the-future", { on, today }, "on");
  if (on < mandate.signedOn) return refuse("before-mandate", { on, signedOn: mandate.signedOn }, "on");
  await mandates.setState(transaction, mandate, { state, stateOn: on, stateReason: reason });
  return accept(mandate);
}
