import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Applications, WhichApplication } from "./applications.ts";

/** What a file needs of a decision that lapses. */
export interface LapsedGrant extends WhichApplication {
  readonly lapsedOn: PlainDate;
  readonly by: { readonly person: string | null; readonly name: string };
  readonly reason: string;
  readonly now: string;
}

/** The committee's decision stays what it was: the file says since when nothing follows it. */
export async function lapseApplication(
  applications: Applications,
  transaction: Transaction,
  { lapsedOn, by, reason, now, ...which }: LapsedGrant,
): Promise<void> {
  const application = await applications.lock(transaction, which);
  if (application === null) return;

  const { territory, application: id } = which;
  const { status } = application;
  await applications.update(transaction, { territory, application: { ...application, lapsedOn } });
  const event = { kind: "decision-lapsed", from: status, to: status, on: lapsedOn, by, why: reason } as const;
  await applications.addEvent(transaction, { territory, application: id, event, recordedAt: now });
}
