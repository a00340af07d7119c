import { nextBusinessDay } from "#kernel/business-days.ts";
import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Mandate, MandateAccount } from "./mandate.ts";

/** A transfer that a second person released, as lending tells it. */
export type DueTransfer = {
  readonly order: string;
  readonly advance: string;
  readonly number: number;
  readonly firm: { readonly id: string; readonly name: string };
  readonly amount: Cents;
  readonly payOn: PlainDate;
};

export type ReadyTransfer = DueTransfer & {
  readonly on: PlainDate;
  readonly mandate: Mandate;
  readonly account: MandateAccount;
};

export type TransferApart = {
  readonly transfer: DueTransfer;
  readonly why: "no-mandate" | "account-to-confirm";
};

/** Paid to the account that two people checked, and to no other: the one of the firm's mandate. */
export function pickTransfers(
  transfers: readonly DueTransfer[],
  {
    mandates,
    inRuns,
    since,
    firstDay,
  }: {
    readonly mandates: ReadonlyMap<string, { mandate: Mandate; account: MandateAccount | null }>;
    readonly inRuns: ReadonlySet<string>;
    readonly since: PlainDate;
    readonly firstDay: PlainDate;
  },
): { readonly ready: ReadyTransfer[]; readonly apart: TransferApart[] } {
  const ready: ReadyTransfer[] = [];
  const apart: TransferApart[] = [];
  for (const transfer of transfers) {
    if (inRuns.has(transfer.order) || transfer.payOn < since) continue;
    const held = mandates.get(transfer.advance);
    if (held === undefined) apart.push({ transfer, why: "no-mandate" });
    else if (held.account === null) apart.push({ transfer, why: "account-to-confirm" });
    else {
      const on = nextBusinessDay(transfer.payOn < firstDay ? firstDay : transfer.payOn, "TARGET");
      ready.push({ ...transfer, on, mandate: held.mandate, account: held.account });
    }
  }
  return { ready, apart };
}
