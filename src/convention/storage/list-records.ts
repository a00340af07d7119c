import { cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Amendment } from "../domain/amendment.ts";
import type { WrittenRecord } from "../domain/in-force.ts";
import type { Pledge } from "../domain/pledge.ts";
import type { Call, CallLine, Payment } from "../domain/record.ts";
import { readTerms } from "./amendment-terms-json.ts";
import { readLines } from "./matching-lines-json.ts";
import { type Known, type Rows, readRows } from "./read-rows.ts";

/** Every convention of a territory with its promises, its calls and its payments: a few dozen rows, read table by table. */
export async function listRecords(transaction: Transaction, known: Known): Promise<WrittenRecord[]> {
  const rows = await readRows(transaction, known);
  return rows.conventions.map((row) => ({
    convention: {
      id: row.id,
      number: row.number,
      previous: row.previous_id,
      fund: row.fund_id,
      signedOn: row.signed_on,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      perimeterOn: row.perimeter_on,
      extension: row.extension,
      preset: row.preset,
      lines: readLines(row.lines),
      dayRate: cents(row.day_rate),
      jobTarget: row.job_target,
    },
    parties: rows.parties
      .filter(({ convention_id }) => convention_id === row.id)
      .map(({ organisation_id, college, role, amendment_id }) => ({
        organisation: organisation_id,
        college,
        role,
        amendment: amendment_id,
      })),
    pledges: rows.pledges
      .filter(({ convention_id }) => convention_id === row.id)
      .map((pledge) => ({ ...readPledge(pledge, rows), amendment: pledge.amendment_id })),
    calls: rows.calls
      .filter(({ convention_id }) => convention_id === row.id)
      .map((call) => readCall(call, rows)),
    releases: rows.releases
      .filter(({ convention_id }) => convention_id === row.id)
      .map(({ pledge_id, released_on, amount }) => ({
        pledge: pledge_id,
        releasedOn: released_on,
        amount,
      })),
    amendments: rows.amendments
      .filter(({ convention_id }) => convention_id === row.id)
      .map((amendment) => readAmendment(amendment, rows)),
  }));
}

function readPledge(row: Rows["pledges"][number], { tranches }: Rows): Pledge {
  const { id, holder_id, unit, purpose, nature, contributor, weight, amount } = row;
  return {
    id,
    holder: holder_id,
    unit,
    purpose,
    nature,
    origin:
      contributor === null ? { kind: "private" } : { kind: "matching", contributor, weight: weight ?? 1 },
    amount,
    tranches: tranches
      .filter(({ pledge_id }) => pledge_id === id)
      .map((tranche) => ({ dueOn: tranche.due_on, amount: tranche.amount })),
  };
}

function readCall(row: Rows["calls"][number], rows: Rows): Call {
  const { id, number, called_on, due_on } = row;
  const lines = rows.lines.filter(({ call_id }) => call_id === id);
  return { id, number, calledOn: called_on, dueOn: due_on, lines: lines.map((line) => readLine(line, rows)) };
}

function readLine(row: Rows["lines"][number], { lifts, ...rows }: Rows): CallLine {
  const cancelledOn = new Map(rows.cancellations.map((one) => [one.payment_id, one.cancelled_on]));
  const payments = rows.payments.filter(({ call_line_id }) => call_line_id === row.id);
  const lifted = lifts.find(({ call_line_id }) => call_line_id === row.id);
  return {
    id: row.id,
    pledge: row.pledge_id,
    amount: cents(row.amount),
    waitsFor: row.waits_for,
    waitsKind: row.waits_kind,
    lifted: lifted === undefined ? null : { on: lifted.lifted_on, evidence: lifted.evidence },
    payments: payments.filter(({ id }) => !cancelledOn.has(id)).map(readPayment),
    cancelled: payments.flatMap((payment) => {
      const on = cancelledOn.get(payment.id);
      return on === undefined ? [] : [{ ...readPayment(payment), cancelledOn: on }];
    }),
    told: rows.told
      .filter(({ call_line_id }) => call_line_id === row.id)
      .map(({ told_on, names }) => ({ on: told_on, names })),
  };
}

function readPayment({ id, paid_on, amount, bank_reference }: Rows["payments"][number]): Payment {
  return { id, paidOn: paid_on, amount: cents(amount), bankReference: bank_reference };
}

function readAmendment(row: Rows["amendments"][number], { ends, changes }: Rows): Amendment {
  const end = ends.find(({ amendment_id }) => amendment_id === row.id);
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    terms: readTerms(row.terms),
    reason: row.reason,
    effectiveOn: row.effective_on,
    preparedOn: row.prepared_on,
    end: end === undefined ? null : readEnd(end, changes),
  };
}

function readEnd(
  { amendment_id, outcome, ended_on: on, reason }: Rows["ends"][number],
  changes: Rows["changes"],
): Amendment["end"] {
  if (outcome === "withdrawn") return { outcome, on, reason: reason ?? "" };
  return {
    outcome,
    on,
    changes: changes
      .filter((change) => change.amendment_id === amendment_id)
      .map(({ pledge_id, difference }) => ({ pledge: pledge_id, difference })),
  };
}
