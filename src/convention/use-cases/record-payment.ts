import { accountToPay } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import type { Cents } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { capitalFrom, fundOperation, moveEuros, postEntry } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { callLineView } from "../domain/call-view.ts";
import type { Pledge } from "../domain/pledge.ts";
import { stateOf } from "../domain/pledge-states.ts";
import { pledgeView } from "../domain/pledge-view.ts";
import type { Call, CallLine, ConventionRecord } from "../domain/record.ts";
import type { Conventions, MadePayment, WhichConvention } from "./conventions.ts";
import { promiseLines } from "./entry-lines.ts";
import { findRecord } from "./load-records.ts";
import { tellIn } from "./tell.ts";

export type PaymentRequest = WhichConvention & {
  readonly callLine: string;
  readonly paidOn: PlainDate;
  readonly amount: Cents;
  readonly bankReference: string;
  readonly now: string;
};

/** Records what the bank received: called becomes honoured, and the money is in the fund or with the operation. */
export async function recordPayment(
  conventions: Conventions,
  transaction: Transaction,
  request: PaymentRequest,
) {
  const { territory, convention, callLine, amount, paidOn, bankReference, now } = request;
  if (amount <= 0n) return refuse("amount-not-positive", { amount }, "amount");
  const today = await businessDateOf(transaction, territory);
  if (paidOn > today) return refuse("date-in-the-future", { paidOn, today }, "paidOn");

  const everything = { territory, convention, on: null, knownAt: null };
  const found = await findRecord(conventions, transaction, everything);
  if (!found.ok) return found;
  const asked = findLine(found.value.record, callLine);
  if (!asked.ok) return asked;
  const id = newId(now);
  const payment = {
    territory,
    id,
    callLine,
    paidOn,
    amount,
    bankReference,
    entry: newId(now),
    recordedAt: now,
  };
  if (!(await conventions.addPayment(transaction, payment))) return knownReference(asked.value.line, payment);
  await post(transaction, payment, { record: found.value.record, ...asked.value });

  const after = await findRecord(conventions, transaction, everything);
  invariant(after.ok, "a payment leaves its convention where it was");
  const { record, records } = after.value;
  const { line, call, pledge } = mustFindLine(record, callLine);
  const told = await tellIn(transaction, territory, { on: today, records });
  return accept({
    payment: { id, paidOn, amount, bankReference },
    line: callLineView(line, call, record, told),
    pledge: pledgeView({ pledge, state: stateOf(pledge, record) }, record, told.nameOf),
  });
}

type AskedLine = { readonly call: Call; readonly line: CallLine; readonly pledge: Pledge };

function findLine(record: ConventionRecord, id: string): Outcome<AskedLine, Refusal<"call-line-unknown">> {
  const call = record.calls.find(({ lines }) => lines.some((line) => line.id === id));
  const line = call?.lines.find((candidate) => candidate.id === id);
  const pledge = record.pledges.find((candidate) => candidate.id === line?.pledge);
  if (call === undefined || line === undefined || pledge === undefined)
    return refuse("call-line-unknown", {}, "callLine");
  return accept({ call, line, pledge });
}

function mustFindLine(record: ConventionRecord, id: string): AskedLine {
  const found = findLine(record, id);
  invariant(found.ok, "the line that was paid is of the convention");
  return found.value;
}

function knownReference({ payments }: CallLine, { bankReference }: MadePayment) {
  const known = payments.find((payment) => payment.bankReference === bankReference);
  return refuse(
    "bank-reference-known",
    { reference: bankReference, paidOn: known?.paidOn ?? null, amount: known?.amount ?? null },
    "bankReference",
  );
}

/** A fact of the bank always posts, even beyond what was called. */
async function post(
  transaction: Transaction,
  { territory, amount, paidOn, entry, recordedAt, bankReference }: MadePayment,
  { record, call, pledge }: AskedLine & { record: ConventionRecord },
): Promise<void> {
  const { id: convention, fund, number } = record.convention;
  const to =
    pledge.purpose === "operation"
      ? fundOperation(fund)
      : await accountToPay(transaction, { territory, fund, pledge: pledge.id });
  const posted = await postEntry(transaction, {
    id: entry,
    territory,
    effectiveOn: paidOn,
    recordedAt,
    kind: "contribution",
    act: `Convention n° ${number}, appel n° ${call.number}, ${bankReference}`,
    isVoluntary: false,
    lines: [
      ...promiseLines({ ...pledge, amount }, { convention, from: "called", to: "honoured" }),
      ...moveEuros(amount, { from: capitalFrom({ fund, funder: pledge.holder }), to }),
    ],
  });
  invariant(posted.ok, "a fact of the bank always posts");
}
