import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type ApplicationStatus, mayMove } from "../domain/status.ts";
import type { Applications, WhichApplication } from "./applications.ts";

export interface Move extends WhichApplication {
  readonly to: ApplicationStatus;
  readonly on: PlainDate;
  readonly by: { readonly person: string | null; readonly name: string };
  readonly why: string | null;
  readonly now: string;
}

/** Where a committee or the lending desk takes a file: taken in, decided, adjourned, given back. It is held until then. */
export async function moveApplication(
  applications: Applications,
  transaction: Transaction,
  { to, on, by, why, now, ...which }: Move,
): Promise<
  Outcome<
    { readonly from: ApplicationStatus; readonly to: ApplicationStatus },
    Refusal<"application-unknown" | "status-does-not-allow">
  >
> {
  const application = await applications.lock(transaction, which);
  if (application === null) return refuse("application-unknown");
  const { number, status: from } = application;
  if (!mayMove(from, to)) return refuse("status-does-not-allow", { number, status: from, to });

  const { territory } = which;
  await applications.update(transaction, { territory, application: { ...application, status: to } });
  const event = { kind: "moved", from, to, on, by, why } as const;
  await applications.addEvent(transaction, { ...which, event, recordedAt: now });
  return accept({ from, to });
}
