import { type Cents, sum } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Sequence } from "./pick-debits.ts";

export const runKinds = ["collection", "transfer"] as const;
export type RunKind = (typeof runKinds)[number];

export const runStatuses = ["drawn", "approved", "sent", "cancelled"] as const;
export type RunStatus = (typeof runStatuses)[number];

type Signed = { readonly by: string; readonly at: string };

/** A file for the bank, from its drawing to its sending: each step by someone, once. */
export type BankRun = {
  readonly id: string;
  readonly territory: string;
  readonly fund: string;
  readonly account: string;
  readonly kind: RunKind;
  readonly messageId: string;
  readonly firstOn: PlainDate;
  readonly count: number;
  readonly total: Cents;
  readonly drawn: Signed;
  readonly approved: Signed | null;
  readonly file: { readonly name: string; readonly sha256: string } | null;
  readonly sent: (Signed & { readonly on: PlainDate }) | null;
  readonly cancelled: (Signed & { readonly why: string }) | null;
};

/** The bytes of a run, taken away by someone. */
export type FileTaking = {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly sha256: string;
};

export type RunItem = {
  readonly id: string;
  readonly run: string;
  readonly advance: string;
  readonly firm: string;
  readonly instalment: number | null;
  readonly dueOn: PlainDate | null;
  readonly order: string | null;
  readonly on: PlainDate;
  readonly amount: Cents;
  readonly mandate: string;
  readonly account: string;
  readonly sequence: Sequence | null;
  readonly endToEnd: string;
  /** Its day had gone by when it was drawn: the firm is told anew. */
  readonly isLate: boolean;
  readonly stands: boolean;
  readonly returned: { readonly on: PlainDate; readonly code: string } | null;
};

export function runStatus({
  approved,
  sent,
  cancelled,
}: Pick<BankRun, "approved" | "sent" | "cancelled">): RunStatus {
  if (cancelled !== null) return "cancelled";
  if (sent !== null) return "sent";
  return approved === null ? "drawn" : "approved";
}

/** The same run has the same name at the bank, whoever writes its file and whenever. */
export function messageIdOf(run: string): string {
  return `ALZ${run.replaceAll("-", "").toUpperCase()}`;
}

/** Said on the firm's statement and told back by the bank: « AV12-E7-3F9A01C2D4 ». */
export function endToEndOf({
  run,
  number,
  instalment,
  tranche,
}: {
  run: string;
  number: number;
  instalment: number | null;
  /** Of the transfers of an advance in the run: 1, 2… */
  tranche: number;
}) {
  const transfer = tranche === 1 ? "V" : `V${tranche}`;
  const part = instalment === null ? transfer : `E${instalment}`;
  return `AV${number}-${part}-${run.replaceAll("-", "").slice(-10).toUpperCase()}`;
}

export type ControlSum = {
  readonly on: PlainDate;
  readonly sequence: Sequence | null;
  readonly count: number;
  readonly total: Cents;
};

/** What the bank will count: by day and sequence, in the order of the file. */
export function controlSums(items: readonly Pick<RunItem, "on" | "sequence" | "amount">[]): ControlSum[] {
  const groups = Map.groupBy(items, ({ on, sequence }) => `${on} ${sequence ?? ""}`);
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({
      on: group[0]?.on ?? ("" as PlainDate),
      sequence: group[0]?.sequence ?? null,
      count: group.length,
      total: sum(group.map(({ amount }) => amount)),
    }));
}

/** The name of a group of the run at the bank, the first being 1: its groups stand in the order of `controlSums`. */
export function paymentIdOf({ id }: Pick<BankRun, "id">, number: number): string {
  return `${number}-${id.replaceAll("-", "").toUpperCase()}`;
}

/** The lines of the group that the bank names so; null when it names none of the run. */
export function itemsOfPayment(
  run: Pick<BankRun, "id">,
  items: readonly RunItem[],
  paymentId: string | null,
): RunItem[] | null {
  const rank = controlSums(items).findIndex((_, index) => paymentIdOf(run, index + 1) === paymentId);
  const group = controlSums(items)[rank];
  if (group === undefined) return null;
  return items.filter(({ on, sequence }) => on === group.on && sequence === group.sequence);
}
