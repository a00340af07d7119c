import { invariant } from "#kernel/invariant.ts";
import { type Cents, cents, larger, minus, sum } from "#kernel/money.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import type { Told } from "./convention-step.ts";
import { maySee, type Reader } from "./reader.ts";
import type { Call, CallLine, ConventionRecord } from "./record.ts";

/** Whoever waited has these days to pay once what they waited for has come, even after the day the call was due. */
const daysToPayOnceLifted = 30;

/** A call in totals, with the lines that the reader may see. */
export function callView(
  call: Call,
  record: ConventionRecord,
  { reader, ...told }: Told & { reader: Reader },
) {
  const lines = call.lines.map((line) => callLineView(line, call, record, told));
  const totalOf = (figure: "amount" | "paid" | "left") => sum(lines.map((line) => line[figure]));
  return {
    id: call.id,
    number: call.number,
    calledOn: call.calledOn,
    dueOn: call.dueOn,
    amount: totalOf("amount"),
    paid: totalOf("paid"),
    left: totalOf("left"),
    lines: lines.filter(({ holder }) => maySee(reader, holder.id)),
  };
}

export function callLineView(
  line: CallLine,
  { id, number, calledOn, dueOn }: Call,
  record: ConventionRecord,
  { on, nameOf }: Told,
) {
  const pledge = record.pledges.find((candidate) => candidate.id === line.pledge);
  invariant(pledge !== undefined, "a call line asks for a pledge of its convention");
  const paid = sum(line.payments.map(({ amount }) => amount));
  const left = positive(minus(line.amount, paid));
  const wait = waitOf(line);
  const payBefore = payableBy(dueOn, wait.liftedOn);
  return {
    id: line.id,
    call: id,
    number,
    calledOn,
    dueOn: payBefore,
    pledge: line.pledge,
    holder: { id: pledge.holder, name: nameOf(pledge.holder) },
    amount: line.amount,
    paid,
    left,
    overpaid: positive(minus(paid, line.amount)),
    isLate: left > 0n && on > payBefore,
    ...wait,
    payments: [...line.payments],
    cancelled: [...line.cancelled],
    told: line.told.map(({ on: day, names }) => ({ on: day, names: [...names] })),
  };
}

function waitOf({ waitsFor, waitsKind, lifted }: CallLine) {
  const isWaiting = waitsFor !== null && lifted === null;
  return {
    waitsFor: isWaiting ? waitsFor : null,
    waitsKind: isWaiting ? waitsKind : null,
    waitedFor: lifted === null ? null : waitsFor,
    liftedOn: lifted?.on ?? null,
    evidence: lifted?.evidence ?? null,
  };
}

function payableBy(dueOn: PlainDate, liftedOn: PlainDate | null): PlainDate {
  if (liftedOn === null) return dueOn;
  const once = addDays(liftedOn, daysToPayOnceLifted);
  return once > dueOn ? once : dueOn;
}

function positive(amount: Cents): Cents {
  return larger(amount, cents(0n));
}
