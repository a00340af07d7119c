import type { PlainDate } from "#kernel/plain-date.ts";
import type { Call, CallLine, ConventionRecord, Payment } from "./record.ts";

/** A payment with the call it answers; the day it was cancelled, where it was. */
export type RecordedPayment = {
  readonly call: Call;
  readonly line: CallLine;
  readonly payment: Payment;
  readonly cancelledOn: PlainDate | null;
};

export function findPayment({ calls }: ConventionRecord, id: string): RecordedPayment | null {
  const lines = calls.flatMap((call) => call.lines.map((line) => ({ call, line })));
  const recorded = lines.flatMap(({ call, line }) => [
    ...line.payments.map((payment) => ({ call, line, payment, cancelledOn: null })),
    ...line.cancelled.map((payment) => ({ call, line, payment, cancelledOn: payment.cancelledOn })),
  ]);
  return recorded.find(({ payment }) => payment.id === id) ?? null;
}
