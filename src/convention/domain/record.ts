import type { HalfDays } from "#kernel/days.ts";
import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Convention } from "./convention.ts";
import type { Party } from "./party.ts";
import type { Pledge } from "./pledge.ts";

/** A convention with all that happened to its promises. */
export type ConventionRecord = {
  readonly convention: Convention;
  readonly parties: readonly Party[];
  readonly pledges: readonly Pledge[];
  readonly calls: readonly Call[];
  readonly releases: readonly Release[];
  /** Days delivered and confirmed, by holder: the journal counts them. */
  readonly honouredDays: ReadonlyMap<string, HalfDays>;
};

export type Call = {
  readonly id: string;
  readonly number: number;
  readonly calledOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly lines: readonly CallLine[];
};

export type CallLine = {
  readonly id: string;
  readonly pledge: string;
  readonly amount: Cents;
  readonly waitsFor: string | null;
  readonly waitsKind: WaitKind;
  /** What it waited for has come. */
  readonly lifted: LiftedWait | null;
  readonly payments: readonly Payment[];
  /** Mistyped, and taken back: they count for nothing, and stay in sight. */
  readonly cancelled: readonly CancelledPayment[];
  /** By mail, each time: the call itself, then its reminders. */
  readonly told: readonly ToldPayer[];
};

/** Who was written to about a call, on a day. */
export type ToldPayer = { readonly on: PlainDate; readonly names: readonly string[] };

/** What the signature of an attestation of days lifts by itself, and the rest. */
export const waitKinds = ["days-attestation", "other"] as const;
export type WaitKind = (typeof waitKinds)[number];

export type LiftedWait = { readonly on: PlainDate; readonly evidence: string };

export type Payment = {
  readonly id: string;
  readonly paidOn: PlainDate;
  readonly amount: Cents;
  readonly bankReference: string;
};

export type CancelledPayment = Payment & { readonly cancelledOn: PlainDate };

export type Release = {
  readonly pledge: string;
  readonly releasedOn: PlainDate;
  readonly amount: bigint;
};

/** What was effective on a day or before. A payment that came before its call stays, and its call with it. */
export function recordOn(record: ConventionRecord, on: PlainDate): ConventionRecord {
  return {
    ...record,
    calls: record.calls
      .map((call) => ({ ...call, lines: call.lines.map((line) => lineOn(line, on)) }))
      .filter(({ calledOn, lines }) => calledOn <= on || lines.some(({ payments }) => payments.length > 0)),
    releases: record.releases.filter(({ releasedOn }) => releasedOn <= on),
  };
}

function lineOn(line: CallLine, on: PlainDate): CallLine {
  const lifted = line.lifted !== null && line.lifted.on <= on ? line.lifted : null;
  const isThere = ({ paidOn }: Payment) => paidOn <= on;
  return {
    ...line,
    lifted,
    payments: line.payments.filter(isThere),
    cancelled: line.cancelled.filter(isThere),
    told: line.told.filter((told) => told.on <= on),
  };
}
