import { invariant } from "#kernel/invariant.ts";
import { type Cents, cents, larger, minus, sum } from "#kernel/money.ts";
import type { Told } from "./convention-step.ts";
import { maySee, type Reader } from "./reader.ts";
import type { Call, CallLine, ConventionRecord } from "./record.ts";

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
  return {
    id: line.id,
    call: id,
    number,
    calledOn,
    dueOn,
    pledge: line.pledge,
    holder: { id: pledge.holder, name: nameOf(pledge.holder) },
    amount: line.amount,
    paid,
    left,
    overpaid: positive(minus(paid, line.amount)),
    isLate: left > 0n && on > dueOn,
    ...waitOf(line),
    payments: [...line.payments],
    cancelled: [...line.cancelled],
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

function positive(amount: Cents): Cents {
  return larger(amount, cents(0n));
}
