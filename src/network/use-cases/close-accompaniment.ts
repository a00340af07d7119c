import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { endHeldSeat } from "./end-held-seat.ts";
import type { Office } from "./office.ts";

export interface ClosedAccompaniment {
  readonly territory: string;
  readonly person: string;
  readonly application: string;
  /** Whether they accompany no other file of the territory: the seat then opens nothing any more. */
  readonly isLast: boolean;
  readonly on: PlainDate;
}

/** Takes back what was set aside for whoever accompanied a file, and their seat of adviser with the last one. */
export async function closeAccompaniment(
  office: Office,
  transaction: Transaction,
  { territory, person, application, isLast, on }: ClosedAccompaniment,
): Promise<void> {
  const mails = await office.setAside.listAbout(transaction, { territory, person, object: application });
  await office.setAside.markWithdrawn(transaction, { territory, mails });
  // Refused where an administrator ended the seat first.
  if (isLast)
    await endHeldSeat(office, transaction, {
      person,
      role: "adviser",
      unit: territory,
      organisation: null,
      toOn: on,
    });
}
